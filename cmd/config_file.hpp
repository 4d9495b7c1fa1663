#pragma once

#include "cmd/settings.hpp"

namespace llp::cmd {

/// Takes in the config file that --config or LLP_CONFIG names, else the one in the user's folder if there is one.
/// Throws UsageError where it cannot be read, and UsageError with line and column for what is not TOML, a key that is
/// no setting, or a value that does not do.
void take_config(Settings& settings, const World& world);

}  // namespace llp::cmd
