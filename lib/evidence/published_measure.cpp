#include "evidence/published_measure.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/embedded.hpp"
#include "model/area.hpp"

namespace llp::evidence {

namespace {

constexpr std::string_view file = "defaults/measures.csv";

constexpr std::array<std::string_view, 10> units = {"points", "percent", "pupils", "rate", "ratio",
                                                    "pounds", "score",   "staff",  "flag", "quintile"};
constexpr std::array<std::string_view, 7> sources = {"results",       "absence",         "census",   "exclusions",
                                                     "pupil-premium", "similar-schools", "workforce"};
constexpr std::array<std::string_view, 3> directions = {"", "higher", "lower"};

void refuse_other_word(std::string_view field, std::span<const std::string_view> words) {
    if (std::ranges::find(words, field) == words.end()) {
        refuse_field(file, field, fmt::format("is none of: {}", fmt::join(words, ", ")));
    }
}

void refuse_unknown_cohorts(const std::vector<PublishedMeasure>& measures) {
    for (const auto& measure : measures) {
        const auto found = std::ranges::find(measures, measure.cohort, &PublishedMeasure::id);
        if (!measure.cohort.empty() && (found == measures.end() || found->unit != "pupils")) {
            refuse_field(file, measure.cohort, "is no measure of pupils of this list");
        }
    }
}

std::vector<PublishedMeasure> read_measures() {
    std::vector<PublishedMeasure> measures;
    for (const auto& row : embedded_list(file)) {
        refuse_other_word(row.at(2), units);
        refuse_other_word(row.at(3), directions);
        refuse_other_word(row.at(5), sources);
        if (!row.at(4).empty() && find_area(row.at(4)) == nullptr) {
            refuse_field(file, row.at(4), "is no area of areas.csv");
        }
        measures.push_back({.id = row.at(0),
                            .title = row.at(1),
                            .unit = row.at(2),
                            .lower_is_better = row.at(3) == "lower",
                            .area = row.at(4),
                            .source = row.at(5),
                            .cohort = row.at(6)});
    }
    refuse_unknown_cohorts(measures);
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
