#include "match/peer_pool.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/error.hpp"
#include "core/text.hpp"
#include "match/peer_score.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

constexpr std::array<std::string_view, 4> of_two_schools{"phase", "same-federation", "too-far", "conflict"};

std::vector<Rule> rules_of(const Settings& settings, bool cross_phase) {
    auto rules = rules_in_force(settings.without);
    std::erase_if(rules, [&](const Rule& rule) {
        return std::ranges::find(of_two_schools, rule.name) == of_two_schools.end() ||
               (cross_phase && rule.name == "phase");
    });
    return rules;
}

bool is_in_force(const Settings& settings, std::string_view name) {
    const auto rules = rules_in_force(settings.without);
    return std::ranges::find(rules, name, &Rule::name) != rules.end();
}

bool is_in_pool(const Someone& someone, Date day) {
    return someone.member && !someone.guest && !someone.outside && someone.school && someone.school->state_funded &&
           someone.school->is_open(day);
}

/// By number where there is one, else by name; empty for a school without a trust.
std::string trust_of(const School& school) {
    return school.trust_id.empty() ? folded(school.trust_name) : school.trust_id;
}

}  // namespace

PeerPool::PeerPool(const Roster& roster, const ClusterWish& wish)
    : roster_(roster),
      wish_(wish),
      rules_(rules_of(roster.settings(), wish.cross_phase)),
      by_trust_(is_in_force(roster.settings(), "same-trust")) {
    take_schools();
    number_bodies();
    for (const auto& [one, other] : wish.apart) {
        const auto a = member(one);
        const auto b = member(other);
        apart_.emplace_back(std::min(a, b), std::max(a, b));
    }
    std::ranges::sort(apart_);
    score_pairs();
    keep_together();
    take_experienced();
}

void PeerPool::take_schools() {
    for (std::size_t i = 0; i < roster_.size(); ++i) {
        if (is_in_pool(roster_.who(i), roster_.day())) {
            positions_.push_back(i);
        }
    }
    if (positions_.size() > most_members) {
        throw UsageError(
            fmt::format("{} schools are too many for clusters: {} are possible", positions_.size(), most_members),
            "name an authority or a phase: --authority, --phase");
    }
    problem_ =
        a_cluster_problem(static_cast<std::uint32_t>(positions_.size()), wish_.weights.smallest, wish_.weights.largest);
    problem_.most_of_a_body = wish_.weights.most_of_a_trust;
}

void PeerPool::number_bodies() {
    std::map<std::string, std::uint32_t> numbers;
    for (std::uint32_t one = 0; by_trust_ && one < problem_.members; ++one) {
        const auto trust = trust_of(*roster_.who(positions_[one]).school);
        if (!trust.empty()) {
            problem_.bodies[one] = numbers.emplace(trust, numbers.size() + 1).first->second;
        }
    }
}

Urn PeerPool::urn(std::uint32_t member) const {
    return roster_.who(positions_[member]).party.urn().value();
}

std::optional<std::uint32_t> PeerPool::find(Urn urn) const {
    const auto found = roster_.find(urn);
    const auto place = found ? std::ranges::lower_bound(positions_, *found) : positions_.end();
    const bool is_there = place != positions_.end() && *place == *found;
    return is_there ? std::optional(static_cast<std::uint32_t>(place - positions_.begin())) : std::nullopt;
}

std::uint32_t PeerPool::member(Urn urn) const {
    const auto found = find(urn);
    if (!found) {
        throw UsageError(fmt::format("{} is not among the schools to be clustered", urn),
                         "the pool is the open, state-funded schools that take part: llp school list");
    }
    return *found;
}

bool PeerPool::is_apart(std::uint32_t one, std::uint32_t other) const {
    return std::ranges::binary_search(apart_, std::pair(std::min(one, other), std::max(one, other)));
}

std::optional<std::string> PeerPool::refusal(std::uint32_t one, std::uint32_t other) const {
    if (is_apart(one, other)) {
        return "kept-apart";
    }
    if (problem_.most_of_a_body == 1 && problem_.bodies[one] != 0 && problem_.bodies[one] == problem_.bodies[other]) {
        return "same-trust";
    }
    const auto there = roster_.candidate(positions_[one], positions_[other]);
    const auto back = roster_.candidate(positions_[other], positions_[one]);
    for (const auto& rule : rules_) {
        if (rule.check(there, roster_.settings()).kind == Verdict::Kind::refused ||
            rule.check(back, roster_.settings()).kind == Verdict::Kind::refused) {
            return std::string(rule.name);
        }
    }
    return std::nullopt;
}

