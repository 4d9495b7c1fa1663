#pragma once

#include <fstream>
#include <string>

#include "model/load.hpp"

namespace llp::app {

/// The CSV of `--rejects FILE`: line, byte, column, code, message, raw. Written as rows are rejected; without a path it
/// does nothing.
class RejectFile {
public:
    /// Throws Error where the file cannot be written.
    explicit RejectFile(const std::string& path);

    void add(const Reject& reject);
    /// Makes sure that all of it is written; throws Error otherwise.
    void finish();

private:
    void put(const std::string& text);

    std::string path_;
    std::ofstream file_;
};

}  // namespace llp::app
