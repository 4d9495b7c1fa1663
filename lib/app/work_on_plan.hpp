#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"
#include "model/plan_change.hpp"
#include "model/support_plan.hpp"
#include "model/visit.hpp"
#include "plan/update.hpp"

namespace llp::app {

/// What a write did to a plan.
struct PlanWork {
    Saved saved = Saved::unchanged;
    SupportPlan plan;                       ///< As it stands now.
    std::vector<PlanChange> changes;        ///< What reads otherwise than before; empty where nothing does.
    std::vector<std::string> remarks = {};  ///< What a person should look at now.
    struct ReviewVisit {
        Visit before;
        Visit after;  ///< The same, where it is agreed: people move it.
    };
    std::optional<ReviewVisit> review_visit = {};  ///< That of a next review which is now due on another day.
};

/// Each is one command in the name of `writing.who`, throws NotFoundError for a plan that is not there, and what the
/// rules of the same name in lib/plan throw.
PlanWork update_plan(const Writing& writing, std::int64_t number, const plan::Update& update);
/// The number of the review is given by the plan.
PlanWork review_plan(const Writing& writing, std::int64_t number, const PlanReview& review);
PlanWork raise_concern(const Writing& writing, std::int64_t number, const Concern& concern);
PlanWork resolve_concern(const Writing& writing, std::int64_t number, int concern, const std::string& how);

}  // namespace llp::app