void PeerPool::score_pairs() {
    for (std::uint32_t one = 0; one < problem_.members; ++one) {
        for (std::uint32_t other = 0; other < one; ++other) {
            if (refusal(one, other)) {
                problem_.set_score(one, other, never);
                continue;
            }
            Points sum;
            for (const auto& part : peer_parts(roster_, positions_[other], positions_[one], wish_)) {
                sum += part.points;
            }
            constexpr std::int64_t most = greatest_pair_score / 2;
            problem_.set_score(one, other, static_cast<std::int32_t>(std::clamp(sum.count(), -most, most)));
        }
    }
    for (const auto& cluster : wish_.keep ? members_of(wish_.from) : Clustering()) {
        for (const auto one : cluster) {
            for (const auto other : cluster) {
                if (other < one && problem_.score(one, other) != never) {
                    problem_.set_score(
                        one, other, problem_.score(one, other) + static_cast<std::int32_t>(wish_.weights.kept.count()));
                }
            }
        }
    }
}

void PeerPool::keep_together() {
    for (const auto& [first, second] : wish_.together) {
        const auto one = member(first);
        const auto other = member(second);
        if (const auto why = one == other ? std::nullopt : refusal(one, other)) {
            throw UnmetError(fmt::format("{} and {} cannot stay together: {}", first, second, *why),
                             "leave out --keep-together for them, or the rule");
        }
        Cluster joined{one, other};
        std::erase_if(problem_.together, [&](const Cluster& known) {
            const bool meets =
                std::ranges::find(known, one) != known.end() || std::ranges::find(known, other) != known.end();
            if (meets) {
                joined.insert(joined.end(), known.begin(), known.end());
            }
            return meets;
        });
        std::ranges::sort(joined);
        joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
        problem_.together.push_back(std::move(joined));
    }
    for (const auto& together : problem_.together) {
        if (std::ssize(together) > problem_.largest || !may_grow(problem_, together)) {
            throw UnmetError(fmt::format("{} schools with {} cannot all stay together: no cluster may hold them",
                                         together.size(), urn(together.front())),
                             "leave out --keep-together for some of them");
        }
    }
}

void PeerPool::take_experienced() {
    if (wish_.experienced) {
        std::ranges::transform(*wish_.experienced, std::back_inserter(experienced_),
                               [&](Urn urn) { return member(urn); });
    } else {
        for (const auto urn : wish_.with_reviewers) {
            if (const auto found = find(urn)) {
                experienced_.push_back(*found);
            }
        }
    }
    if (wish_.experienced || !experienced_.empty()) {
        problem_.tested.resize(problem_.members);
    }
    for (const auto one : experienced_) {
        problem_.tested[one] = 1;
    }
}

std::vector<Urn> PeerPool::experienced() const {
    std::vector<Urn> schools;
    std::ranges::transform(experienced_, std::back_inserter(schools), [&](auto one) { return urn(one); });
    return schools;
}

std::string PeerPool::fault_of(const Cluster& cluster) const {
    const auto size = std::ssize(cluster);
    if (size < problem_.smallest || size > problem_.largest) {
        return fmt::format("it has {} schools", size);
    }
    for (const auto one : cluster) {
        for (const auto other : cluster) {
            if (const auto rule = one < other ? refusal(one, other) : std::nullopt) {
                return fmt::format("{} and {} may not stand together ({})", urn(one), urn(other), *rule);
            }
        }
    }
    return may_grow(problem_, cluster) ? "it lacks a school with a trained reviewer, or one that is kept together"
                                       : "it has too many schools of one trust";
}

Clustering PeerPool::members_of(const std::vector<std::vector<Urn>>& clusters) const {
    Clustering clustering;
    for (const auto& schools : clusters) {
        Cluster cluster;
        for (const auto urn : schools) {
            if (const auto found = find(urn)) {
                cluster.push_back(*found);
            }
        }
        if (!cluster.empty()) {
            clustering.push_back(std::move(cluster));
        }
    }
    return in_order(std::move(clustering));
}

std::int64_t PeerPool::allowed_pairs() const {
    std::int64_t pairs = 0;
    for (std::uint32_t one = 0; one < problem_.members; ++one) {
        for (std::uint32_t other = 0; other < one; ++other) {
            pairs += problem_.score(one, other) == never ? 0 : 1;
        }
    }
    return pairs;
}

Tally PeerPool::refused(std::uint32_t member) const {
    Tally tally;
    for (std::uint32_t other = 0; other < problem_.members; ++other) {
        if (const auto rule = other == member ? std::nullopt : refusal(member, other)) {
            ++tally[*rule];
        }
    }
    return tally;
}

}  // namespace llp::match
