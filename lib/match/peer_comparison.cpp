#include "match/peer_comparison.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace llp::match {

namespace {

template <typename T>
PairChange change_of(const std::optional<T>& then, const std::optional<T>& now, bool same) {
    if (then && now) {
        return same ? PairChange::kept : PairChange::moved;
    }
    return now ? PairChange::added : PairChange::gone;
}

/// Of a school that has nothing in one of the two rounds.
PeerCause cause_of_lone(Urn school, bool in_now, const std::set<Urn>& there) {
    if (in_now) {
        return there.contains(school) ? PeerCause::left_then : PeerCause::not_in_round_then;
    }
    return there.contains(school) ? PeerCause::left_now : PeerCause::not_in_round_now;
}

std::map<Urn, Urn> partners_in(const Round& round) {
    std::map<Urn, Urn> partners;
    for (const auto& pair : round.partners->pairs) {
        partners.emplace(pair.a, pair.b);
        partners.emplace(pair.b, pair.a);
    }
    return partners;
}

template <typename Map>
auto found_in(const Map& map, Urn urn) {
    const auto found = map.find(urn);
    return found == map.end() ? std::nullopt : std::optional(found->second);
}

template <typename Map>
std::set<Urn> keys_of(const Map& one, const Map& other) {
    std::set<Urn> keys;
    for (const auto* const map : {&one, &other}) {
        for (const auto& entry : *map) {
            keys.insert(entry.first);
        }
    }
    return keys;
}

std::vector<ComparedPartner> compared_partners(const Round& then, const Round& now) {
    const auto before = partners_in(then);
    const auto after = partners_in(now);
    const auto there_then = schools_in(then);
    const auto there_now = schools_in(now);
    std::vector<ComparedPartner> all;
    for (const auto school : keys_of(before, after)) {
        ComparedPartner one{.school = school, .then = found_in(before, school), .now = found_in(after, school)};
        one.change = change_of(one.then, one.now, one.then == one.now);
        if (one.change == PairChange::moved) {
            one.cause = !there_now.contains(*one.then)   ? PeerCause::other_left
                        : after.contains(*one.then)      ? PeerCause::other_taken
                        : !there_then.contains(*one.now) ? PeerCause::other_new
                                                         : PeerCause::none;
        } else if (one.change != PairChange::kept) {
            one.cause = cause_of_lone(school, one.now.has_value(), one.now ? there_then : there_now);
        }
        all.push_back(one);
    }
    return all;
}

std::map<Urn, std::size_t> clusters_in(const Round& round) {
    std::map<Urn, std::size_t> clusters;
    std::size_t number = 0;
    for (const auto& cluster : round.clusters->clusters) {
        ++number;
        for (const auto urn : cluster.members) {
            clusters.emplace(urn, number);
        }
    }
    return clusters;
}

/// Which cluster of now took the place of which of then.
std::map<std::size_t, std::size_t> places_taken(const std::map<Urn, std::size_t>& before,
                                                const std::map<Urn, std::size_t>& after) {
    std::map<std::pair<std::size_t, std::size_t>, int> shared;
    for (const auto& [urn, number] : after) {
        if (const auto was = found_in(before, urn)) {
            ++shared[{number, *was}];
        }
    }
    std::vector<std::tuple<int, std::size_t, std::size_t>> order;
    order.reserve(shared.size());
    for (const auto& [pair, count] : shared) {
        order.emplace_back(-count, pair.first, pair.second);
    }
    std::ranges::sort(order);
    std::map<std::size_t, std::size_t> places;
    std::set<std::size_t> taken;
    for (const auto& [count, number, was] : order) {
        if (!places.contains(number) && !taken.contains(was)) {
            places[number] = was;
            taken.insert(was);
        }
    }
    return places;
}

/// Schools of one cluster that are not in the other.
std::vector<Urn> beyond(const std::vector<Urn>& cluster, const std::vector<Urn>& other) {
    std::vector<Urn> urns;
    std::ranges::set_difference(cluster, other, std::back_inserter(urns));
    return urns;
}

std::vector<ComparedCluster> compared_clusters(const Round& then, const Round& now,
                                               const std::map<std::size_t, std::size_t>& places) {
    const auto& before = then.clusters->clusters;
    const auto& after = now.clusters->clusters;
    std::vector<ComparedCluster> all;
    std::set<std::size_t> taken;
    for (std::size_t number = 1; number <= after.size(); ++number) {
        const auto& members = after[number - 1].members;
        ComparedCluster one{.then = {}, .now = number, .stayed = {}, .left = {}, .joined = members};
        if (const auto place = places.find(number); place != places.end()) {
            const auto& was = before[place->second - 1].members;
            taken.insert(place->second);
            one.then = place->second;
            std::ranges::set_intersection(was, members, std::back_inserter(one.stayed));
            one.left = beyond(was, members);
            one.joined = beyond(members, was);
        }
        all.push_back(std::move(one));
    }
    for (std::size_t number = 1; number <= before.size(); ++number) {
        if (!taken.contains(number)) {
            all.push_back({.then = number, .now = {}, .stayed = {}, .left = before[number - 1].members, .joined = {}});
        }
    }
    return all;
}

void compare_clusters(const Round& then, const Round& now, PeerComparison& comparison) {
    const auto before = clusters_in(then);
    const auto after = clusters_in(now);
    const auto places = places_taken(before, after);
    const auto there_then = schools_in(then);
    const auto there_now = schools_in(now);
    for (const auto school : keys_of(before, after)) {
        ComparedMember one{.school = school, .then = found_in(before, school), .now = found_in(after, school)};
        const auto place = one.now ? places.find(*one.now) : places.end();
        one.change = change_of(one.then, one.now, one.then && place != places.end() && place->second == *one.then);
        if (!one.then || !one.now) {
            one.cause = cause_of_lone(school, one.now.has_value(), one.now ? there_then : there_now);
        }
        comparison.members.push_back(one);
    }
    comparison.clusters = compared_clusters(then, now, places);
}

using Reviews = std::map<std::pair<Urn, Urn>, Period>;  ///< By host and reviewer.

Reviews reviews_in(const Round& round) {
    Reviews reviews;
    for (const auto& review : round.reviews->reviews) {
        reviews.emplace(std::pair(review.host, review.reviewer), review.year);
    }
    return reviews;
}

PeerCause cause_of_review(const ComparedReview& review, const std::set<Urn>& there_then,
                          const std::set<Urn>& there_now) {
    if (review.change == PairChange::gone) {
        if (!there_now.contains(review.host)) {
            return PeerCause::not_in_round_now;
        }
        return there_now.contains(review.reviewer) ? PeerCause::none : PeerCause::other_left;
    }
    if (!there_then.contains(review.host)) {
        return PeerCause::not_in_round_then;
    }
    return there_then.contains(review.reviewer) ? PeerCause::none : PeerCause::other_new;
}

std::vector<ComparedReview> compared_reviews(const Round& then, const Round& now) {
    const auto before = reviews_in(then);
    const auto after = reviews_in(now);
    const auto there_then = schools_in(then);
    const auto there_now = schools_in(now);
    std::set<std::pair<Urn, Urn>> all;
    for (const auto* const reviews : {&before, &after}) {
        for (const auto& [ends, year] : *reviews) {
            all.insert(ends);
        }
    }
    std::vector<ComparedReview> compared;
    for (const auto& ends : all) {
        ComparedReview one{.reviewer = ends.second, .host = ends.first, .then = {}, .now = {}};
        if (const auto found = before.find(ends); found != before.end()) {
            one.then = found->second;
        }
        if (const auto found = after.find(ends); found != after.end()) {
            one.now = found->second;
        }
        one.change = change_of(one.then, one.now, true);
        if (one.change != PairChange::kept) {
            one.cause = cause_of_review(one, there_then, there_now);
        }
        compared.push_back(one);
    }
    return compared;
}

}  // namespace

PeerComparison compare_peers(const Round& then, const Round& now) {
    PeerComparison comparison;
    if (then.partners && now.partners) {
        comparison.partners = compared_partners(then, now);
    }
    if (then.clusters && now.clusters) {
        compare_clusters(then, now, comparison);
    }
    if (then.reviews && now.reviews) {
        comparison.reviews = compared_reviews(then, now);
    }
    return comparison;
}

}  // namespace llp::match
