#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "match/cluster_wish.hpp"
#include "match/roster.hpp"
#include "match/rule.hpp"
#include "match/solvers/clusters.hpp"

namespace llp::match {

/// The schools of a roster that are to be clustered, as a problem of plain numbers: member 0 is the first of them.
class PeerPool {
public:
    /// Throws as propose_clusters. The roster and the wish must outlive it.
    PeerPool(const Roster& roster, const ClusterWish& wish);

    [[nodiscard]] const ClusterProblem& problem() const noexcept { return problem_; }
    [[nodiscard]] Urn urn(std::uint32_t member) const;
    [[nodiscard]] std::size_t position(std::uint32_t member) const { return positions_[member]; }
    /// Clusters of schools as members; schools that are not in the pool are left out.
    [[nodiscard]] Clustering members_of(const std::vector<std::vector<Urn>>& clusters) const;
    /// Schools with a trained reviewer, of which each cluster has one; empty where that is not asked.
    [[nodiscard]] std::vector<Urn> experienced() const;
    /// Pairs that may stand together.
    [[nodiscard]] std::int64_t allowed_pairs() const;
    /// Rules and the schools that a member may not stand with by them.
    [[nodiscard]] Tally refused(std::uint32_t member) const;
    [[nodiscard]] std::optional<std::string> refusal(std::uint32_t one, std::uint32_t other) const;

    /// What is wrong with a cluster that is not allowed, for people.
    [[nodiscard]] std::string fault_of(const Cluster& cluster) const;

private:
    void take_schools();
    void number_bodies();
    void score_pairs();
    void keep_together();
    void take_experienced();
    [[nodiscard]] std::optional<std::uint32_t> find(Urn urn) const;
    [[nodiscard]] std::uint32_t member(Urn urn) const;
    [[nodiscard]] bool is_apart(std::uint32_t one, std::uint32_t other) const;

    const Roster& roster_;
    const ClusterWish& wish_;
    std::vector<Rule> rules_;
    bool by_trust_;
    std::vector<std::size_t> positions_;
    ClusterProblem problem_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> apart_;
    std::vector<std::uint32_t> experienced_;
};

}  // namespace llp::match
