#include <algorithm>
#include <tuple>

#include "core/error.hpp"
#include "match/peer_explain.hpp"
#include "match/review_inputs.hpp"
#include "match/rules/list.hpp"
#include "match/solvers/rota_arcs.hpp"
#include "match/took_no_part.hpp"

namespace llp::match {

namespace {

constexpr std::size_t most_others = 3;

/// The reviews that there could be, and those that there are.
class ReviewsSeen {
public:
    ReviewsSeen(const Round& round, const Problem& problem, const Settings& settings)
        : round_(round),
          inputs_(review_inputs(round, problem, settings)),
          own_(for_reviews(inputs_.settings)),
          roster_(inputs_.problem, own_),
          asked_(inputs_.terms),
          pool_(review_pool(roster_)),
          plain_(plain_reviews(roster_, pool_, inputs_.terms, asked_)) {}

    [[nodiscard]] bool takes_part(Urn school) const {
        const auto seat = roster_.find(school);
        return seat && std::ranges::find(pool_, *seat) != pool_.end();
    }

    [[nodiscard]] std::vector<ReviewTie> ties(Urn school) const {
        std::vector<ReviewTie> ties;
        for (const auto& review : round_.reviews->reviews) {
            if (review.host == school || review.reviewer == school) {
                const bool as_reviewer = review.host == school;
                ties.push_back({.school = as_reviewer ? review.reviewer : review.host,
                                .as_reviewer = as_reviewer,
                                .year = review.year,
                                .score = review.score,
                                .rank = rank(review.reviewer, review.host),
                                .apart = review.apart});
            }
        }
        std::ranges::sort(ties, {},
                          [](const ReviewTie& tie) { return std::tuple(!tie.as_reviewer, tie.year, tie.school); });
        return ties;
    }

    /// Allowed reviewers that do not review the school, the best first.
    [[nodiscard]] std::vector<Urn> best_others(Urn school) const {
        std::vector<std::pair<std::int64_t, Urn>> others;
        for (const auto& arc : plain_.rota.arcs) {
            const auto reviewer = roster_.urn(arc.reviewer);
            if (roster_.urn(arc.host) == school && !has(reviewer, school)) {
                others.emplace_back(-arc.points, reviewer);
            }
        }
        std::ranges::sort(others);
        std::vector<Urn> best;
        for (std::size_t i = 0; i < std::min(most_others, others.size()); ++i) {
            best.push_back(others[i].second);
        }
        return best;
    }

    [[nodiscard]] ReviewAlternative told(Urn school, Urn other, bool as_reviewer) const {
        const auto reviewer = as_reviewer ? other : school;
        const auto host = as_reviewer ? school : other;
        ReviewAlternative told{
            .school = other, .as_reviewer = as_reviewer, .rule = refusal(reviewer, host), .score = {}};
        if (const auto arc = arc_of(reviewer, host)) {
            told.score = Points(plain_.rota.arcs[*arc].points);
            told.rank = rank(reviewer, host);
            told.rule = has(host, reviewer) ? "mutual" : "";
        }
        for (const auto& review : round_.reviews->reviews) {
            if ((as_reviewer ? review.reviewer : review.host) == other) {
                told.instead.push_back(as_reviewer ? review.host : review.reviewer);
            }
        }
        std::ranges::sort(told.instead);
        return told;
    }

    /// The rota has the first review the second.
    [[nodiscard]] bool has(Urn one, Urn two) const {
        return std::ranges::any_of(round_.reviews->reviews, [&](const PlannedReview& review) {
            return review.reviewer == one && review.host == two;
        });
    }

private:
    [[nodiscard]] std::optional<std::size_t> arc_of(Urn reviewer, Urn host) const {
        return find_arc(plain_.rota, static_cast<std::uint32_t>(*roster_.find(reviewer)),
                        static_cast<std::uint32_t>(*roster_.find(host)));
    }

    [[nodiscard]] ReviewRank rank(Urn reviewer, Urn host) const {
        const auto own = arc_of(reviewer, host);
        if (!own) {
            return {};
        }
        ReviewRank rank{.place = 1, .of = 0};
        for (const auto& arc : plain_.rota.arcs) {
            if (arc.host == plain_.rota.arcs[*own].host) {
                ++rank.of;
                rank.place += arc.points > plain_.rota.arcs[*own].points ? 1 : 0;
            }
        }
        return rank;
    }

    /// What refuses a review that may not be made.
    [[nodiscard]] std::string refusal(Urn reviewer, Urn host) const {
        const auto one = *roster_.find(host);
        const auto other = *roster_.find(reviewer);
        if (is_forbidden(roster_, one, other)) {
            return "forbidden";
        }
        if (const auto refused = first_refusal(roster_, one, other, rules_in_force(own_.without))) {
            return std::string(refused->rule);
        }
        return std::string(asked_.obstacle(reviewer, host));
    }

    const Round& round_;
    ReviewInputs inputs_;
    Settings own_;
    Roster roster_;
    ReviewTermsAsked asked_;
    std::vector<std::size_t> pool_;
    PlainReviews plain_;
};

void refuse_absent(const ReviewsSeen& seen, const Round& round, Urn school) {
    if (!seen.takes_part(school)) {
        throw took_no_part(school, round);
    }
}

}  // namespace

ReviewExplanation explain_review(const Round& round, const Problem& problem, const Settings& settings, Urn school,
                                 std::optional<Urn> why_not) {
    const ReviewsSeen seen(round, problem, settings);
    refuse_absent(seen, round, school);
    ReviewExplanation explanation{.ties = seen.ties(school), .others = {}};
    if (!why_not) {
        for (const auto other : seen.best_others(school)) {
            explanation.others.push_back(seen.told(school, other, true));
        }
        return explanation;
    }
    refuse_absent(seen, round, *why_not);
    for (const bool as_reviewer : {true, false}) {
        const bool is_so = as_reviewer ? seen.has(*why_not, school) : seen.has(school, *why_not);
        if (!is_so && *why_not != school) {
            explanation.others.push_back(seen.told(school, *why_not, as_reviewer));
        }
    }
    return explanation;
}

}  // namespace llp::match
