#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace llp::plan {

/// An action as a plan begins with it, due on a day that is counted from the draft or from another action of the plan.
struct ActionTemplate {
    std::string name;   ///< For `after`, and for the action to keep; empty for the actions of an area.
    std::string after;  ///< The earlier entry from whose day is counted; empty: from the draft.
    std::string text;   ///< May hold {school} and, of support, {supporter}.
    std::string owner_role;
    std::optional<int> calendar_days;  ///< At most so many days on, moved back to a school day; else `school_days`.
    int school_days = 0;
    std::string evidence;
};

/// What a plan starts from where an area is a priority.
struct AreaTemplate {
    std::string area;
    std::string priority;
    std::string objective;
    std::string criterion;              ///< Where no published figure fits.
    std::vector<std::string> measures;  ///< Ids of data/defaults/measures.csv; may be empty.
    std::vector<ActionTemplate> actions;
};

/// Reviews near the end of terms; all counts in school days.
struct ReviewTemplate {
    std::string text;  ///< May also hold {number}.
    std::string owner_role;
    std::string evidence;
    int count = 0;
    int before_end = 0;
    int least = 0;            ///< From the draft to the first.
    int otherwise_every = 0;  ///< Where no term is known.
};

/// A visit as a plan begins with it.
struct VisitTemplate {
    bool by_supporter = true;  ///< It takes days of the supporter; else it is led by the broker and takes nobody's.
    int half_days = 2;         ///< 2, or 1 for half a day.
};

/// The visits of a plan; all counts in school days.
struct VisitTemplates {
    int apart = 1;                            ///< At least so many from one visit of a plan to the next.
    std::optional<VisitTemplate> first = {};  ///< None: a plan has no first visit.
    int first_from = 0;                       ///< The window of the first visit, from the draft.
    int first_to = 0;
    VisitTemplate visit = {};
    int before_each_review = 0;  ///< So many further visits before each review.
    VisitTemplate review = {};
    int review_before = 0;  ///< The window of a review, either side of the day on which it is due.
    int review_after = 0;
};

/// Sentences with {measure} {today} {period} {target} {median} {count}; `grounds` with {lines}.
struct Wording {
    std::string grounds;
    std::string raise_higher;    ///< Below the median of a measure of which more is better.
    std::string raise_lower;     ///< Above it, where less is better.
    std::string sustain_higher;  ///< Between the median and the best quarter.
    std::string sustain_lower;
    std::string hold_higher;  ///< Among the best quarter.
    std::string hold_lower;
    std::string too_few;        ///< Comparison schools.
    std::string agreed_higher;  ///< With a target that people have agreed, in place of any of these.
    std::string agreed_lower;
    std::string sustain_objective;
};

struct Templates {
    std::string name;
    std::int64_t version = 1;
    std::vector<AreaTemplate> areas;
    std::vector<ActionTemplate> plan;  ///< What every plan has.
    ReviewTemplate review;
    VisitTemplates visits;
    Wording wording;

    /// nullptr where there is none of this area.
    [[nodiscard]] const AreaTemplate* area(std::string_view id) const noexcept;
    /// "support 1".
    [[nodiscard]] std::string title() const;
};

/// Reads templates as the head of data/plan-templates/support.toml describes them. Throws InputError naming file, line
/// and column for an unknown area, an area without a template, an `after` that names no earlier entry, or an unknown
/// key.
Templates parse_templates(std::string_view text, std::string_view file);

/// How a school improves.
enum class Mode {
    support,  ///< With a partner: data/plan-templates/support.toml.
    own       ///< By itself: data/plan-templates/own.toml.
};

const Templates& templates_for(Mode mode);

}  // namespace llp::plan
