#include "core/measure.hpp"

#include <algorithm>
#include <array>

namespace llp {

namespace {

struct Reason {
    Missing missing;
    std::string_view token;
    std::string_view shorthand;
};

constexpr std::array reasons{
    Reason{Missing::not_stated, "not-stated", "x"},         Reason{Missing::suppressed, "suppressed", "c"},
    Reason{Missing::not_applicable, "not-applicable", "z"}, Reason{Missing::not_published, "not-published", "x"},
    Reason{Missing::new_school, "new-school", "x"},         Reason{Missing::low_coverage, "low-coverage", "u"},
    Reason{Missing::near_zero, "near-zero", "low"},         Reason{Missing::unreadable, "unreadable", "x"},
};

}  // namespace

std::string_view token(Missing reason) noexcept {
    return std::ranges::find(reasons, reason, &Reason::missing)->token;
}

std::optional<Missing> read_missing(std::string_view token) noexcept {
    const auto* const found = std::ranges::find(reasons, token, &Reason::token);
    return found == reasons.end() ? std::nullopt : std::optional(found->missing);
}

std::string_view shorthand(Missing reason) noexcept {
    return std::ranges::find(reasons, reason, &Reason::missing)->shorthand;
}

}  // namespace llp
