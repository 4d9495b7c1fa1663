#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/quantity.hpp"
#include "evidence/decay.hpp"

namespace llp::evidence {

/// What a fresh line of a source counts for (0 to 1000), and the whole months after which it counts for half.
struct SourceWeight {
    PerMille weight;
    int half_life_months;
};

/// How evidence becomes needs and strengths: data/defaults/evidence.toml, which explains each figure.
struct Weights {
    std::string name;
    std::string version;
    SourceWeight inspection;
    SourceWeight overall_effectiveness;  ///< The share of an inspection's weight worked out.
    SourceWeight results;
    SourceWeight absence;
    SourceWeight peer_review;
    SourceWeight declaration;
    DecayTable decay;
    PerMille declared_need;  ///< An urgent one is `urgent_level`.
    PerMille declared_offer;
    PerMille review_strength;     ///< Of a strength that peers found.
    PerMille review_development;  ///< Of an area that they ask to develop.
    PerMille shrinkage;
    std::string similar_method;  ///< Names the method by which similar schools are found; empty: the phase is taken.
    std::int64_t small_cohort;   ///< Pupils behind a figure, below which years are read together.
    int averaged_years;          ///< How many, the newest among them.
    int fewest_schools;          ///< Schools with a figure, below which nothing is compared.
    PerMille cut;                ///< A residual counts for at most so much either way; short of `urgent_level`.

    /// As results print it: "evidence 1".
    [[nodiscard]] std::string label() const;
};

/// The level of an urgent need: only a grade, a category of concern, safeguarding or a declared urgent need gives it.
inline constexpr PerMille urgent_level{-2000};

/// Reads weights; `name` is that of the file, for messages. Throws InputError with file, line and column for an unknown
/// or absent key, or a figure out of its range.
Weights read_weights(std::string_view text, std::string_view name);

/// Those built in.
Weights default_weights();

}  // namespace llp::evidence
