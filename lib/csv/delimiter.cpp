#include "csv/delimiter.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace llp::csv {

namespace {

constexpr std::array<std::pair<char, std::string_view>, 4> delimiters{
    {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "pipe"}}};

std::int64_t count_outside_quotes(std::string_view line, char wanted) noexcept {
    std::int64_t count = 0;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == wanted && !quoted) {
            ++count;
        }
    }
    return count;
}

}  // namespace

char detect_delimiter(std::string_view header_line) noexcept {
    char best = ',';
    std::int64_t most = 0;
    for (const auto& [delimiter, name] : delimiters) {
        const auto count = count_outside_quotes(header_line, delimiter);
        if (count > most) {
            most = count;
            best = delimiter;
        }
    }
    return best;
}

std::string_view delimiter_name(char delimiter) noexcept {
    const auto* const found = std::ranges::find(delimiters, delimiter, &std::pair<char, std::string_view>::first);
    return found == delimiters.end() ? "" : found->second;
}

}  // namespace llp::csv
