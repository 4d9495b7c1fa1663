#pragma once

namespace CLI {
class App;
}

namespace llp::cmd {

class Run;

/// Adds the options that every verb accepts, before or after it.
void add_global_options(CLI::App& app, Run& run);

}  // namespace llp::cmd
