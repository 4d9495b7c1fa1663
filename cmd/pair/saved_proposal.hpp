#pragma once

#include <optional>
#include <string>

#include "cmd/run.hpp"
#include "model/load.hpp"

namespace llp::cmd {

/// Says on stderr what became of a proposal that was to be kept under the name, and what to type next. Nothing where
/// it was a what-if.
void tell_saved(const Run& run, const std::string& name, const std::optional<Saved>& saved);

}  // namespace llp::cmd
