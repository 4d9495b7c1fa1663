#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace llp {

/// Without the ASCII blanks and no-break spaces (U+00A0) at both ends.
std::string_view trim(std::string_view text) noexcept;

/// ASCII letters in lower case; every other byte as it is.
std::string lower(std::string_view text);

/// Equal but for the case of ASCII letters.
bool same_ignoring_case(std::string_view a, std::string_view b) noexcept;

/// Orders as bytes, but for the case of ASCII letters: for a map or a set that finds a name in any case.
struct LessIgnoringCase {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const noexcept;
};

/// UTF-8 text folded for finding: Unicode case folded, accents and punctuation gone, blanks single.
/// "St. Anne’s" and "st annes" fold alike. Bytes that are not UTF-8 are dropped.
std::string folded(std::string_view text);

/// Columns that the text takes on a terminal (wide characters two, combining marks none).
std::size_t display_width(std::string_view text);

/// The text in small letters with a hyphen for each run of anything but ASCII letters and digits: "Good practice!" is
/// "good-practice". Safe in file names, tokens and addresses.
std::string slug(std::string_view text);

/// The pieces between the separators; one empty piece for empty text.
std::vector<std::string_view> split(std::string_view text, char separator);

/// True for well-formed UTF-8 (no surrogates, no overlong forms, up to U+10FFFF).
bool is_utf8(std::string_view text) noexcept;

/// The nearest of `known` to a mistyped word, or an empty view where none is near enough to suggest
/// (Damerau-Levenshtein distance of at most a third of the word, ties to the first).
std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace llp
