#pragma once

#include "app/reported_schools.hpp"
#include "cmd/options.hpp"
#include "cmd/run.hpp"

namespace llp::cmd::report_verbs {

/// What was typed of which schools a report is to be about.
struct TypedChoice {
    std::vector<int> authorities = {};
    std::optional<Phase> phase = {};
    std::optional<std::string> district = {};
    std::optional<std::string> trust = {};
};

/// Adds --authority, --phase, --district and --trust.
void add_school_choice(CLI::App& app, TypedChoice& typed);

app::SchoolChoice school_choice(const Run& run, const TypedChoice& typed);

}  // namespace llp::cmd::report_verbs
