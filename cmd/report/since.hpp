#pragma once

#include <optional>
#include <string_view>

#include "app/since.hpp"
#include "cmd/options.hpp"

namespace llp::cmd::report_verbs {

/// Adds --since, from when a report tells of things; `what` are these things: "News".
void add_since(CLI::App& app, std::optional<app::Since>& since, std::string_view what);

}  // namespace llp::cmd::report_verbs
