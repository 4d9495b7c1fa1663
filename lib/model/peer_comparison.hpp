#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/urn.hpp"
#include "model/round_comparison.hpp"

namespace llp {

/// What two rounds themselves show of why a school stands otherwise.
enum class PeerCause {
    none,               ///< They show nothing: all of a round is decided together.
    left_now,           ///< It was found no partner, or no cluster, in the later round.
    left_then,          ///< Nor in the earlier one.
    not_in_round_now,   ///< The later round is not about it: it is not of its pool, or has a partner by then.
    not_in_round_then,  ///< Nor is the earlier one.
    other_left,         ///< Its partner, or the other of a review, is not in the later round.
    other_new,          ///< Its new one was not in the earlier round.
    other_taken         ///< Its partner has another partner.
};

/// "", "left-now", "not-in-round-then", "other-taken", ...
std::string_view token(PeerCause cause) noexcept;

/// A school and its partner.
struct ComparedPartner {
    Urn school;
    PairChange change = PairChange::kept;
    std::optional<Urn> then;
    std::optional<Urn> now;
    PeerCause cause = PeerCause::none;
};

/// A school and the number of its cluster. It is kept where its cluster of now is the one that took the place of its
/// cluster of then.
struct ComparedMember {
    Urn school;
    PairChange change = PairChange::kept;
    std::optional<std::size_t> then;
    std::optional<std::size_t> now;
    PeerCause cause = PeerCause::none;
};

/// A cluster of one round, and the one of the other that has the most of its schools; none where all is taken.
struct ComparedCluster {
    std::optional<std::size_t> then;
    std::optional<std::size_t> now;
    std::vector<Urn> stayed;
    std::vector<Urn> left;
    std::vector<Urn> joined;
};

/// Who reviews whom, whatever the year.
struct ComparedReview {
    Urn reviewer;
    Urn host;
    PairChange change = PairChange::kept;
    std::optional<Period> then;
    std::optional<Period> now;
    PeerCause cause = PeerCause::none;
};

/// Of the one kind that the two rounds are of.
struct PeerComparison {
    std::vector<ComparedPartner> partners;  ///< By school; each that has a partner in one of the two.
    std::vector<ComparedMember> members;    ///< By school; each that stands in a cluster in one of the two.
    std::vector<ComparedCluster> clusters;  ///< By the number of now; those that are no more, last.
    std::vector<ComparedReview> reviews;    ///< By host, then reviewer.
};

}  // namespace llp
