#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace llp::cmd {

/// Walks the words as the parser will, and throws UsageError for the first verb or option that is not known (with the
/// nearest that is), for a value left empty after "=", and where a verb is missing. The parser itself would take
/// "--fromat csv" for a switch and a file.
void refuse_unknown_words(const CLI::App& app, const std::vector<std::string>& words);

/// The verb as typed, with those above it: "llp pair support".
std::string verb_path(const CLI::App& app);

}  // namespace llp::cmd
