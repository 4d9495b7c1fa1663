#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "match/options.hpp"
#include "match/reviews.hpp"
#include "match/roster.hpp"
#include "match/solvers/rota.hpp"

namespace llp::match {

/// The terms of a rota, asked by school. It refers to them.
class ReviewTermsAsked {
public:
    explicit ReviewTermsAsked(const ReviewTerms& terms) : terms_(terms) {
        for (const auto& review : terms.earlier) {
            if (terms.rests_from(review.year)) {
                resting_.insert({review.reviewer, review.host});
            }
            if (terms.plans(review.year)) {
                returned_.insert({review.host, review.reviewer});
            }
        }
        for (const auto& review : terms.plan.value_or(std::vector<ReviewMade>())) {
            planned_.insert({review.reviewer, review.host});
        }
        if (terms.leads) {
            leads_.insert(terms.leads->begin(), terms.leads->end());
        }
    }

    /// Why the terms do not allow a review; empty where they do.
    [[nodiscard]] std::string_view obstacle(Urn reviewer, Urn host) const {
        if (!terms_.clusters.empty() && (cluster(reviewer).empty() || cluster(reviewer) != cluster(host))) {
            return "cluster";
        }
        if (resting_.contains({reviewer, host})) {
            return "repeat";
        }
        return returned_.contains({reviewer, host}) ? "mutual" : "";
    }
    [[nodiscard]] std::string cluster(Urn school) const {
        const auto found = terms_.clusters.find(school);
        return found == terms_.clusters.end() ? std::string() : found->second;
    }
    [[nodiscard]] bool is_planned(Urn reviewer, Urn host) const { return planned_.contains({reviewer, host}); }
    [[nodiscard]] bool can_lead(Urn school) const { return leads_.contains(school); }

private:
    const ReviewTerms& terms_;
    std::set<std::pair<Urn, Urn>> resting_;
    std::set<std::pair<Urn, Urn>> returned_;  ///< Reviews the other way of which are made in the planned years.
    std::set<std::pair<Urn, Urn>> planned_;
    std::set<Urn> leads_;
};

/// The reviews that there may be, in plain numbers, with what took the others out. Its schools are the seats of the
/// roster.
struct PlainReviews {
    RotaProblem rota;
    std::vector<Option> options;  ///< By arc; supported is the host.
    std::map<std::size_t, Tally> refused;
};

/// The seats of the schools that may review.
std::vector<std::size_t> review_pool(const Roster& roster);

/// The roster is one of settings for reviews. Throws UsageError for a forbid that names nobody.
PlainReviews plain_reviews(const Roster& roster, const std::vector<std::size_t>& pool, const ReviewTerms& asked,
                           const ReviewTermsAsked& terms);

}  // namespace llp::match
