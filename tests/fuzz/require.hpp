#pragma once

#include <cstdlib>

/// Stops the fuzzer where a law does not hold; the trace says which.
inline void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}
