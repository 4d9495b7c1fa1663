#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"

namespace CLI {
class App;
}

namespace llp::cmd {

/// The options among the words, before anything is made of their values.
struct TypedOptions {
    bool ask_for_help = false;                  ///< Or for the version: nothing is to be done.
    std::map<std::string, std::string> values;  ///< By long name, "--config": what was typed last; empty for a switch.
};

/// Walks the words as the parser will, and throws UsageError for the first verb or option that is not known (with the
/// nearest that is), for a value left empty after "=", and where a verb or a value is missing. The parser itself would
/// take "--fromat csv" for a switch and a file.
TypedOptions look_at_words(const CLI::App& app, const std::vector<std::string>& words);

/// The verb as typed, with those above it: "pair support"; empty for llp itself.
std::string verb_path(const CLI::App& app);

/// A fault in how a verb was typed: the message begins with the verb, the hint is its help.
UsageError usage_fault(const CLI::App& app, std::string_view message);

}  // namespace llp::cmd
