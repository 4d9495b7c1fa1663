#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"

namespace llp {

/// One piece of evidence on one area of one school.
struct EvidenceLine {
    std::string source;   ///< "inspection", "results", "absence", "peer review", "declaration".
    std::string text;     ///< "Quality of education: requires improvement", "Reading progress -2.1, 2018/19".
    PerMille level;       ///< -2000 urgent need ... 2000 can lead others.
    PerMille weight;      ///< After decay, 0 to 1000.
    Date date;            ///< Of the evidence.
    std::string file;     ///< Where it was read.
    bool urgent = false;  ///< A grade, a category or a declared urgent need at -2000.
    std::optional<Urn> at_the_time = {};  ///< The predecessor that it is about, where it counts for its heir.
    /// The last day on which its source still said so, where that is after its own; a later inspection answers it.
    std::optional<Date> stood_until = {};
    bool confidential = false;  ///< What it says is for the school alone: it comes from peer review.

    [[nodiscard]] Date stands_to() const noexcept { return stood_until.value_or(date); }
};

/// What is known of one area.
struct AreaProfile {
    std::string area;
    std::optional<PerMille> level;    ///< None: nothing is known. Not neutral.
    PerMille confidence;              ///< Sum of weights, at most 1000.
    bool urgent = false;              ///< An urgent line that no newer line overrides.
    std::vector<EvidenceLine> lines;  ///< Newest first.
    bool declared_need = false;       ///< The school says that it needs help here: its word goes before the level.
    bool found_by_peers = false;      ///< Whether it is a need or a strength rests on what peers found.

    /// What is urgent, or declared, is a need whatever the other lines add up to.
    [[nodiscard]] bool is_need() const noexcept { return urgent || declared_need || (level && level->count() <= -500); }
    [[nodiscard]] bool is_strength() const noexcept { return !is_need() && level && level->count() >= 500; }
    /// Its level, and whether it is a need or a strength, would tell what peers found.
    [[nodiscard]] bool is_confidential() const noexcept {
        return std::ranges::any_of(lines, &EvidenceLine::confidential);
    }
};

/// Needs and strengths of one school, per area in the order of data/defaults/areas.csv.
struct Profile {
    Urn urn;
    std::vector<AreaProfile> areas;
    std::string category;  ///< "special-measures", "serious-weaknesses", "requires-significant-improvement" or empty.

    [[nodiscard]] bool is_urgent() const noexcept;
    [[nodiscard]] bool has_need() const noexcept;
    /// nullptr where the area is not one of the list.
    [[nodiscard]] const AreaProfile* area(std::string_view name) const noexcept;
};

}  // namespace llp
