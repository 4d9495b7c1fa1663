#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "evidence/standing.hpp"

namespace llp::evidence {

/// A category of concern, with the day and the file of what it rests on.
struct Category {
    std::string id;  ///< "special-measures", "serious-weaknesses" or "requires-significant-improvement".
    Date date;
    std::string file;
    bool derived = false;                 ///< By us, from the grades of a report card.
    std::optional<Urn> at_the_time = {};  ///< The predecessor that it is about, where it counts for its heir.
    /// The last day on which its source said so, where that is after `date`: see `stood_until`.
    std::optional<Date> stood_until = {};

    [[nodiscard]] Date stands_to() const noexcept { return stood_until.value_or(date); }
};

/// Until when a statement on safeguarding or a category is known to have stood, where that is after its own day. A
/// report card's areas are graded again one by one, each with its day, while these keep theirs; Ofsted's files say all
/// of a school in one row, so that they still said so when they told of the newest of `grades`, and on the day of the
/// file. nullopt for other sources, in which each grade is a row of its own, and for the older framework.
std::optional<Date> stood_until(const Judgement& statement, const std::vector<StandingGrade>& grades);

/// What report-card grades and safeguarding put a school into, by Ofsted's rules from November 2025: special measures
/// where leadership is urgent and another area is urgent too or safeguarding is not met; otherwise significant
/// improvement where any area is urgent or safeguarding is not met. `safeguarding` may be nullptr; one of the older
/// framework is not looked at.
std::optional<Category> derived_category(const std::vector<StandingGrade>& grades, const Judgement* safeguarding);

/// Ofsted's own statement, unless what we derive rests on something later than it stood. A statement without a grade
/// says that there is no category. `stated` and `safeguarding` may be nullptr.
std::optional<Category> category_of_concern(const Judgement* stated, const std::vector<StandingGrade>& grades,
                                            const Judgement* safeguarding);

/// True for a statement on safeguarding that it is not met.
bool is_not_met(const Judgement* safeguarding);

}  // namespace llp::evidence
