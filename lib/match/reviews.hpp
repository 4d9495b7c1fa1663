#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "match/problem.hpp"
#include "match/roster.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// What makes a good reviewer of a school.
enum class ReviewObjective {
    needs,    ///< Strength where the school has a need, beside circumstances and nearness: the score of a supporter.
    similar,  ///< The same circumstances; worth the same either way.
    near      ///< A short way; worth the same either way.
};

std::string_view token(ReviewObjective objective) noexcept;
std::optional<ReviewObjective> read_review_objective(std::string_view text) noexcept;

/// What is asked of a rota of reviews.
struct ReviewTerms {
    Period year;    ///< The first that is planned.
    int years = 1;  ///< Planned at once.
    int each = 2;   ///< Reviews that a school makes, and has, in a year.
    Days days{1};   ///< That a review takes its reviewer.
    ReviewObjective objective = ReviewObjective::needs;
    std::map<Urn, std::string> clusters = {};    ///< Reviews stay within a cluster; empty: they go across.
    std::vector<ReviewMade> earlier = {};        ///< Reviews of years before.
    int rest = 1;                                ///< Years after a review in which its reviewer does not come again.
    std::optional<std::vector<Urn>> leads = {};  ///< Schools that can lead a review; none: it is not asked.
    std::optional<std::vector<ReviewMade>> plan = {};  ///< To be mended: as many of it as can be are kept.

    /// A review of that year keeps its reviewer from coming again in the years that are planned, being one of them or
    /// not long enough before them.
    [[nodiscard]] bool rests_from(Period of) const noexcept;
    /// That year is one of those that are planned.
    [[nodiscard]] bool plans(Period of) const noexcept {
        const auto after = of.first_year() - year.first_year();
        return after >= 0 && after < years;
    }
};

/// `settings` with the rules off that are not about two schools of which one reviews the other.
Settings for_reviews(Settings settings);

/// A school of the pool: a member that is state-funded and open on the day.
bool may_review(const Roster& roster, std::size_t seat);

/// SHA-256 of the inputs of matching and of the terms.
std::string digest_of_reviews(const Problem& problem, const Settings& settings, const ReviewTerms& asked);

/// Proposes who reviews whom in peer review (a round of kind "reviews").
///
/// The pool is all members among the schools that are state-funded and open on the day. Every school makes `each`
/// reviews a year and has as many, no two schools review each other in the years that are planned, and none reviews
/// another twice in them. Of the rules those are asked that are about the two schools: not-open, phase, same-trust,
/// same-federation, too-far, conflict, admissions; and settings.forbids keeps a reviewer (second) from a host (first).
/// Refused counts are those of `tried` and then "cluster", "repeat" and "mutual", the last for a reviewer whom the
/// host reviews by an earlier plan in the years that are planned.
///
/// Aims, one after the other: the most reviews; with leads, the most schools among whose reviewers one can lead; with a
/// plan, the most of its reviews kept; the most points. See solvers/rota.hpp for what is exact and what is bounded. A
/// plan of several years is chosen as a whole, so that its sum is the best, and then parted into years.
///
/// Throws UsageError for an unknown rule or forbid, InputError where scores are too great to be added up exactly.
Round propose_reviews(const Problem& problem, const Settings& settings, const ReviewTerms& asked);

}  // namespace llp::match
