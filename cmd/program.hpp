#pragma once

#include "cmd/exit_code.hpp"
#include "cmd/world.hpp"

namespace llp::cmd {

/// Reads the command line, does what it says, and tells what went wrong.
ExitCode run_program(const World& world);

}  // namespace llp::cmd
