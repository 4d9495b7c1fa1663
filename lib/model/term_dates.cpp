#include "model/term_dates.hpp"

#include <algorithm>
#include <array>

namespace llp {

namespace {

constexpr std::array<std::string_view, 4> kind_tokens{"term", "inset", "closed", "open"};

}  // namespace

std::string_view token(TermDatesKind kind) noexcept {
    return kind_tokens.at(static_cast<std::size_t>(kind));
}

std::optional<TermDatesKind> read_term_dates_kind(std::string_view text) noexcept {
    const auto* const found = std::ranges::find(kind_tokens, text);
    return found == kind_tokens.end() ? std::nullopt
                                      : std::optional(static_cast<TermDatesKind>(found - kind_tokens.begin()));
}

}  // namespace llp
