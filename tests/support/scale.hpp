#pragma once

#include <algorithm>
#include <cstdlib>

namespace llp {

/// How many random cases to run where a full run takes `cases`: a tenth of them with LLP_TEST_SCALE=10 in the
/// environment, as under the sanitizers. At least one.
inline int scaled(int cases) {
    const char* const scale = std::getenv("LLP_TEST_SCALE");
    return std::max(1, cases / std::max(1, scale == nullptr ? 1 : std::atoi(scale)));
}

}  // namespace llp
