#include "ingest/measures.hpp"

#include <cstdint>
#include <limits>
#include <optional>

#include "core/number.hpp"

namespace llp::ingest {

namespace {

constexpr std::int64_t percent = 100;
constexpr Millionths hundred{100'000'000};

/// Without the text that stands before the figure and says nothing of it.
std::string_view stripped(std::string_view text, const Column& column) {
    for (const auto& before : column.strip) {
        if (text.starts_with(before)) {
            return text.substr(before.size());
        }
    }
    return text;
}

/// A share of 1 as per cent, where the column has such. nullopt where it is too large for that.
std::optional<Millionths> scaled(Millionths value, std::string_view text, const Column& column) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max() / percent;
    if (!column.fraction || text.ends_with('%')) {
        return value;
    }
    const bool fits = -most <= value.count() && value.count() <= most;
    return fits ? std::optional(Millionths(value.count() * percent)) : std::nullopt;
}

}  // namespace

Measure read_figure(Row& row, const Bound& bound, const Layout& layout, bool percentage) {
    const auto text = stripped(row.text(bound), *bound.spec);
    if (text.empty()) {
        return Missing::not_stated;
    }
    if (const auto number = read_decimal(text)) {
        const auto value = scaled(*number, text, *bound.spec);
        if (!value || (percentage && (*value < Millionths(0) || *value > hundred))) {
            row.unusable(bound, percentage ? "a percentage from 0 to 100" : "a share of 1");
            return Missing::unreadable;
        }
        return *value;
    }
    if (const auto code = layout.codes.find(text); code != layout.codes.end()) {
        return code->second;
    }
    row.unusable(bound, "a figure or a known code");
    return Missing::unreadable;
}

}  // namespace llp::ingest
