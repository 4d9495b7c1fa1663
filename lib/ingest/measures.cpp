#include "ingest/measures.hpp"

#include "core/number.hpp"

namespace llp::ingest {

Measure read_figure(Row& row, const Bound& bound, const Layout& layout) {
    const auto text = row.text(bound);
    if (text.empty()) {
        return Missing::not_stated;
    }
    if (const auto value = read_decimal(text)) {
        return *value;
    }
    if (const auto code = layout.codes.find(text); code != layout.codes.end()) {
        return code->second;
    }
    row.unusable(bound, "a figure or a known code");
    return Missing::unreadable;
}

}  // namespace llp::ingest
