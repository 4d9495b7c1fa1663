#pragma once

#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace llp::cmd {

class Run;

/// A verb, or a verb within a verb. Adding one declares its options and opens nothing; the work is done in a callback
/// once the whole command line has been read.
struct Verb {
    std::string_view name;      ///< As typed: "add-school".
    std::string_view summary;   ///< One line of help.
    std::string_view examples;  ///< Lines of commands that work as they stand, each with its "llp".
    void (*add)(CLI::App& app, Run& run);
};

/// Adds each verb under `app`, of which exactly one must then be typed.
void add_verbs(CLI::App& app, std::span<const Verb> verbs, Run& run);

}  // namespace llp::cmd
