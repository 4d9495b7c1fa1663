#include "match/review_plain.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/score.hpp"

namespace llp::match {

namespace {

constexpr std::int64_t metres_a_point = 100;

void check_forbids(const Roster& roster) {
    for (const auto& [host, reviewer] : roster.settings().forbids) {
        if (!roster.find(host) || !roster.find(reviewer)) {
            throw UsageError(
                fmt::format("--forbid names {}, which is not among the schools", roster.find(host) ? reviewer : host),
                "check the number; the host stands before the colon, the reviewer after it");
        }
    }
}

std::int64_t nearness(const Option& option, const Settings& settings) {
    return -(option.apart.value_or(settings.furthest).count() / metres_a_point);
}

std::int64_t likeness(const Candidate& candidate, const Weights& weights) {
    const auto parts = score_parts(candidate, weights);
    const auto context = std::ranges::find(parts, "context", &ScorePart::name);
    return context == parts.end() ? 0 : context->points.count();
}

std::int64_t points_of(const Roster& roster, const Option& option, ReviewObjective objective) {
    switch (objective) {
        case ReviewObjective::near:
            return nearness(option, roster.settings());
        case ReviewObjective::similar:
            return likeness(roster.candidate(option.supported, option.supporter), roster.settings().weights);
        case ReviewObjective::needs:
            break;
    }
    return option.score.count();
}

}  // namespace

std::vector<std::size_t> review_pool(const Roster& roster) {
    std::vector<std::size_t> pool;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        if (may_review(roster, i)) {
            pool.push_back(i);
        }
    }
    return pool;
}

PlainReviews plain_reviews(const Roster& roster, const std::vector<std::size_t>& pool, const ReviewTerms& asked,
                           const ReviewTermsAsked& terms) {
    check_forbids(roster);
    PlainReviews plain{.rota = {.schools = static_cast<std::uint32_t>(roster.size()), .each = asked.each * asked.years},
                       .options = {},
                       .refused = {}};
    auto options = tried(roster, pool, pool);
    plain.refused = std::move(options.refused);
    for (const auto& option : options.allowed) {
        const auto why = terms.obstacle(roster.urn(option.supporter), roster.urn(option.supported));
        if (why.empty()) {
            plain.options.push_back(option);
        } else {
            ++plain.refused[option.supported][std::string(why)];
        }
    }
    std::ranges::sort(plain.options, {}, [](const Option& one) { return std::pair(one.supporter, one.supported); });
    for (const auto& option : plain.options) {
        plain.rota.arcs.push_back(
            {.reviewer = static_cast<std::uint32_t>(option.supporter),
             .host = static_cast<std::uint32_t>(option.supported),
             .points = points_of(roster, option, asked.objective),
             .kept = terms.is_planned(roster.urn(option.supporter), roster.urn(option.supported))});
    }
    for (std::size_t i = 0; asked.leads && i < roster.size(); ++i) {
        plain.rota.leads.push_back(terms.can_lead(roster.urn(i)));
    }
    return plain;
}

}  // namespace llp::match
