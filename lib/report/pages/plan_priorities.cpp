#include "report/pages/plan_priorities.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/number.hpp"
#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

/// "1 of 4", or "1 of 4, 2 overdue".
Cell done_cell(const PlanFacts& facts, const std::vector<const Action*>& actions) {
    const auto done = std::ranges::count_if(actions, [](const Action* action) { return action->status == "done"; });
    const auto late = std::ranges::count_if(
        actions, [&](const Action* action) { return is_overdue(facts.plan, *action, facts.as_of); });
    return Cell::open(
        fmt::format("{} of {}{}", done, actions.size(), late > 0 ? fmt::format(", {} overdue", late) : ""));
}

std::string figure_words(const std::string& measure, Millionths value) {
    const std::string words(figure_cell(measure, value).words());
    return words.empty() ? exact_decimal(value) : words;
}

/// ", now 64% (2025/26)" where a newer figure is known.
std::string newer_in_words(const PlanFacts& facts, const Objective& objective) {
    const auto found = std::ranges::find(facts.figures, objective.number, &PlanFigure::objective);
    return found == facts.figures.end() || !found->now
               ? std::string()
               : fmt::format(", now {} ({})", figure_words(objective.measure, found->now->figure),
                             to_text(found->now->period));
}

/// "61% -> 70%": the figure on the day of the draft, and the target.
Cell course_cell(const PlanFacts& facts, const Objective& objective) {
    if (!objective.today) {
        return Cell::nothing();
    }
    const auto target = objective.target ? figure_words(objective.measure, *objective.target) : "no target";
    return served_words(facts.plan, objective.priority,
                        fmt::format("{} -> {}{}", figure_words(objective.measure, *objective.today), target,
                                    newer_in_words(facts, objective)));
}

const Objective* objective_of(const SupportPlan& plan, int priority) {
    const auto found = std::ranges::find(plan.objectives, priority, &Objective::priority);
    return found == plan.objectives.end() ? nullptr : &*found;
}

/// The words before the first comma or stop, where these are some: all of it stands in the full page.
std::string first_clause(const std::string& text) {
    constexpr std::size_t least = 12;
    const auto end = text.find_first_of(",;.", least);
    return end == std::string::npos ? text : text.substr(0, end);
}

Row overview_row(const PlanFacts& facts, const Priority& priority) {
    const auto actions = actions_serving(facts.plan, priority.number);
    const auto* const objective = objective_of(facts.plan, priority.number);
    return {priority_cell(facts.plan, priority),
            objective != nullptr ? served_words(facts.plan, priority.number,
                                                facts.full ? objective->text : first_clause(objective->text))
                                 : Cell::nothing(),
            objective != nullptr ? course_cell(facts, *objective) : Cell::nothing(),
            short_rag_cell(objective != nullptr ? objective->rag : std::nullopt),
            objective != nullptr ? Cell::open(objective->state) : Cell::nothing(),
            served(facts.plan, priority.number, done_cell(facts, actions))};
}

Cell status_cell(const PlanFacts& facts, const Action& action) {
    auto cell = Cell::open(action.status);
    if (!is_overdue(facts.plan, action, facts.as_of)) {
        return cell;
    }
    return cell.reading(action.status == "not started" ? "overdue" : action.status + ", overdue");
}

Row action_row(const PlanFacts& facts, const Action& action) {
    const auto words = [&](const std::string& text) { return served_words(facts.plan, action.priority, text); };
    return {Cell::open(action.number),      words(action.text),
            owner_cell(facts.plan, action), served(facts.plan, action.priority, Cell::open(action.due)),
            status_cell(facts, action),     words(action.evidence)};
}

std::vector<const Action*> next_actions(const PlanFacts& facts, int priority) {
    auto actions = actions_serving(facts.plan, priority);
    std::erase_if(actions, [](const Action* action) { return !action->is_open(); });
    const auto later = std::ranges::find_if(
        actions, [&](const Action* action) { return action->due > facts.as_of + next_action_days; });
    if (later != actions.end()) {
        actions.erase(later == actions.begin() ? later + 1 : later, actions.end());
    }
    return actions;
}

Cell target_cell(const SupportPlan& plan, const Objective& objective) {
    return objective.target ? served(plan, objective.priority, figure_cell(objective.measure, *objective.target))
                            : Cell::nothing();
}

Facts objective_facts(const SupportPlan& plan, const Objective& objective) {
    const auto words = [&](const std::string& text) { return served_words(plan, objective.priority, text); };
    return {.name = fmt::format("objective_{}", objective.number),
            .fields = {{.name = "objective",
                        .label = fmt::format("Objective {}", objective.number),
                        .value = words(objective.text)},
                       {.name = "criterion", .label = "Success is", .value = words(objective.criterion)},
                       {.name = "target",
                        .label = "Target",
                        .value = target_cell(plan, objective),
                        .readers = objective.target ? For::people : For::machines},
                       {.name = "state", .label = "So far", .value = Cell::open(objective.state)},
                       {.name = "rag", .label = "Rating", .value = rag_cell(objective.rag)}},
            .readers = For::people};
}

