#pragma once

namespace CLI {
class App;
}

namespace llp::cmd {

/// Gives the verb, and all that are added to it later, help with the examples first. The footer of a verb is taken for
/// its examples.
void use_our_help(CLI::App& app);

}  // namespace llp::cmd
