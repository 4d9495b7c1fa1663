#include "match/solvers/cluster_state.hpp"

#include <algorithm>
#include <optional>

namespace llp::match {

ClusterState::ClusterState(const ClusterParts& parts, const Clustering& start, std::int64_t most_moves)
    : parts_(parts), most_moves_(most_moves), home_(parts.size(), nowhere), group_of_(parts.size(), nowhere) {
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
        out_.push_back(part);
        place_in_out_.push_back(part);
    }
    for (const auto& cluster : parts.parts_of(start)) {
        const auto group = free_group();
        for (const auto part : cluster) {
            add(part, group);
        }
    }
    home_ = group_of_;
    moved_ = 0;
    settle();
}

Clustering ClusterState::clustering() const {
    Clustering clustering;
    for (std::uint32_t group = 0; group < groups_.size(); ++group) {
        Cluster cluster;
        for (const auto part : members(group)) {
            cluster.insert(cluster.end(), parts_.members(part).begin(), parts_.members(part).end());
        }
        if (!cluster.empty()) {
            clustering.push_back(std::move(cluster));
        }
    }
    return in_order(std::move(clustering));
}

bool ClusterState::is_sound(const Group& group) const noexcept {
    const auto& problem = parts_.problem();
    return group.size == 0 || (group.size >= problem.smallest && group.size <= problem.largest && group.tested > 0);
}

std::int64_t ClusterState::value(const Group& group) noexcept {
    return group.size < 2 ? 0 : group.sum * value_of_a_pair(group.size);
}

std::int64_t ClusterState::tied(std::uint32_t part, const Group& group) const noexcept {
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < group.count; ++i) {
        sum += group.parts[i] == part ? 0 : parts_.tie(part, group.parts[i]);
    }
    return sum;
}

bool ClusterState::may_join(std::uint32_t part, const Group& group, std::uint32_t instead_of) const {
    for (std::uint32_t i = 0; i < group.count; ++i) {
        const auto other = group.parts[i];
        if (other != instead_of && parts_.tie(part, other) == never) {
            return false;
        }
    }
    // A part that may meet nobody breaks a rule by itself, or has nobody to be with.
    return !parts_.partners(part).empty() && has_room_of_body(part, group, instead_of);
}

bool ClusterState::has_room_of_body(std::uint32_t part, const Group& group, std::uint32_t instead_of) const {
    const auto& problem = parts_.problem();
    if (problem.most_of_a_body <= 1) {
        return true;
    }
    return std::ranges::all_of(parts_.members(part), [&](std::uint32_t member) {
        const auto body = problem.bodies[member];
        const auto same = [&](std::uint32_t other) { return problem.bodies[other] == body; };
        auto there = std::ranges::count_if(parts_.members(part), same);
        for (std::uint32_t i = 0; i < group.count; ++i) {
            const bool stays = group.parts[i] != instead_of;
            there += stays ? std::ranges::count_if(parts_.members(group.parts[i]), same) : 0;
        }
        return body == 0 || there <= problem.most_of_a_body;
    });
}

bool ClusterState::can_spare(std::uint32_t part) const {
    const auto& group = groups_[group_of_[part]];
    return group.size - parts_.members_count(part) >= parts_.problem().smallest && group.tested > parts_.tested(part);
}

void ClusterState::note(std::uint32_t group) {
    changes_.push_back({.group = group, .before = groups_[group]});
}

void ClusterState::count(const Group& group, int sign) noexcept {
    worth_.placed += std::int64_t{sign} * group.size;
    worth_.value += sign * value(group);
}

void ClusterState::set_group(std::uint32_t part, std::uint32_t group) {
    const auto home = home_[part];
    const auto is_away = [home](std::uint32_t where) { return home != nowhere && where != home ? 1 : 0; };
    moved_ += std::int64_t{parts_.members_count(part)} * (is_away(group) - is_away(group_of_[part]));
    if (is_out(part) && group != nowhere) {
        const auto last = out_.back();
        out_[place_in_out_[part]] = last;
        place_in_out_[last] = place_in_out_[part];
        out_.pop_back();
    } else if (!is_out(part) && group == nowhere) {
        place_in_out_[part] = static_cast<std::uint32_t>(out_.size());
        out_.push_back(part);
    }
    group_of_[part] = group;
}

