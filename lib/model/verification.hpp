#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace llp {

/// Something that a round says of itself, held against the inputs that it was made from.
struct ProvedClaim {
    /// "rules", "total", "told": all else that is said of what is proposed; "most": no more can be placed or made;
    /// "bound".
    std::string claim;
    bool proved = false;  ///< False: it is wrong, and among the faults; or it was not proved again.
    std::string words;    ///< What was proved, or why it was not.
};

/// A second look at a round of partners, clusters or reviews.
struct PeerVerification {
    std::int64_t pairs = 0;           ///< That may be made, or stand together; each was looked at.
    std::vector<ProvedClaim> claims;  ///< In the order above.
    std::vector<std::string> faults;  ///< What is wrong, one sentence each.
};

}  // namespace llp
