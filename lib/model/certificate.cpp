#include "model/certificate.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace llp {

namespace {

constexpr std::array<std::pair<Shortage, std::string_view>, 4> shortages{{
    {Shortage::urgent, "urgent"},
    {Shortage::first, "first"},
    {Shortage::more, "more"},
    {Shortage::none, "none"},
}};

}  // namespace

std::string_view token(Shortage shortage) noexcept {
    return std::ranges::find(shortages, shortage, &std::pair<Shortage, std::string_view>::first)->second;
}

std::optional<Shortage> read_shortage(std::string_view text) noexcept {
    const auto* const found = std::ranges::find(shortages, text, &std::pair<Shortage, std::string_view>::second);
    return found == shortages.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace llp
