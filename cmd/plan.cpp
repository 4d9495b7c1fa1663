#include "cmd/plan/verbs.hpp"

#include <array>

#include "cmd/verbs.hpp"

namespace llp::cmd {

namespace {

void add_family(CLI::App& app, Run& run) {
    static const std::array list{plan_verbs::draft_verb(),   plan_verbs::list_verb(),    plan_verbs::show_verb(),
                                 plan_verbs::update_verb(),  plan_verbs::review_verb(),  plan_verbs::schedule_verb(),
                                 plan_verbs::visits_verb(),  plan_verbs::visit_verb(),   plan_verbs::calendar_verb(),
                                 plan_verbs::concern_verb(), plan_verbs::request_verb(), plan_verbs::export_verb(),
                                 plan_verbs::import_verb(),  plan_verbs::history_verb()};
    add_verbs(app, list, run);
}

}  // namespace

Verb plan_verb() noexcept {
    return {.name = "plan",
            .summary = "draft plans for partnerships and schools, schedule their visits, work on them, and review them",
            .examples =
                "llp plan draft --round autumn-2026\n"
                "llp plan list\n"
                "llp plan show 1\n"
                "llp plan schedule --save\n"
                "llp plan update 1 --action 3 --status done",
            .add = add_family};
}

}  // namespace llp::cmd
