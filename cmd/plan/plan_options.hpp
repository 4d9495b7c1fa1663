#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/work_on_plan.hpp"
#include "cmd/output.hpp"
#include "cmd/run.hpp"

namespace CLI {
class App;
}

namespace llp::cmd::plan_verbs {

/// The number of a plan, as the first word; it must be given.
void add_plan_number(CLI::App& app, std::optional<int>& into);

/// Reads one of the words that plans are kept in; throws UsageError listing them.
std::function<std::string(std::string_view)> plan_word(std::span<const std::string_view> words);

/// "green", "amber", "red"; throws UsageError with what each means.
Rag parse_rag(std::string_view text);

/// Words as the history keeps them: it is read by others than the two schools, so that what was said stays in the plan.
/// `what` is the verb and what it was about: "plan update 1 --action 3".
app::Writing writing_of(const Run& run, std::string_view what);

/// Says on standard error what a write did, a line a change, and prints llp.plan_change/1 where a document is asked
/// for.
void tell_work(const Run& run, Output& output, const app::PlanWork& work);

}  // namespace llp::cmd::plan_verbs
