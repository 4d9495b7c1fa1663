#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/quantity.hpp"

namespace llp::evidence {

/// One variable in which members of a pool are compared.
struct Variable {
    std::vector<std::optional<Millionths>> figures;  ///< One a member; none where it is not known.
    Millionths weight;                               ///< Above zero.
    std::optional<Millionths> spread;  ///< What a difference is measured in; none: the range of the figures.
};

/// A variable as the members were compared in it.
struct ComparedVariable {
    std::optional<Millionths> median;  ///< Of the figures that are known; none: nobody has one, and it is left out.
    int filled = 0;                    ///< Members that stand at the median, as their own figure is not known.
    Millionths weight;                 ///< As a share of the weights of the variables that are not left out.
};

/// Another member, and how far away it is: in the measure of its pool, squared.
struct Near {
    std::size_t member;
    std::int64_t squared;
};

/// Distances within a pool whose members are numbered from 0:
///
///     distance(i, j) = sqrt( sum over variables of w ((x_i - x_j) / s)^2 )
///
/// where s is the spread of the variable and the w are shares of 1. A variable in which all have the same figure adds
/// nothing. Each x sqrt(w) / s is rounded once, to a whole number of the smallest decimal unit in which every distance
/// of the pool fits (a thousand-millionth, where the members are not far apart); all that follows is exact, so that
/// neither the order of the variables nor the machine decides. Up to 64 variables.
class Similarity {
public:
    explicit Similarity(const std::vector<Variable>& variables);

    [[nodiscard]] std::size_t members() const noexcept { return members_; }
    /// In the order of the variables given.
    [[nodiscard]] const std::vector<ComparedVariable>& variables() const noexcept { return compared_; }

    [[nodiscard]] std::int64_t squared(std::size_t a, std::size_t b) const noexcept;
    /// Of a squared distance, rounded to a millionth.
    [[nodiscard]] Millionths distance(std::int64_t squared) const noexcept;
    /// What each variable adds to the squared distance, as shares that make up exactly 1; all 0 where the two are
    /// alike.
    [[nodiscard]] std::vector<Millionths> shares(std::size_t a, std::size_t b) const;

    /// The `count` members nearest to one of them, itself left out: by distance, then by number.
    [[nodiscard]] std::vector<Near> nearest(std::size_t to, std::size_t count) const;

private:
    class Nearest;

    void sort_by_longest();
    [[nodiscard]] std::vector<std::int64_t> parts(std::size_t a, std::size_t b) const;
    [[nodiscard]] std::int64_t gap(std::size_t at, std::size_t place) const noexcept;
    void look_at(std::size_t at, std::size_t place, Nearest& nearest) const;

    std::size_t members_ = 0;
    std::int64_t units_ = 1;  ///< In a distance of 1.
    std::vector<ComparedVariable> compared_;
    std::vector<std::size_t> kept_;       ///< Variables that are not left out.
    std::vector<std::size_t> member_at_;  ///< Places are in the order of the variable in which the members differ most.
    std::vector<std::size_t> place_of_;
    std::size_t longest_ = 0;                         ///< That variable, among the kept.
    std::vector<std::vector<std::int32_t>> columns_;  ///< One a kept variable, by place, padded to whole blocks.
};

}  // namespace llp::evidence
