#include "report/writers/markdown_text.hpp"

#include "core/text.hpp"
#include "report/writers/markup.hpp"
#include "report/writers/visible_text.hpp"

namespace llp::report {

namespace {

/// What means something wherever it stands.
bool is_sign(char c) noexcept {
    constexpr std::string_view signs = "\\`*_[]#|~$";
    return signs.find(c) != std::string_view::npos;
}

/// "http://" and "www." make a link of what follows.
bool begins_link(std::string_view before, char c, std::string_view after) {
    return (c == ':' && after.starts_with("//")) ||
           (c == '.' && before.size() >= 3 && same_ignoring_case(before.substr(before.size() - 3), "www"));
}

/// Where a sign stands that would make a list or a rule of the line: "-", "+" and "=" at its beginning, or the sign
/// after a number there. npos where there is none.
std::size_t block_sign(std::string_view line) noexcept {
    const auto first = line.find_first_not_of("0123456789");
    const std::string_view signs = first == 0 ? "-+=" : ".)";
    return first != std::string_view::npos && signs.find(line[first]) != std::string_view::npos
               ? first
               : std::string_view::npos;
}

}  // namespace

std::string markdown_text(std::string_view text) {
    const auto visible = visible_text(text);
    const std::string_view all = visible;
    std::string written;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (is_sign(all[at]) || begins_link(all.substr(0, at), all[at], all.substr(at + 1))) {
            written += '\\';
        }
        const auto reference = reference_for(all[at]);
        reference.empty() ? written.push_back(all[at]) : static_cast<void>(written.append(reference));
    }
    return written;
}

std::string markdown_line(std::string_view text) {
    // Blanks at the beginning could make a block of code.
    auto line = markdown_text(trim(text));
    if (const auto at = block_sign(line); at != std::string::npos) {
        line.insert(at, 1, '\\');
    }
    return line;
}

}  // namespace llp::report
