#pragma once

#include <optional>

#include "model/support_plan.hpp"
#include "plan/comparison.hpp"
#include "plan/templates.hpp"
#include "plan/wording.hpp"

namespace llp::plan {

/// The objective of one priority. Where there is a standing, its criterion is measured on that figure; else the
/// template's own criterion stands.
Objective an_objective(int priority, const AreaTemplate& area, const std::optional<Standing>& standing,
                       const Wording& wording, const Words& words);

/// Writes the target, which was `before`, into the criterion, where that still reads as it was drafted or agreed. False
/// where its words are a person's own: they stay. The objective has a measure.
bool redraft_criterion(Objective& objective, std::optional<Millionths> before, const Wording& wording);

}  // namespace llp::plan
