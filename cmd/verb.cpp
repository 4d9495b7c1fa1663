#include "cmd/verb.hpp"

#include <CLI/CLI.hpp>
#include <string>

namespace llp::cmd {

void add_verbs(CLI::App& app, std::span<const Verb> verbs, Run& run) {
    app.require_subcommand(1);
    for (const auto& verb : verbs) {
        auto* const sub = app.add_subcommand(std::string(verb.name), std::string(verb.summary));
        sub->group("Verbs")->footer(std::string(verb.examples));
        verb.add(*sub, run);
    }
}

}  // namespace llp::cmd
