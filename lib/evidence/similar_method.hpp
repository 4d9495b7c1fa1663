#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/quantity.hpp"
#include "evidence/published_measure.hpp"
#include "model/phase.hpp"

namespace llp::evidence {

/// What a school is compared in: the sum of these measures, all of one period.
struct MethodVariable {
    std::string name;   ///< As machines get it: "fsm".
    std::string title;  ///< For people.
    std::vector<const PublishedMeasure*> measures;
    bool register_pupils = false;  ///< The register says it where no census of the school itself does.
    Millionths weight;
    std::optional<Millionths> spread;  ///< None: the range within the group.
};

using PhaseGroup = std::vector<Phase>;

/// One way to say which schools are similar: a file of data/methods, which data/README.md explains.
struct SimilarMethod {
    std::string name;
    std::string version;
    std::string title;
    std::string source;       ///< Whose it is.
    int precedence = 0;       ///< Of the methods that can speak of a school the lowest is taken, unless one is named.
    int neighbours = 0;       ///< Kept, unless so many are asked for.
    int region_first_of = 0;  ///< Of so many nearest those of the same region come first; 0: region is no matter.
    std::vector<PhaseGroup> groups;  ///< Schools are compared within one. No phase stands in two.
    std::vector<MethodVariable> variables;

    /// As results print it: "range-normalised 1".
    [[nodiscard]] std::string label() const;
    /// nullptr where schools of the phase are not compared.
    [[nodiscard]] const PhaseGroup* group_of(std::optional<Phase> phase) const;
};

/// Reads a method; `name` is that of its file, for messages. Throws InputError with file, line and column for what is
/// unknown, absent or out of range, and where the weights do not make up 1.
SimilarMethod read_similar_method(std::string_view text, std::string_view name);

/// Those of the data files, by precedence, then name. Throws InputError where two have one name.
const std::vector<SimilarMethod>& similar_methods();

/// nullptr where there is none of this name.
const SimilarMethod* find_similar_method(std::string_view name);

}  // namespace llp::evidence