/// People see it where something is to be said: an action is begun, or overdue.
For status_readers(const PlanFacts& facts) {
    const bool any = std::ranges::any_of(facts.plan.actions, [&](const Action& action) {
        return action.status == "in progress" || is_overdue(facts.plan, action, facts.as_of);
    });
    return any ? For::all : For::machines;
}

}  // namespace

std::vector<const Action*> actions_serving(const SupportPlan& plan, int priority) {
    std::vector<const Action*> list;
    for (const auto& action : plan.actions) {
        if (action.priority == priority) {
            list.push_back(&action);
        }
    }
    std::ranges::stable_sort(list, {}, &Action::due);
    return list;
}

Table plan_overview(const PlanFacts& facts) {
    Table table{.name = "overview",
                .caption = "",
                .columns = {{.name = "priority", .heading = "Priority"},
                            {.name = "objective", .heading = "Objective"},
                            {.name = "course", .heading = "Today -> target"},
                            {.name = "rating", .heading = "Rating"},
                            {.name = "criterion", .heading = "Criterion"},
                            {.name = "done", .heading = "Actions done"}},
                .empty = "The plan has no priority.",
                .readers = For::people};
    for (const auto& priority : facts.plan.priorities) {
        table.rows.push_back(overview_row(facts, priority));
    }
    if (const auto others = actions_serving(facts.plan, 0); !others.empty()) {
        table.rows.push_back({Cell::open("The plan as a whole"), Cell::nothing(), Cell::nothing(), Cell::nothing(),
                              Cell::nothing(), done_cell(facts, others)});
    }
    return table;
}

Table plan_actions(const PlanFacts& facts, int priority) {
    Table table{.name = fmt::format("actions_of_{}", priority),
                .caption = "",
                .columns = {{.name = "action", .heading = "No."},
                            {.name = "text", .heading = "Action"},
                            {.name = "owner_role", .heading = "Who"},
                            {.name = "due", .heading = "Due"},
                            {.name = "status", .heading = "Status"},
                            {.name = "evidence", .heading = "What to collect"}},
                .empty = "No action serves it.",
                .readers = For::people};
    for (const auto* const action : actions_serving(facts.plan, priority)) {
        table.rows.push_back(action_row(facts, *action));
    }
    return table;
}

Table plan_next_actions(const PlanFacts& facts) {
    Table table{.name = "next",
                .caption = "",
                .columns = {{.name = "priority", .heading = "Priority"},
                            {.name = "action", .heading = "No."},
                            {.name = "text", .heading = "Action"},
                            {.name = "owner_role", .heading = "Who"},
                            {.name = "due", .heading = "Due"},
                            {.name = "status", .heading = "Status", .readers = status_readers(facts)}},
                .empty = "No action is open.",
                .readers = For::people};
    const auto add_rows = [&](int priority) {
        const auto name = Cell::open(priority).reading(priority == 0 ? "all" : fmt::to_string(priority));
        for (const auto* const action : next_actions(facts, priority)) {
            table.rows.push_back({name, Cell::open(action->number),
                                  served_words(facts.plan, priority, action->text).reading(opening_of(action->text)),
                                  owner_cell(facts.plan, *action),
                                  served(facts.plan, priority, Cell::open(action->due)), status_cell(facts, *action)});
        }
    };
    for (const auto& priority : facts.plan.priorities) {
        add_rows(priority.number);
    }
    add_rows(0);
    return table;
}

Section plan_priority_section(const PlanFacts& facts, const Priority& priority) {
    Facts head{.name = fmt::format("priority_{}", priority.number),
               .fields = {{.name = "text",
                           .label = "What matters",
                           .value = served_words(facts.plan, priority.number, priority.text)}},
               .readers = For::people};
    if (priority.found_by_peers) {
        head.fields.insert(head.fields.begin(),
                           {.name = "area", .label = "Area", .value = schools_own(area_title(priority.area), true)});
    }
    Section section{.heading = priority.found_by_peers
                                   ? fmt::format("Priority {}", priority.number)
                                   : fmt::format("{}. {}", priority.number, area_title(priority.area)),
                    .blocks = {std::move(head)}};
    for (const auto& objective : facts.plan.objectives) {
        if (objective.priority == priority.number) {
            section.blocks.emplace_back(objective_facts(facts.plan, objective));
        }
    }
    section.blocks.emplace_back(plan_actions(facts, priority.number));
    return section;
}

}  // namespace llp::report
