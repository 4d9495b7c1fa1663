#include "match/told_claim.hpp"

#include <fmt/format.h>

namespace llp::match {

ProvedClaim told_claim(std::string_view of_what, const PeerVerification& found) {
    const bool proved = found.faults.empty();
    return {.claim = "told",
            .proved = proved,
            .words = proved ? fmt::format("What is told {} follows from the inputs.", of_what)
                            : fmt::format("What is told {} was worked out again, and is not all so.", of_what)};
}

}  // namespace llp::match
