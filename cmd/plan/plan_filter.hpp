#pragma once

#include <optional>
#include <string>

#include "app/plan_support.hpp"

namespace CLI {
class App;
}

namespace llp::cmd::plan_verbs {

/// The options that say which plans are meant: --round, --school, --status, --rag.
struct FilterOptions {
    std::optional<std::string> round;
    std::optional<Urn> school;
    std::optional<std::string> status;
    std::optional<Rag> rag;

    [[nodiscard]] bool filters() const { return round || school || status || rag; }
    [[nodiscard]] app::PlanFilter filter() const;
};

void add_filter(CLI::App& app, FilterOptions& into);

}  // namespace llp::cmd::plan_verbs
