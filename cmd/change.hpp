#pragma once

#include <string_view>

#include "cmd/output.hpp"
#include "cmd/run.hpp"
#include "model/load.hpp"

namespace llp::cmd {

/// What is said of a change: "added school 990001", or "would add school 990001" on a dry run.
struct ChangeWords {
    std::string_view done;   ///< "added"
    std::string_view would;  ///< "would add"
};

inline constexpr ChangeWords adding{.done = "added", .would = "would add"};

/// Confirms a write of one thing on standard error, with the number of its command, and as a document (llp.change/1)
/// where one is asked for. `words` are those for something new.
void confirm(const Run& run, Output& output, Saved saved, std::string_view thing, ChangeWords words = adding);

/// " (command 12)": the last command of the store; empty on a dry run.
std::string command_mark(const Run& run);

}  // namespace llp::cmd
