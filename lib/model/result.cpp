#include "model/result.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace llp {

namespace {

constexpr std::array<std::pair<Release, std::string_view>, 3> releases{{
    {Release::provisional, "provisional"},
    {Release::revised, "revised"},
    {Release::final, "final"},
}};

}  // namespace

std::string_view token(Release release) noexcept {
    return std::ranges::find(releases, release, &std::pair<Release, std::string_view>::first)->second;
}

std::optional<Release> read_release(std::string_view text) noexcept {
    for (const auto& [release, name] : releases) {
        if (same_ignoring_case(trim(text), name)) {
            return release;
        }
    }
    return std::nullopt;
}

}  // namespace llp
