#include "evidence/published_measure.hpp"

#include <algorithm>
#include <vector>

#include "core/embedded.hpp"

namespace llp::evidence {

namespace {

std::vector<PublishedMeasure> read_measures() {
    std::vector<PublishedMeasure> measures;
    for (const auto& row : embedded_list("defaults/measures.csv")) {
        measures.push_back({.id = row.at(0),
                            .title = row.at(1),
                            .unit = row.at(2),
                            .lower_is_better = row.at(3) == "lower",
                            .area = row.at(4),
                            .source = row.at(5)});
    }
    return measures;
}

}  // namespace

std::span<const PublishedMeasure> published_measures() {
    static const auto measures = read_measures();
    return measures;
}

const PublishedMeasure* find_measure(std::string_view id) {
    const auto measures = published_measures();
    const auto found = std::ranges::find(measures, id, &PublishedMeasure::id);
    return found == measures.end() ? nullptr : &*found;
}

}  // namespace llp::evidence
