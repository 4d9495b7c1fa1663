#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"
#include "model/plan_change.hpp"
#include "model/support_plan.hpp"
#include "report/pages/plan.hpp"
#include "store/session.hpp"

namespace llp::app {

/// For whom plans are drafted: exactly one of the three.
struct DraftRequest {
    std::string round;                        ///< Every partnership of an approved round.
    std::optional<std::int64_t> partnership;  ///< One.
    std::optional<Urn> school = {};           ///< A school that improves by itself, whether it has a partner or not.
};

struct DraftOutcome {
    std::vector<SupportPlan> drafted;   ///< New ones, by number.
    std::vector<SupportPlan> standing;  ///< Partnerships that have a plan already: left alone.
    std::vector<std::string> left_out;  ///< Partnerships of the round for which none can be drafted, and why.
};

/// A school whose own plan is closed or stopped may have a new one; a partnership has one plan, whatever its status.
DraftOutcome draft_plans(const Writing& writing, const DraftRequest& request);

/// Plans that stand, beside new drafts of the day. Nothing is kept.
struct Redraft {
    struct Compared {
        SupportPlan standing;
        std::vector<PlanChange> differences;  ///< See plan::redraft_difference.
    };
    std::vector<Compared> compared;     ///< By number.
    std::vector<std::string> left_out;  ///< Partnerships without a plan, or for which none can be drafted, and why.
};

/// Throws NotFoundError where nobody asked for has a plan.
Redraft redraft_plans(const Reading& reading, const DraftRequest& request);

/// `plans`, saying of each when its partnership ends, and whether it is over on the day.
std::vector<SupportPlan> with_ends(std::vector<SupportPlan> plans, const std::vector<Partnership>& partnerships,
                                   Date day);

/// Which plans are asked for; what is not said takes all.
struct PlanFilter {
    std::string round = {};  ///< Of whose partnerships.
    /// Supported, supporter, or on its own; or a school of its line: one that it followed, or that followed it.
    std::optional<Urn> school = {};
    std::string status = {};      ///< One of plan_statuses().
    std::optional<Rag> rag = {};  ///< With an objective of this rating.
};

/// By number. Throws NotFoundError for a round that is not there.
std::vector<SupportPlan> list_plans(const Reading& reading, const PlanFilter& filter = {});
/// The same of one state of the store.
std::vector<SupportPlan> list_plans(const store::Snapshot& snapshot, Date day, const PlanFilter& filter);

/// A plan with what became of its figures.
struct PlanShown {
    SupportPlan plan;
    std::vector<report::PlanFigure> figures;        ///< See plan_figures.
    std::vector<Visit> visits;                      ///< By number.
    std::vector<report::ClosedSchool> closed = {};  ///< Those of its schools that closed.
    std::vector<report::PlanRating> ratings = {};   ///< See plan_ratings.
};

/// Throws NotFoundError.
PlanShown show_plan(const Reading& reading, std::int64_t number);

}  // namespace llp::app
