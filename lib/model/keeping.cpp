#include "model/keeping.hpp"

#include <algorithm>
#include <array>

namespace llp {

namespace {

constexpr std::array<std::string_view, 6> tokens{"kept", "stands", "changed", "refused", "left", "withdrawn"};

}  // namespace

std::string_view token(KeptFate fate) noexcept {
    return tokens.at(static_cast<std::size_t>(fate));
}

std::optional<KeptFate> read_kept_fate(std::string_view text) noexcept {
    const auto* const found = std::ranges::find(tokens, text);
    return found == tokens.end() ? std::nullopt : std::optional(static_cast<KeptFate>(found - tokens.begin()));
}

}  // namespace llp
