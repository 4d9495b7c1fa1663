#pragma once

#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "core/date.hpp"
#include "core/urn.hpp"
#include "evidence/figures.hpp"
#include "evidence/residual.hpp"
#include "evidence/similar_pool.hpp"
#include "evidence/weights.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// The figures that a figure is compared with.
struct Against {
    Comparison figures;
    bool similar = false;  ///< Of similar schools; otherwise of the open schools of the phase.
    Phase phase;           ///< As it is compared (`comparison_phase`).
};

/// Whom the figures of a school are compared with: with those of the schools most similar to it by the method that the
/// weights name (`SimilarPool::similar_to`), of the same measure and period. With those of all open schools of its
/// comparison phase where fewer than `fewest_schools` similar ones have a figure, or all of them the same; where the
/// school is in no pool, or a variable of the method is not known of it; and where the weights name no method. Whom a
/// school is like is found when it is first asked for, and kept.
class ComparedSchools {
public:
    /// `standing` as `standing_figures`; it and the schools must outlive this.
    ComparedSchools(std::span<const School> schools, const std::vector<Figure>& standing, const Weights& weights,
                    Date as_of);

    /// None where the school is not held or without a phase, and where no open school of it has such a figure.
    [[nodiscard]] std::optional<Against> with(const Figure& figure) const;

private:
    struct Entry {
        Phase phase;
        bool open;
    };
    using Group = std::tuple<const PublishedMeasure*, Period, Phase>;
    using Phases = std::map<Group, Comparison>;  ///< The order of the measures is that of their list.

    [[nodiscard]] const std::vector<SimilarPool>& pools() const;
    [[nodiscard]] const Phases& phases() const;
    [[nodiscard]] const std::vector<Urn>& similar_to(Urn urn) const;
    [[nodiscard]] std::vector<Urn> find_similar_to(Urn urn) const;
    [[nodiscard]] Comparison of_similar(const Figure& figure, const std::vector<Urn>& similar) const;
    [[nodiscard]] bool tells(const Comparison& comparison) const;

    std::span<const School> schools_;
    const std::vector<Figure>* standing_;
    const Weights* weights_;
    Date as_of_;
    std::map<Urn, Entry> entries_;
    // Each is made when it is first asked for.
    mutable std::optional<std::vector<SimilarPool>> pools_;
    mutable std::optional<Phases> phases_;
    mutable std::map<Urn, std::vector<Urn>> similar_;  ///< Empty where none are known.
};

}  // namespace llp::evidence
