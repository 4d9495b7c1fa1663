#pragma once

#include <optional>
#include <string>

#include "cmd/output_file.hpp"
#include "cmd/run.hpp"
#include "model/load.hpp"

namespace llp::cmd {

/// The file of `--rejects`: every rejected row, put in place once the whole input is read. Without a path it does
/// nothing.
class RejectsFile {
public:
    /// Throws UsageError where `path` is `input` itself or cannot be a file of ours; see OutputFile.
    RejectsFile(const Run& run, const std::string& path, const std::string& input);

    void add(const Reject& reject);
    /// Once; again it does nothing.
    void keep();

private:
    std::optional<OutputFile> file_;
    std::string waiting_;  ///< Rows not written yet: a bad file may have millions.
};

}  // namespace llp::cmd
