#include <memory>

#include "app/plan_history.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/plan_options.hpp"
#include "cmd/plan/verbs.hpp"

namespace llp::cmd::plan_verbs {

namespace {

void add(CLI::App& app, Run& run) {
    const auto number = std::make_shared<std::optional<int>>();
    add_plan_number(app, *number);
    on_chosen(app, [number, &run] {
        Output output(run);
        output.print(report::plan_history(app::plan_history(run.reading(), **number)));
    });
}

}  // namespace

Verb history_verb() noexcept {
    return {.name = "history",
            .summary = "show what was changed of a plan, when and by whom",
            .examples =
                "llp plan history 1\n"
                "llp plan history 1 --audience board --format csv",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
