#include "app/review_outcomes.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "app/approved_clusters.hpp"
#include "app/knowledge.hpp"
#include "app/review_counts.hpp"
#include "app/session.hpp"
#include "core/error.hpp"

namespace llp::app {

namespace {

Date since_day(const ReviewOutcomesRequest& request, Date as_of) {
    const auto since = request.since.value_or(as_of - days_in_a_year);
    if (since >= as_of) {
        raise<UsageError>("--since {} is not before {}: no review can lie between", since, as_of);
    }
    return since;
}

/// All reviews of a school, by day.
std::span<const ReviewLine> reviews_of(const Knowledge& known, Urn urn) {
    return {std::ranges::lower_bound(known.reviews, urn, {}, &ReviewLine::urn),
            std::ranges::upper_bound(known.reviews, urn, {}, &ReviewLine::urn)};
}

std::optional<Date> newest_day(std::span<const ReviewLine> reviews) {
    std::optional<Date> newest;
    for (const auto& line : reviews) {
        newest = std::max(newest, std::optional(line.date));
    }
    return newest;
}

class Survey {
public:
    Survey(const store::Snapshot& snapshot, Date day, Date since, const std::vector<int>& authorities)
        : known_(read_knowledge(snapshot, day)),
          clusters_(approved_clusters(snapshot, day, known_.succession)),
          since_(since),
          home_(home_authorities(known_, authorities)) {}

    [[nodiscard]] report::ReviewOutcomesFacts facts(std::int64_t last_command) const {
        report::ReviewOutcomesFacts facts{.authority = authority_names(known_, home_),
                                          .as_of = known_.day,
                                          .since_day = since_,
                                          .last_command = last_command,
                                          .members_known = members_known()};
        std::vector<AskedSchool> asked;
        for (const auto& school : known_.schools) {
            if (is_asked(school)) {
                asked.push_back({.school = school, .cluster = cluster_of(school.urn), .review = newest_of(school.urn)});
                list_if_unanswered(asked.back(), facts);
            }
        }
        facts.in_clusters = std::ranges::count_if(asked, [](const AskedSchool& one) { return !one.cluster.empty(); });
        facts.uncounted = uncounted_schools(known_, home_);
        facts.attributes = rated_attributes(asked);
        facts.groups = review_groups(asked, facts.authority);
        return facts;
    }

private:
    [[nodiscard]] bool members_known() const {
        return std::ranges::any_of(known_.memberships,
                                   [](const Membership& membership) { return membership.party.urn().has_value(); });
    }

    [[nodiscard]] bool is_asked(const School& school) const {
        if (!school.is_open(known_.day) || !school.state_funded || !is_of(school, home_)) {
            return false;
        }
        const auto membership = known_.membership(school.urn);
        if (membership && (membership->is_member() || membership->status == "not-a-member")) {
            return membership->is_member();
        }
        return !members_known() || clusters_.contains(school.urn);
    }

    [[nodiscard]] std::string cluster_of(Urn urn) const {
        const auto found = clusters_.find(urn);
        return found == clusters_.end() ? std::string() : found->second;
    }

    [[nodiscard]] std::vector<ReviewLine> newest_of(Urn urn) const {
        const auto all = reviews_of(known_, urn);
        const auto newest = newest_day(all);
        std::vector<ReviewLine> lines;
        for (const auto& line : all) {
            if (line.date == newest && line.date > since_) {
                lines.push_back(line);
            }
        }
        return lines;
    }

    void list_if_unanswered(const AskedSchool& asked, report::ReviewOutcomesFacts& facts) const {
        if (asked.review.empty()) {
            facts.unanswered.push_back({.school = asked.school,
                                        .cluster = asked.cluster,
                                        .last_review = newest_day(reviews_of(known_, asked.school.urn))});
        }
    }

    Knowledge known_;
    std::map<Urn, std::string> clusters_;
    Date since_;
    std::vector<int> home_;
};

}  // namespace

report::ReviewOutcomesFacts review_outcomes(const Reading& reading, const ReviewOutcomesRequest& request) {
    const auto since = since_day(request, reading.as_of);
    std::optional<report::ReviewOutcomesFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        facts = Survey(snapshot, reading.as_of, since, request.authorities).facts(snapshot.command());
    });
    return *facts;
}

}  // namespace llp::app
