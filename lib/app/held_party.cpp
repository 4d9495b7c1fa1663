#include "app/held_party.hpp"

#include <fmt/format.h>

#include "core/error.hpp"

namespace llp::app {

void check_held(const Party& party, const Knowledge& known) {
    const auto urn = party.urn();
    if (urn ? known.school(*urn) == nullptr : known.organisation(party) == nullptr) {
        throw NotFoundError(fmt::format("{} is not held", party),
                            "find it with: llp school find TEXT, or llp school organisations");
    }
}

}  // namespace llp::app
