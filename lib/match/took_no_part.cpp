#include "match/took_no_part.hpp"

#include <fmt/format.h>

namespace llp::match {

NotFoundError took_no_part(Urn school, const Round& round) {
    return NotFoundError(fmt::format("{} took no part in round '{}'", school, round.name),
                         "see who did with: llp pair show " + round.name);
}

}  // namespace llp::match
