#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cmd/run.hpp"

namespace llp::cmd {

/// One line on a terminal that says how far a load is; it is rewritten as the load goes on and wiped at its end.
/// Where there is no terminal, or with --quiet or --no-progress, nothing is written.
class ProgressLine {
public:
    ProgressLine(const Run& run, std::string_view file);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// `per_mille` of the file is read; -1 where its size is not known.
    void show(std::int64_t rows, int per_mille);

private:
    [[nodiscard]] std::string text(std::int64_t rows, int per_mille) const;

    const Run& run_;
    std::string file_;
    bool shown_ = false;
};

}  // namespace llp::cmd
