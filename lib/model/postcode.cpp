#include "model/postcode.hpp"

#include <algorithm>
#include <map>

#include "core/embedded.hpp"
#include "core/text.hpp"

namespace llp {

namespace {

bool is_letter(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// "LN1", "E1W", "SW1A": letters, a digit, and perhaps a digit or a letter.
bool is_outward(std::string_view text) noexcept {
    const auto letters = postcode_area(text).size();
    if (letters < 1 || letters > 2 || text.size() == letters || text.size() > letters + 2) {
        return false;
    }
    const auto rest = text.substr(letters);
    return is_digit(rest[0]) && (rest.size() == 1 || is_digit(rest[1]) || is_letter(rest[1]));
}

bool is_inward(std::string_view text) noexcept {
    return text.size() == 3 && is_digit(text[0]) && is_letter(text[1]) && is_letter(text[2]);
}

}  // namespace

std::optional<std::string> read_postcode(std::string_view text) {
    constexpr std::size_t inward = 3;
    auto letters = lower(text);
    std::erase(letters, ' ');
    std::ranges::transform(letters, letters.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    if (letters.size() <= inward) {
        return std::nullopt;
    }
    const auto cut = letters.size() - inward;
    const std::string_view whole = letters;
    if (!is_outward(whole.substr(0, cut)) || !is_inward(whole.substr(cut))) {
        return std::nullopt;
    }
    return letters.insert(cut, " ");
}

std::string_view district_name(std::string_view code) {
    static const auto names = [] {
        std::map<std::string_view, std::string_view> by_code;
        for (const auto& row : embedded_list("defaults/districts.csv")) {
            by_code.emplace(row[0], row[1]);
        }
        return by_code;
    }();
    const auto found = names.find(code);
    return found == names.end() ? std::string_view() : found->second;
}

std::string_view postcode_area(std::string_view postcode) noexcept {
    const auto* const end = std::ranges::find_if_not(postcode, is_letter);
    return postcode.substr(0, static_cast<std::size_t>(end - postcode.begin()));
}

}  // namespace llp
