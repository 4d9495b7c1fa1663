#include "match/reviews_recheck.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "core/number.hpp"
#include "match/options.hpp"
#include "match/recheck.hpp"
#include "match/roster.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

std::string said(const Round& round, const std::string& name) {
    const auto found = round.parameters.find(name);
    if (found == round.parameters.end()) {
        raise<Error>("round '{}' does not say its {}", round.name, name);
    }
    return found->second;
}

int number(const Round& round, const std::string& name) {
    constexpr std::int64_t most = 1'000;
    const auto value = read_integer(said(round, name));
    if (!value || *value < 0 || *value > most) {
        raise<Error>("round '{}' does not say its {}", round.name, name);
    }
    return static_cast<int>(*value);
}

/// One review of the rota, asked again.
class Asked {
public:
    Asked(const Problem& problem, const Settings& settings, const ReviewTerms& terms,
          const std::vector<ReviewMade>& others)
        : roster_(problem, settings), rules_(rules_in_force(settings.without)), terms_(terms), others_(others) {}

    [[nodiscard]] std::string fault(const PlannedReview& review) const {
        for (const auto urn : {review.host, review.reviewer}) {
            const auto seat = roster_.find(urn);
            if (!seat || !may_review(roster_, *seat)) {
                return fmt::format("{} is closed, or takes part no more", urn);
            }
        }
        const auto refusal = first_refusal(roster_, *roster_.find(review.host), *roster_.find(review.reviewer), rules_);
        if (refusal) {
            return fmt::format("{} ({})", refusal->rule, refusal->why);
        }
        const auto before = std::ranges::find_if(others_, [&](const ReviewMade& other) {
            return other.reviewer == review.reviewer && other.host == review.host &&
                   terms_.counts_elsewhere(other.year);
        });
        return before == others_.end() ? std::string() : fmt::format("it does so in {} already", before->year);
    }

private:
    Roster roster_;
    std::vector<Rule> rules_;
    const ReviewTerms& terms_;
    const std::vector<ReviewMade>& others_;
};

}  // namespace

ReviewTerms terms_as_proposed(const Round& round) {
    const auto year = Period::read(said(round, "year"));
    const auto objective = read_review_objective(said(round, "objective"));
    if (!year || !objective) {
        raise<Error>("round '{}' does not say its year or its objective", round.name);
    }
    const auto& basis = round.reviews->basis;
    return {.year = *year,
            .years = number(round, "years"),
            .each = number(round, "each"),
            .days = Days(number(round, "days")),
            .objective = *objective,
            .clusters = basis.clusters,
            .earlier = basis.earlier,
            .rest = number(round, "rest"),
            .leads = basis.leads,
            .plan = basis.plan};
}

std::vector<std::string> reviews_no_longer_hold(const Round& round, const std::vector<ReviewMade>& others,
                                                const Problem& problem, const Settings& settings) {
    const auto terms = terms_as_proposed(round);
    // Schools that took no part are not parties that withdrew from partnerships.
    auto proposed = as_proposed(settings, round);
    proposed.withdrawn.clear();
    const auto then = for_reviews(std::move(proposed));
    const Asked asked(problem, then, terms, others);
    std::vector<std::string> reasons;
    for (const auto& review : round.reviews->reviews) {
        if (const auto fault = asked.fault(review); !fault.empty()) {
            reasons.push_back(fmt::format("{} reviews {} in {}: {}", review.reviewer, review.host, review.year, fault));
        }
    }
    return reasons;
}

}  // namespace llp::match