void ClusterState::add(std::uint32_t part, std::uint32_t number) {
    note(number);
    auto& group = groups_[number];
    count(group, -1);
    group.sum += tied(part, group) + parts_.inner(part);
    group.parts[group.count++] = part;
    group.size += parts_.members_count(part);
    group.tested += parts_.tested(part);
    count(group, 1);
    set_group(part, number);
}

void ClusterState::remove(std::uint32_t part) {
    const auto number = group_of_[part];
    note(number);
    auto& group = groups_[number];
    count(group, -1);
    group.sum -= tied(part, group) + parts_.inner(part);
    auto* const last = group.parts.begin() + group.count;
    // Not by std::ranges: clang 14 cannot read what it returns.
    static_cast<void>(std::remove(group.parts.begin(), last, part));
    --group.count;
    group.size -= parts_.members_count(part);
    group.tested -= parts_.tested(part);
    count(group, 1);
    set_group(part, nowhere);
}

std::optional<std::int64_t> ClusterState::joined(std::uint32_t newcomer, const Group& group,
                                                 std::uint32_t instead_of) const {
    std::int64_t sum = parts_.inner(newcomer);
    for (std::uint32_t i = 0; i < group.count; ++i) {
        if (group.parts[i] != instead_of) {
            const auto tie = parts_.tie(newcomer, group.parts[i]);
            if (tie == never) {
                return std::nullopt;
            }
            sum += tie;
        }
    }
    return has_room_of_body(newcomer, group, instead_of) ? std::optional(sum) : std::nullopt;
}

std::int64_t ClusterState::change(const Group& group, int members, std::int64_t sum) noexcept {
    const auto size = group.size + members;
    return (size < 2 ? 0 : (group.sum + sum) * value_of_a_pair(size)) - value(group);
}

std::optional<ClusterState::Step> ClusterState::move(std::uint32_t part, std::uint32_t group) const {
    const auto size = parts_.members_count(part);
    const auto& there = groups_[group];
    if (there.size + size > parts_.problem().largest || (!is_out(part) && !can_spare(part))) {
        return std::nullopt;
    }
    const auto brings = joined(part, there, nowhere);
    if (!brings) {
        return std::nullopt;
    }
    Step step{.part = part, .group = group, .other = nowhere, .gain = {}};
    step.gain.value = change(there, size, *brings);
    if (is_out(part)) {
        step.gain.placed = size;
    } else {
        const auto& here = groups_[group_of_[part]];
        step.gain.value += change(here, -size, -tied(part, here) - parts_.inner(part));
    }
    return step;
}

std::optional<ClusterState::Step> ClusterState::swap(std::uint32_t part, std::uint32_t other) const {
    const auto& there = groups_[group_of_[other]];
    const auto more = parts_.members_count(part) - parts_.members_count(other);
    const auto vouching = parts_.tested(part) - parts_.tested(other);
    const auto fits = [&](const Group& group, int added, int vouched) {
        const auto size = group.size + added;
        return size >= parts_.problem().smallest && size <= parts_.problem().largest && group.tested + vouched > 0;
    };
    const auto brings = fits(there, more, vouching) ? joined(part, there, other) : std::nullopt;
    if (!brings) {
        return std::nullopt;
    }
    Step step{.part = part, .group = group_of_[other], .other = other, .gain = {}};
    step.gain.value = change(there, more, *brings - tied(other, there) - parts_.inner(other));
    if (is_out(part)) {
        step.gain.placed = more;
        return step;
    }
    const auto& here = groups_[group_of_[part]];
    const auto returns = fits(here, -more, -vouching) ? joined(other, here, part) : std::nullopt;
    if (!returns) {
        return std::nullopt;
    }
    step.gain.value += change(here, -more, *returns - tied(part, here) - parts_.inner(part));
    return step;
}

void ClusterState::take(const Step& step) {
    const auto here = group_of_[step.part];
    if (step.other != nowhere) {
        remove(step.other);
    }
    if (here != nowhere) {
        remove(step.part);
        if (step.other != nowhere) {
            add(step.other, here);
        }
    }
    add(step.part, step.group);
}

std::uint32_t ClusterState::free_group() {
    const auto empty = std::ranges::find(groups_, 0U, &Group::count);
    if (empty != groups_.end()) {
        return static_cast<std::uint32_t>(empty - groups_.begin());
    }
    groups_.emplace_back();
    return static_cast<std::uint32_t>(groups_.size() - 1);
}

