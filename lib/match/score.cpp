#include "match/score.hpp"

#include <algorithm>

#include "core/number.hpp"
#include "model/area.hpp"

namespace llp::match {

namespace {

constexpr std::int64_t whole = 1000;

std::int64_t priority(std::string_view area, const Weights& weights) {
    const auto found =
        std::ranges::find(weights.priority, area, [](const auto& entry) -> std::string_view { return entry.first; });
    return found == weights.priority.end() ? whole : found->second.count();
}

std::int64_t strength_in(std::size_t area, const Standing& supporter, const Weights& weights) {
    const auto derived = supporter.strength[area].count();
    return supporter.offers.has(area) ? std::max(derived, weights.offer_level.count()) : derived;
}

Points need_points(std::size_t area, const Candidate& candidate, const Weights& weights) {
    const auto urgency = candidate.need.urgent_needs.has(area) ? weights.urgent.count() : whole;
    const auto levels = candidate.need.need[area].count() * strength_in(area, candidate.strength, weights);
    const auto weighed = divide_rounding(levels * priority(areas()[area].id, weights), whole);
    return Points(divide_rounding(weights.need.count() * divide_rounding(weighed * urgency, whole), whole * whole));
}

bool is_in(const Declaration& declaration, DeclarationKind kind, AreaSet met) {
    if (declaration.kind != kind) {
        return false;
    }
    const auto list = areas();
    const auto found = std::ranges::find(list, declaration.area, &Area::id);
    return found != list.end() && met.has(static_cast<std::size_t>(found - list.begin()));
}

bool same_topic(const Candidate& candidate, AreaSet met) {
    return std::ranges::any_of(candidate.supported.declarations, [&](const Declaration& need) {
        return !need.topic.empty() && is_in(need, DeclarationKind::need, met) &&
               std::ranges::any_of(candidate.supporter.declarations, [&](const Declaration& offer) {
                   return is_in(offer, DeclarationKind::offer, met) && offer.willing == Willing::yes &&
                          offer.area == need.area && offer.topic == need.topic;
               });
    });
}

/// Similarities so far, in thousandths, each times its share.
struct Similarity {
    std::int64_t sum = 0;
    std::int64_t shares = 0;

    void add(PerMille share, std::int64_t similar) noexcept {
        sum += share.count() * similar;
        shares += share.count();
    }
};

void compare_rolls(Similarity& similarity, PerMille share, std::int64_t a, std::int64_t b) {
    const auto larger = std::max(a, b);
    if (larger > 0) {
        similarity.add(share, divide_rounding(whole * std::min(a, b), larger));
    }
}

void compare(Similarity& similarity, PerMille share, const std::optional<Millionths>& a,
             const std::optional<Millionths>& b, Millionths span) {
    if (a && b) {
        const auto gap = std::abs(a->count() - b->count());
        similarity.add(share, std::max<std::int64_t>(0, whole - divide_rounding(whole * gap, span.count())));
    }
}

void compare_census(Similarity& similarity, const Context& a, const Context& b, const ContextWeights& weights) {
    if (a.pupils && b.pupils) {
        compare_rolls(similarity, weights.pupils, *a.pupils, *b.pupils);
    }
    compare(similarity, weights.fsm, a.fsm, b.fsm, weights.fsm_span);
    compare(similarity, weights.eal, a.eal, b.eal, weights.eal_span);
    compare(similarity, weights.sen, a.sen, b.sen, weights.sen_span);
}

Points context_points(const Candidate& candidate, const Weights& weights) {
    Similarity similarity;
    if (candidate.supported.context && candidate.supporter.context) {
        compare_census(similarity, *candidate.supported.context, *candidate.supporter.context, weights.similarity);
    }
    const auto& a = candidate.supported.school;
    const auto& b = candidate.supporter.school;
    if (a && b && !a->urban_rural.empty() && !b->urban_rural.empty()) {
        similarity.add(weights.similarity.rural, a->is_rural() == b->is_rural() ? whole : 0);
    }
    if (similarity.shares == 0) {
        return Points(0);
    }
    return Points(divide_rounding(weights.context.count() * similarity.sum, similarity.shares * whole));
}

Points distance_points(const Candidate& candidate, const Weights& weights) {
    const auto metres = apart(candidate);
    return metres ? Points(-(metres->count() / 1000) * weights.per_km.count()) : Points(0);
}

/// Tells `take` every part of the score that is not 0: an area's position or none, the name, the points.
template <typename Take>
void each_part(const Candidate& candidate, const Weights& weights, Take take) {
    const auto met = areas_met(candidate.need, candidate.strength);
    const auto confidential = met & (candidate.need.confidential | candidate.strength.confidential);
    Points not_shown(0);
    for (std::size_t area = 0; area < candidate.need.need.size(); ++area) {
        if (confidential.has(area)) {
            not_shown += need_points(area, candidate, weights);
        } else if (met.has(area)) {
            take("need:", areas()[area].id, need_points(area, candidate, weights));
        }
    }
    take(not_shown_part, "", not_shown);
    const bool declared = !(met & candidate.strength.offers).empty();
    take("declared", "", declared ? weights.declared : Points(0));
    take("topic", "", declared && same_topic(candidate, met) ? weights.topic : Points(0));
    take("context", "", context_points(candidate, weights));
    take("distance", "", distance_points(candidate, weights));
    take("continuity", "", candidate.tie.ended ? weights.continuity : Points(0));
    take("keep", "", candidate.tie.keep);
    take("load", "", Points(-weights.load.count() * candidate.strength.carried));
}

}  // namespace

std::vector<ScorePart> score_parts(const Candidate& candidate, const Weights& weights) {
    std::vector<ScorePart> parts;
    each_part(candidate, weights, [&](std::string_view kind, std::string_view area, Points points) {
        if (points != Points(0)) {
            parts.push_back({.name = fmt::format("{}{}", kind, area), .points = points});
        }
    });
    return parts;
}

Points score(const Candidate& candidate, const Weights& weights) {
    Points sum;
    each_part(candidate, weights, [&](std::string_view, std::string_view, Points points) { sum += points; });
    return sum;
}

std::vector<std::string> areas_by_part(const Candidate& candidate, const Weights& weights) {
    std::vector<std::pair<Points, std::size_t>> met;
    const auto set = areas_met(candidate.need, candidate.strength);
    for (std::size_t area = 0; area < areas().size(); ++area) {
        if (set.has(area)) {
            met.emplace_back(Points(0) - need_points(area, candidate, weights), area);
        }
    }
    std::ranges::sort(met);
    std::vector<std::string> ids;
    ids.reserve(met.size());
    for (const auto& [points, area] : met) {
        ids.emplace_back(areas()[area].id);
    }
    return ids;
}

}  // namespace llp::match
