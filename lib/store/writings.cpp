#include "store/writings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text.hpp"

namespace llp::store {

namespace {

bool is_in_a_word(char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return is_letter || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Signs within a name, or put there by a shell, that folding leaves out.
bool is_left_out(char c) {
    return c == '\'' || c == '-' || c == '\\';
}

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size();
}

bool is_several_words(const std::string& name) {
    return name.find(' ') != std::string::npos;
}

bool is_in_a_word_at(std::string_view text, std::size_t place) {
    return place < text.size() && is_in_a_word(text[place]);
}

bool stands_alone(std::string_view text, std::size_t first, std::size_t past) {
    return (first == 0 || !is_in_a_word(text[first - 1])) && !is_in_a_word_at(text, past);
}

/// Signs that join the parts of an address: jo.marsh@x, a@x.example.
bool joins(char c) {
    return c == '.' || c == '-' || c == '_' || c == '+';
}

bool is_whole_address(std::string_view text, std::size_t first, std::size_t past) {
    const bool goes_on = past < text.size() && joins(text[past]) && is_in_a_word_at(text, past + 1);
    return stands_alone(text, first, past) && !goes_on && (first == 0 || !joins(text[first - 1]));
}

template <typename Fits>
bool has(std::string_view text, const std::set<std::string>& writings, const Fits& fits) {
    return std::ranges::any_of(writings, [&](const std::string& writing) {
        auto at = text.find(writing);
        while (at != std::string_view::npos && !fits(text, at, at + writing.size())) {
            at = text.find(writing, at + 1);
        }
        return at != std::string_view::npos;
    });
}

/// With a blank for each sign that ends a word, and for the 's of an owner.
std::string parted(std::string_view text) {
    constexpr std::string_view curly = "\u2019";
    std::string words(text);
    for (auto at = words.find(curly); at != std::string::npos; at = words.find(curly, at)) {
        words.replace(at, curly.size(), "'");
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words.compare(at, 2, "'s") == 0 && !is_in_a_word_at(words, at + 2)) {
            words.replace(at, 2, "  ");
        } else if (!is_in_a_word(words[at]) && !is_left_out(words[at])) {
            words[at] = ' ';
        }
    }
    return words;
}

std::string with_blanks_for_hyphens(std::string words) {
    std::ranges::replace(words, '-', ' ');
    return folded(words);
}

bool has_words(const std::string& text, const std::set<std::string>& names) {
    const auto words = ' ' + text + ' ';
    return std::ranges::any_of(
        names, [&](const std::string& name) { return words.find(' ' + name + ' ') != std::string::npos; });
}

/// Within one word of the text, as in names of files.
bool has_hyphenated(const std::string& words, const std::set<std::string>& names) {
    return std::ranges::any_of(split(words, ' '), [&](std::string_view word) {
        return word.find('-') != std::string_view::npos && has_words(with_blanks_for_hyphens(std::string(word)), names);
    });
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Signs that people write within a telephone number.
bool parts_a_number(char c) {
    return std::string_view(" -()./+").find(c) != std::string_view::npos;
}

bool is_number_at(std::string_view text, std::size_t at, std::string_view digits) {
    for (const auto digit : digits) {
        while (at < text.size() && parts_a_number(text[at])) {
            ++at;
        }
        if (at == text.size() || text[at] != digit) {
            return false;
        }
        ++at;
    }
    return !is_in_a_word_at(text, at);
}

bool has_number(std::string_view text, const std::set<std::string>& numbers) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = is_digit(text[at]) && (at == 0 || !is_in_a_word(text[at - 1]));
        if (begins && std::ranges::any_of(numbers, [&](const auto& each) { return is_number_at(text, at, each); })) {
            return true;
        }
    }
    return false;
}

/// The country is the United Kingdom: 01632 960001, +44 1632 960001, 0044 1632 960001, +44 (0)1632 960001.
void note_number(std::string_view digits, std::set<std::string>& numbers) {
    constexpr std::size_t least = 9;
    if (digits.size() < least) {
        return;
    }
    numbers.emplace(digits);
    for (const std::string_view abroad : {"00440", "0044", "440", "44", "0"}) {
        if (digits.starts_with(abroad)) {
            const std::string local(digits.substr(abroad.size()));
            numbers.insert({"0" + local, "44" + local, "440" + local, "0044" + local});
            return;
        }
    }
}

void note_numbers(std::string_view text, std::set<std::string>& numbers) {
    std::string digits;
    for (const auto sign : text) {
        if (is_digit(sign)) {
            digits += sign;
        } else if (sign == '/' || !parts_a_number(sign)) {
            note_number(digits, numbers);
            digits.clear();
        }
    }
    note_number(digits, numbers);
}

bool have_one_in_common(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::ranges::any_of(a, [&](const std::string& each) { return b.contains(each); });
}

}  // namespace

void note(std::string_view name, Writings& writings) {
    const auto words = as_searched(name);
    if (!words.empty()) {
        writings.names.insert(words);
    }
    if (is_several_words(words)) {
        writings.names.insert(with_blanks_for_hyphens(parted(name)));
    }
}

void note(const Person& person, Writings& writings) {
    note(person.name, writings);
    if (is_address(person.email)) {
        writings.emails.insert(lower(person.email));
    }
    note_numbers(person.phone, writings.phones);
}

bool share_an_address(const Person& a, const Person& b) {
    Writings ours;
    Writings theirs;
    note(a, ours);
    note(b, theirs);
    return have_one_in_common(ours.emails, theirs.emails) || have_one_in_common(ours.phones, theirs.phones);
}

std::string as_searched(std::string_view text) {
    return folded(parted(text));
}

bool may_name(const std::string& text, const Writings& writings) {
    const auto words = parted(text);
    return has_words(folded(words), writings.names) || has_words(with_blanks_for_hyphens(words), writings.names) ||
           has(lower(text), writings.emails, stands_alone) || has_number(text, writings.phones);
}

bool surely_names(const std::string& text, const Writings& writings) {
    std::set<std::string> names;
    std::ranges::copy_if(writings.names, std::inserter(names, names.end()), is_several_words);
    const auto words = parted(text);
    return has_words(folded(words), names) || has_hyphenated(words, names) ||
           has(lower(text), writings.emails, is_whole_address) || has_number(text, writings.phones);
}

}  // namespace llp::store
