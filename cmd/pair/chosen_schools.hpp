#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pair_schools.hpp"
#include "cmd/options.hpp"
#include "cmd/pair/pair_texts.hpp"
#include "cmd/run.hpp"

namespace CLI {
class App;
}

namespace llp::cmd {

/// What is typed to say among which schools a pairing looks, and under which rules.
struct ChosenOptions {
    std::vector<int> authorities;
    std::optional<Phase> phase;
    std::optional<std::string> schools;
    std::optional<int> kilometres;
    std::optional<int> minutes;
    std::optional<std::string> weights;
    std::vector<std::string> without;
    std::vector<PartyPair> locks;
    std::vector<PartyPair> forbids;
    std::optional<std::string> save;
};

/// --authority, --phase, --schools, --max-km, --max-minutes, --weights, --without and --save.
void add_chosen(CLI::App& app, ChosenOptions& options);

/// --without, which may be repeated.
void add_without(CLI::App& app, std::vector<std::string>& rules);

/// An option of pairs A:B, or @FILE with one a line; it may be repeated.
void add_pairs_option(CLI::App& app, const OptionText& text, std::vector<PartyPair>& into);

/// The text of a weights file; what is wrong in it is wrong on the command line.
std::string read_weights(const std::string& file);

/// Reads the weights file, if one was named, and tells of it.
void take_weights(const Run& run, const std::optional<std::string>& file, app::PairRequest& request);

app::PairRequest request_of(const Run& run, const ChosenOptions& options);

}  // namespace llp::cmd
