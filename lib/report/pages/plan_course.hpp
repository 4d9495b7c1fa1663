#pragma once

#include <optional>

#include "report/pages/plan.hpp"

namespace llp::report {

/// Parts of the page of a plan that tell what became of it; none where there is nothing to tell.

/// The figures of its objectives at the draft and now, beside the medians.
std::optional<Section> plan_before_and_after(const PlanFacts& facts);
Section plan_review_section(const PlanFacts& facts, const PlanReview& review);
/// On the page those that are open, in full all of them.
std::optional<Section> plan_concerns_section(const PlanFacts& facts);
std::optional<Section> plan_notes_section(const SupportPlan& plan);
/// Visits and reviews; on the page the next few.
std::optional<Section> plan_visits_section(const PlanFacts& facts);

}  // namespace llp::report
