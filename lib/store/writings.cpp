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

bool has_name(const std::string& text, const std::set<std::string>& names) {
    const auto words = ' ' + as_searched(text) + ' ';
    return std::ranges::any_of(
        names, [&](const std::string& name) { return words.find(' ' + name + ' ') != std::string::npos; });
}

}  // namespace

void note(std::string_view name, Writings& writings) {
    if (auto words = as_searched(name); !words.empty()) {
        writings.names.insert(std::move(words));
    }
}

void note(const Person& person, Writings& writings) {
    note(person.name, writings);
    if (is_address(person.email)) {
        writings.emails.insert(lower(person.email));
    }
}

std::string as_searched(std::string_view text) {
    constexpr std::string_view curly = "\u2019";
    std::string words(text);
    for (auto at = words.find(curly); at != std::string::npos; at = words.find(curly, at)) {
        words.replace(at, curly.size(), "'");
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool is_owner =
            words.compare(at, 2, "'s") == 0 && (at + 2 == words.size() || !is_in_a_word(words[at + 2]));
        if (is_owner) {
            words.replace(at, 2, "  ");
        } else if (!is_in_a_word(words[at]) && !is_left_out(words[at])) {
            words[at] = ' ';
        }
    }
    return folded(words);
}

bool may_name(const std::string& text, const Writings& writings) {
    return has_name(text, writings.names) || has(lower(text), writings.emails, stands_alone);
}

bool surely_names(const std::string& text, const Writings& writings) {
    std::set<std::string> names;
    std::ranges::copy_if(writings.names, std::inserter(names, names.end()), is_several_words);
    return has_name(text, names) || has(lower(text), writings.emails, is_whole_address);
}

}  // namespace llp::store
