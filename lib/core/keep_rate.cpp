#include "core/keep_rate.hpp"

#include <fmt/format.h>

#include "core/number.hpp"

namespace llp {

namespace {

constexpr std::string_view first_of_all = "first";

std::optional<std::int64_t> not_negative(std::string_view text) noexcept {
    const auto value = read_integer(text);
    return value && *value >= 0 ? value : std::nullopt;
}

}  // namespace

std::string text_of(const KeepRate& rate) {
    if (rate.is_first()) {
        return std::string(first_of_all);
    }
    return rate.per == 1 ? std::to_string(rate.points) : fmt::format("{}/{}", rate.points, rate.per);
}

std::optional<KeepRate> read_keep_rate(std::string_view text) noexcept {
    if (text == first_of_all) {
        return KeepRate::first();
    }
    const auto slash = text.find('/');
    const auto points = not_negative(text.substr(0, slash));
    const auto per =
        slash == std::string_view::npos ? std::optional<std::int64_t>(1) : not_negative(text.substr(slash + 1));
    if (!points || !per || *per == 0) {
        return std::nullopt;
    }
    return KeepRate{.points = *points, .per = *per};
}

}  // namespace llp
