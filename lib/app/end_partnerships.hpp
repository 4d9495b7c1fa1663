#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"

namespace llp::app {

/// What is to be ended: exactly one of the three; when, by whom and why.
struct EndRequest {
    std::optional<std::int64_t> partnership;      ///< One, by its number.
    std::optional<std::pair<Party, Party>> pair;  ///< The one between a supported and its supporter.
    std::string round;       ///< All that still run of an approved round; of clusters or reviews the round itself.
    std::optional<Date> on;  ///< From this day on it is over; the day of the run unless said.
    std::string by;          ///< "NAME, ROLE".
    std::string reason;      ///< May be empty.
};

struct Ending {
    std::optional<Round> round;       ///< Of clusters or reviews, which have no partnerships; as it stands now.
    std::vector<Partnership> ended;   ///< By number, with the heirs in their places.
    std::vector<Partnership> before;  ///< Of the round, over already.
    Saved saved = Saved::changed;     ///< unchanged: they were ended the same way before.
};

/// Ends running partnerships, at once or on a day to come, until which they run. What is ended by the same person for
/// the same reason, and on the same day where one is said, stays as it is. Throws NotFoundError where there is none, or
/// several between the two; UsageError where it is over already in another way, where the round is not approved, for a
/// day before the partnership began, and for a round of clusters or reviews for one before it was approved or after the
/// day of the run.
Ending end_partnerships(const Writing& writing, const EndRequest& request);

}  // namespace llp::app
