#pragma once

#include <optional>

#include "app/job.hpp"
#include "model/party.hpp"
#include "plan/calendar.hpp"
#include "report/pages/capacity.hpp"

namespace llp::app {

struct CapacityRequest {
    std::optional<Party> supporter;  ///< This one alone.
    std::optional<int> term;         ///< 1 to 6; the term of the day unless said.
    std::optional<Period> year;      ///< Of the term; the school year of the day unless said.
};

/// The ledger of days. Names are filled in. Throws NotFoundError for a supporter of which nothing is held.
report::CapacityFacts capacity_facts(const Reading& reading, const CapacityRequest& request);

}  // namespace llp::app
