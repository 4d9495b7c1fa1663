#pragma once

#include "match/solvers/clusters.hpp"

namespace llp::match {

/// What a search moves: a member, or those that must stay together as one. It refers to the problem, which must outlive
/// it.
class ClusterParts {
public:
    explicit ClusterParts(const ClusterProblem& problem);

    [[nodiscard]] const ClusterProblem& problem() const noexcept { return problem_; }
    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(parts_.size()); }
    /// Ascending.
    [[nodiscard]] const Cluster& members(std::uint32_t part) const { return parts_[part].members; }
    [[nodiscard]] int members_count(std::uint32_t part) const { return static_cast<int>(parts_[part].members.size()); }
    /// Sum of the scores of pairs within the part.
    [[nodiscard]] std::int64_t inner(std::uint32_t part) const { return parts_[part].inner; }
    /// Members that vouch for a cluster; 1 each where that is not asked for.
    [[nodiscard]] int tested(std::uint32_t part) const { return parts_[part].tested; }
    /// Sum of the scores between two parts; `never` where they may not meet.
    [[nodiscard]] std::int32_t tie(std::uint32_t a, std::uint32_t b) const noexcept {
        return ties_[std::size_t{a} * parts_.size() + b];
    }
    /// The best others of those that it may meet, the best first.
    [[nodiscard]] const std::vector<std::uint32_t>& partners(std::uint32_t part) const { return parts_[part].partners; }
    /// The members of each.
    [[nodiscard]] std::vector<Cluster> all() const;
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> parts_of(const Clustering& clustering) const;

private:
    struct Part {
        Cluster members;
        std::int64_t inner = 0;
        int tested = 0;
        bool possible = true;  ///< It breaks no rule by itself.
        std::vector<std::uint32_t> partners;
    };
    void make_parts();
    void describe(Part& part) const;
    [[nodiscard]] std::int32_t sum_between(const Part& a, const Part& b) const;
    void tie_parts();
    void find_partners(std::uint32_t part);

    const ClusterProblem& problem_;
    std::vector<Part> parts_;
    std::vector<std::uint32_t> part_of_;
    std::vector<std::int32_t> ties_;
};

}  // namespace llp::match
