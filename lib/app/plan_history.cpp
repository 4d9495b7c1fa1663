#include "app/plan_history.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/session.hpp"
#include "core/error.hpp"
#include "plan/changes.hpp"
#include "store/plans.hpp"

namespace llp::app {

namespace {

std::vector<PlanChange> changes_by(const store::Snapshot& snapshot, std::int64_t command, std::int64_t number) {
    const auto before = store::plan(snapshot.at(command - 1), number);
    const auto after = store::plan(snapshot.at(command), number);
    if (before && after) {
        return plan::changes(*before, *after);
    }
    if (after) {
        return plan::first_state(*after);
    }
    return {{.kind = PlanChange::Kind::gone, .part = "plan"}};
}

const Command& command_of(const std::vector<Command>& commands, std::int64_t number) {
    return *std::ranges::find(commands, number, &Command::number);
}

}  // namespace

report::PlanHistoryFacts plan_history(const Reading& reading, std::int64_t number) {
    report::PlanHistoryFacts facts{.as_of = reading.as_of, .plan = number};
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto commands = store::commands(snapshot);
        for (const auto command : store::commands_of_plan(snapshot, number)) {
            facts.steps.push_back(
                {.command = command_of(commands, command), .changes = changes_by(snapshot, command, number)});
        }
    });
    if (facts.steps.empty()) {
        throw NotFoundError(fmt::format("there is no plan {}", number), "list them with: llp plan list");
    }
    return facts;
}

}  // namespace llp::app