std::uint32_t ClusterState::best_addition(const Group& group) const {
    const auto& problem = parts_.problem();
    std::optional<std::pair<std::int64_t, std::uint32_t>> best;
    for (std::uint32_t part = 0; part < parts_.size(); ++part) {
        const auto size = group.size + parts_.members_count(part);
        const bool lacks = size >= problem.smallest && group.tested + parts_.tested(part) == 0;
        if (size > problem.largest || lacks || parts_.tie(group.parts[0], part) == never ||
            (!is_out(part) && !can_spare(part)) || !may_join(part, group, nowhere)) {
            continue;
        }
        const auto worth = tied(part, group) / parts_.members_count(part);
        if (!best || worth > best->first) {
            best = {worth, part};
        }
    }
    return best ? best->second : nowhere;
}

void ClusterState::gather_around(std::uint32_t part) {
    if (parts_.partners(part).empty()) {
        return;
    }
    const auto group = free_group();
    add(part, group);
    while (!is_sound(groups_[group])) {
        const auto next = best_addition(groups_[group]);
        if (next == nowhere) {
            undo();
            return;
        }
        if (!is_out(next)) {
            remove(next);
        }
        add(next, group);
    }
}

void ClusterState::gather_from_the_rich(std::uint32_t part) {
    if (can_spare(part)) {
        remove(part);
        gather_around(part);
    }
}

std::uint32_t ClusterState::best_room(std::uint32_t part) const {
    std::optional<std::pair<std::int64_t, std::uint32_t>> best;
    for (std::uint32_t number = 0; number < groups_.size(); ++number) {
        const auto& group = groups_[number];
        const auto size = group.size + parts_.members_count(part);
        if (group.count == 0 || size > parts_.problem().largest || !may_join(part, group, nowhere)) {
            continue;
        }
        const auto gain = (group.sum + tied(part, group) + parts_.inner(part)) * value_of_a_pair(size) - value(group);
        if (!best || gain > best->first) {
            best = {gain, number};
        }
    }
    return best ? best->second : nowhere;
}

void ClusterState::squeeze_in(std::uint32_t part) {
    const auto group = best_room(part);
    if (group != nowhere) {
        add(part, group);
    }
}

void ClusterState::dissolve(std::uint32_t group) {
    const std::vector<std::uint32_t> parts(members(group).begin(), members(group).end());
    std::ranges::for_each(parts, [this](std::uint32_t part) { remove(part); });
    std::ranges::for_each(parts, [this](std::uint32_t part) { squeeze_in(part); });
}

std::uint32_t ClusterState::heir_of(std::span<const std::uint32_t> parts) {
    std::uint32_t best = nowhere;
    std::int64_t most = 0;
    for (const auto part : parts) {
        const auto home = home_[part];
        if (home == nowhere || groups_[home].count > 0) {
            continue;
        }
        const auto kept = std::ranges::count_if(parts, [&](std::uint32_t other) { return home_[other] == home; });
        if (kept > most) {
            most = kept;
            best = home;
        }
    }
    return best == nowhere ? free_group() : best;
}

void ClusterState::replace(std::span<const std::uint32_t> taken,
                           const std::vector<std::vector<std::uint32_t>>& clusters) {
    for (const auto part : taken) {
        if (!is_out(part)) {
            remove(part);
        }
    }
    for (const auto& cluster : clusters) {
        const auto group = heir_of(cluster);
        std::ranges::for_each(cluster, [&](std::uint32_t part) { add(part, group); });
    }
}

void ClusterState::settle() noexcept {
    changes_.clear();
}

void ClusterState::undo() {
    for (; !changes_.empty(); changes_.pop_back()) {
        const auto& [group, before] = changes_.back();
        for (const auto part : members(group)) {
            if (group_of_[part] == group) {
                set_group(part, nowhere);
            }
        }
        count(groups_[group], -1);
        groups_[group] = before;
        count(groups_[group], 1);
        for (const auto part : members(group)) {
            set_group(part, group);
        }
    }
}

void ClusterState::restore(const std::vector<Group>& groups) {
    groups_ = groups;
    worth_ = {};
    for (std::uint32_t part = 0; part < parts_.size(); ++part) {
        set_group(part, nowhere);
    }
    for (std::uint32_t group = 0; group < groups_.size(); ++group) {
        count(groups_[group], 1);
        std::ranges::for_each(members(group), [&](std::uint32_t part) { set_group(part, group); });
    }
    settle();
}

}  // namespace llp::match
