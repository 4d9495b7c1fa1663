#include "ingest/measures.hpp"

#include "core/number.hpp"

namespace llp::ingest {

namespace {

constexpr Millionths hundred{100'000'000};

}  // namespace

Measure read_figure(Row& row, const Bound& bound, const Layout& layout, bool percentage) {
    const auto text = row.text(bound);
    if (text.empty()) {
        return Missing::not_stated;
    }
    if (const auto value = read_decimal(text)) {
        if (percentage && (*value < Millionths(0) || *value > hundred)) {
            row.unusable(bound, "a percentage from 0 to 100");
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
