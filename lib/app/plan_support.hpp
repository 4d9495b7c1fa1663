#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"
#include "model/support_plan.hpp"

namespace llp::app {

/// For whom plans are drafted: exactly one of the two.
struct DraftRequest {
    std::string round;                        ///< Every partnership of an approved round.
    std::optional<std::int64_t> partnership;  ///< One.
};

struct DraftOutcome {
    std::vector<SupportPlan> drafted;   ///< New ones, by number.
    std::vector<SupportPlan> standing;  ///< Partnerships that have a plan already: left alone.
    std::vector<std::string> left_out;  ///< Partnerships of the round for which none can be drafted, and why.
};

DraftOutcome draft_plans(const Writing& writing, const DraftRequest& request);

/// `plans`, saying of each whether its partnership is over on the day.
std::vector<SupportPlan> with_ends(std::vector<SupportPlan> plans, const std::vector<Partnership>& partnerships,
                                   Date day);

/// By number.
std::vector<SupportPlan> list_plans(const Reading& reading);

/// Throws NotFoundError.
SupportPlan show_plan(const Reading& reading, std::int64_t number);

}  // namespace llp::app
