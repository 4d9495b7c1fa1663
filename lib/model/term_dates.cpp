#include "model/term_dates.hpp"

#include <algorithm>
#include <array>

namespace llp {

namespace {

constexpr std::array<std::string_view, 4> kinds{"term", "inset", "closed", "open"};

}  // namespace

std::string_view token(TermDatesKind kind) noexcept {
    return kinds.at(static_cast<std::size_t>(kind));
}

std::optional<TermDatesKind> read_term_dates_kind(std::string_view text) noexcept {
    const auto* const found = std::ranges::find(kinds, text);
    return found == kinds.end() ? std::nullopt : std::optional(static_cast<TermDatesKind>(found - kinds.begin()));
}

}  // namespace llp
