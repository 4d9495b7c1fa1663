#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/school.hpp"

namespace llp {

/// A field of a school that people read otherwise than before.
struct FieldChange {
    SchoolField field;
    std::string before;  ///< In words; empty where nothing was known.
    std::string after;
    /// What happened: "opened", "closed", "reopened", "converted", "renamed", "moved-trust", "roll-changed",
    /// "phase-changed", "moved-authority". Empty where the field changed and none of these did.
    std::string_view code;
};

/// What is another thing of the school now than it was then, in the order in which people are told. The roll is told of
/// from a change of 20 per cent on; an authority where both are known.
std::vector<FieldChange> changes_between(const School& before, Date then, const School& after, Date now);

/// False where `changes_between` has nothing to tell of a school of which one source alone speaks, whose fields were
/// these and are stated anew: a quick look that spares most schools the comparison.
bool may_have_changed(std::span<const FieldValue> before, const SchoolStatement& now);

/// What a school's status comes to on a day: "Open", "Closed", "Proposed to open", "Open, but proposed to close".
std::string openness(const School& school, Date day);

/// The code is one of a change, or that of a school which was not held before: "opened", "converted", "new-entry".
bool is_school_change(std::string_view code) noexcept;

}  // namespace llp
