#pragma once

#include <optional>

#include "cmd/run.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"

namespace llp::cmd {

/// Says on stderr what became of a proposal that was to be kept under its name, and what to type next. Nothing where
/// it was a what-if.
void tell_saved(const Run& run, const Round& round, const std::optional<Saved>& saved);

}  // namespace llp::cmd
