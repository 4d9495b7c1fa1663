#pragma once

#include <span>
#include <string_view>

namespace llp::evidence {

/// A published figure as data/defaults/measures.csv describes it.
struct PublishedMeasure {
    std::string_view id;
    std::string_view title;
    std::string_view unit;  ///< "points", "percent" or another word that data/README.md lists.
    bool lower_is_better = false;
    std::string_view area;    ///< Empty: tells of circumstances, not of how the school does.
    std::string_view source;  ///< What was published: "results", "absence", "census" or another of that list.
    std::string_view cohort;  ///< The measure that counts the pupils behind the figure; empty where there is none.
};

/// All of them, in the order of the file.
std::span<const PublishedMeasure> published_measures();

/// nullptr where there is none of this id.
const PublishedMeasure* find_measure(std::string_view id);

}  // namespace llp::evidence
