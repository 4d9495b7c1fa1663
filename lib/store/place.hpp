#pragma once

#include <string>

namespace llp::store {

/// Where the store is, and how it may be opened.
struct Place {
    std::string path;
    bool allow_shared = false;  ///< Others may read the file.
    int wait_seconds = 10;      ///< For a lock held by another process.
};

}  // namespace llp::store
