#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cmd/run.hpp"

namespace llp::cmd {

/// One line on a terminal that says how far a long job is; it is rewritten as the job goes on and wiped at its end.
/// Where there is no terminal, or with --quiet or --no-progress, nothing is written.
class ProgressLine {
public:
    /// "schools.csv: 1,200 rows, 400 rows/s", `what` being the file and `unit` "rows".
    ProgressLine(const Run& run, std::string_view what, std::string_view unit = "rows");
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// `per_mille` of it is done; -1 where nobody knows how much there is.
    void show(std::int64_t done, int per_mille);

private:
    [[nodiscard]] std::string text(std::int64_t done, int per_mille) const;

    const Run& run_;
    std::string what_;
    std::string unit_;
    bool shown_ = false;
};

}  // namespace llp::cmd
