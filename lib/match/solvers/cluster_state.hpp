#pragma once

#include <array>
#include <limits>
#include <optional>
#include <span>

#include "match/solvers/cluster_parts.hpp"

namespace llp::match {

/// A clustering that is changed step by step. Changes that would break a rule are not made; those made since `settle`
/// can be undone. It refers to the parts, which must outlive it.
class ClusterState {
public:
    static constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();

    struct Group {
        std::array<std::uint32_t, greatest_cluster> parts{};
        std::uint32_t count = 0;
        int size = 0;    ///< Members.
        int tested = 0;  ///< Members that vouch for it.
        std::int64_t sum = 0;
    };

    /// Begins with `start`. Where most_moves is not negative, that many members may leave its clusters.
    ClusterState(const ClusterParts& parts, const Clustering& start, std::int64_t most_moves);

    [[nodiscard]] ClusterWorth worth() const noexcept { return worth_; }
    [[nodiscard]] bool is_within_limit() const noexcept { return most_moves_ < 0 || moved_ <= most_moves_; }
    [[nodiscard]] std::uint32_t group_of(std::uint32_t part) const { return group_of_[part]; }
    [[nodiscard]] bool is_out(std::uint32_t part) const { return group_of_[part] == nowhere; }
    /// Parts that stand nowhere, in an order of their own.
    [[nodiscard]] const std::vector<std::uint32_t>& out() const noexcept { return out_; }
    [[nodiscard]] std::span<const std::uint32_t> members(std::uint32_t group) const {
        return {groups_[group].parts.data(), groups_[group].count};
    }
    [[nodiscard]] const std::vector<Group>& groups() const noexcept { return groups_; }
    [[nodiscard]] Clustering clustering() const;

    /// A part goes to a group, beside its others or in the place of one of them, which takes the part's own.
    struct Step {
        std::uint32_t part;
        std::uint32_t group;
        std::uint32_t other;  ///< `nowhere`: it takes nobody's place.
        ClusterWorth gain;
    };
    /// None where a rule forbids it. The part may stand nowhere.
    [[nodiscard]] std::optional<Step> move(std::uint32_t part, std::uint32_t group) const;
    [[nodiscard]] std::optional<Step> swap(std::uint32_t part, std::uint32_t other) const;
    void take(const Step& step);
    /// A new group around a part that stands nowhere, of others that do, or that their groups can spare.
    void gather_around(std::uint32_t part);
    /// The same around a part that its group can spare.
    void gather_from_the_rich(std::uint32_t part);
    /// Its parts go wherever there is room for them.
    void dissolve(std::uint32_t group);
    /// A part that stands nowhere goes where there is room for it.
    void squeeze_in(std::uint32_t part);
    /// Parts, each with the whole of its group or standing nowhere, are clustered so instead.
    void replace(std::span<const std::uint32_t> taken, const std::vector<std::vector<std::uint32_t>>& clusters);

    void settle() noexcept;
    void undo();
    /// To groups that the state had once.
    void restore(const std::vector<Group>& groups);

private:
    struct Change {
        std::uint32_t group;
        Group before;
    };
    [[nodiscard]] bool is_sound(const Group& group) const noexcept;
    [[nodiscard]] static std::int64_t value(const Group& group) noexcept;
    [[nodiscard]] std::int64_t tied(std::uint32_t part, const Group& group) const noexcept;
    [[nodiscard]] std::optional<std::int64_t> joined(std::uint32_t newcomer, const Group& group,
                                                     std::uint32_t instead_of) const;
    /// What a group gains that goes on with so many members more and so much more of a sum.
    [[nodiscard]] static std::int64_t change(const Group& group, int members, std::int64_t sum) noexcept;
    [[nodiscard]] bool may_join(std::uint32_t part, const Group& group, std::uint32_t instead_of) const;
    [[nodiscard]] bool has_room_of_body(std::uint32_t part, const Group& group, std::uint32_t instead_of) const;
    [[nodiscard]] bool can_spare(std::uint32_t part) const;
    [[nodiscard]] std::uint32_t best_room(std::uint32_t part) const;
    [[nodiscard]] std::uint32_t best_addition(const Group& group) const;
    [[nodiscard]] std::uint32_t free_group();
    [[nodiscard]] std::uint32_t heir_of(std::span<const std::uint32_t> parts);
    void note(std::uint32_t group);
    void count(const Group& group, int sign) noexcept;
    void add(std::uint32_t part, std::uint32_t number);
    void remove(std::uint32_t part);
    void set_group(std::uint32_t part, std::uint32_t group);

    const ClusterParts& parts_;
    std::int64_t most_moves_;
    std::vector<std::uint32_t> home_;  ///< By part, the group in which it began.
    std::vector<Group> groups_;
    std::vector<std::uint32_t> group_of_;
    std::vector<std::uint32_t> out_;
    std::vector<std::uint32_t> place_in_out_;  ///< By part.
    ClusterWorth worth_;
    std::int64_t moved_ = 0;
    std::vector<Change> changes_;
};

}  // namespace llp::match
