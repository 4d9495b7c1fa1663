#include "store/plans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "store/columns.hpp"

namespace llp::store {

namespace {

constexpr std::string_view seen = "began <= :c AND (ended = 0 OR ended > :c)";

Value millionths(const std::optional<Millionths>& value) {
    return value ? Value(value->count()) : Value();
}

std::optional<Millionths> millionths_at(const SQLite::Statement& row, int column) {
    const auto value = integer_at(row, column);
    return value ? std::optional(Millionths(*value)) : std::nullopt;
}

void save_priority(Write& write, std::int64_t plan, const Priority& priority) {
    const std::array<Value, 2> key{plan, std::int64_t{priority.number}};
    const std::array<Value, 2> content{priority.area, priority.text};
    write.table("priorities").put(key, content);
}

void save_objective(Write& write, std::int64_t plan, std::int64_t number, const Objective& objective) {
    const std::array<Value, 2> key{plan, number};
    const std::array<Value, 9> content{std::int64_t{objective.priority},
                                       objective.text,
                                       objective.criterion,
                                       objective.measure,
                                       millionths(objective.today),
                                       objective.period ? Value(to_text(*objective.period)) : Value(),
                                       millionths(objective.target),
                                       std::int64_t{objective.comparison_schools},
                                       objective.state};
    write.table("objectives").put(key, content);
}

void save_action(Write& write, std::int64_t plan, const Action& action) {
    const std::array<Value, 2> key{plan, std::int64_t{action.number}};
    const std::array<Value, 6> content{
        std::int64_t{action.priority}, action.text, action.owner_role, iso(action.due), action.status, action.evidence};
    write.table("actions").put(key, content);
}

/// Rows of a part of all plans, in order of plan and number, handed to the plan that each belongs to.
template <typename Take>
void read_parts(const Snapshot& snapshot, std::string_view columns, std::string_view table,
                std::vector<SupportPlan>& plans, Take take) {
    auto rows =
        snapshot.query(fmt::format("SELECT plan, {} FROM {} WHERE {} ORDER BY plan, number", columns, table, seen));
    while (rows.executeStep()) {
        const auto owner = std::ranges::find(plans, rows.getColumn(0).getInt64(), &SupportPlan::number);
        if (owner != plans.end()) {
            take(*owner, rows);
        }
    }
}

void take_priority(SupportPlan& plan, const SQLite::Statement& row) {
    plan.priorities.push_back({.number = row.getColumn(1).getInt(), .area = text_at(row, 2), .text = text_at(row, 3)});
}

void take_objective(SupportPlan& plan, const SQLite::Statement& row) {
    plan.objectives.push_back({.priority = row.getColumn(1).getInt(),
                               .text = text_at(row, 2),
                               .criterion = text_at(row, 3),
                               .measure = text_at(row, 4),
                               .today = millionths_at(row, 5),
                               .period = Period::read(text_at(row, 6)),
                               .target = millionths_at(row, 7),
                               .comparison_schools = row.getColumn(8).getInt(),
                               .state = text_at(row, 9)});
}

void take_action(SupportPlan& plan, const SQLite::Statement& row) {
    plan.actions.push_back({.number = row.getColumn(1).getInt(),
                            .priority = row.getColumn(2).getInt(),
                            .text = text_at(row, 3),
                            .owner_role = text_at(row, 4),
                            .due = day_at(row, 5),
                            .status = text_at(row, 6),
                            .evidence = text_at(row, 7)});
}

SupportPlan read_head(const SQLite::Statement& row) {
    return {.number = row.getColumn(0).getInt64(),
            .partnership = row.getColumn(1).getInt64(),
            .supported = party_at(row, 2),
            .supporter = party_at(row, 3),
            .status = text_at(row, 4),
            .drafted = day_at(row, 5),
            .review_due = day_at(row, 6),
            .templates = text_at(row, 7),
            .calendar = text_at(row, 8),
            .priorities = {},
            .objectives = {},
            .actions = {}};
}

}  // namespace

Saved save(Write& write, const SupportPlan& plan) {
    const std::array<Value, 1> key{plan.number};
    const std::array<Value, 8> content{plan.partnership,  plan.supported.text(), plan.supporter.text(), plan.status,
                                       iso(plan.drafted), iso(plan.review_due),  plan.templates,        plan.calendar};
    const auto saved = write.table("plans").put(key, content);
    for (const auto& priority : plan.priorities) {
        save_priority(write, plan.number, priority);
    }
    std::int64_t number = 0;
    for (const auto& objective : plan.objectives) {
        save_objective(write, plan.number, ++number, objective);
    }
    for (const auto& action : plan.actions) {
        save_action(write, plan.number, action);
    }
    return saved;
}

std::vector<SupportPlan> plans(const Snapshot& snapshot) {
    auto rows = snapshot.query(fmt::format(
        "SELECT number, partnership, supported, supporter, status, drafted, review_due, templates, calendar FROM plans "
        "WHERE {} ORDER BY number",
        seen));
    std::vector<SupportPlan> list;
    while (rows.executeStep()) {
        list.push_back(read_head(rows));
    }
    read_parts(snapshot, "number, area, text", "priorities", list, take_priority);
    read_parts(snapshot, "priority, text, criterion, measure, today, period, target, comparison_schools, state",
               "objectives", list, take_objective);
    read_parts(snapshot, "number, priority, text, owner_role, due, status, evidence", "actions", list, take_action);
    return list;
}

std::optional<SupportPlan> plan(const Snapshot& snapshot, std::int64_t number) {
    auto all = plans(snapshot);
    const auto found = std::ranges::find(all, number, &SupportPlan::number);
    return found == all.end() ? std::nullopt : std::optional(std::move(*found));
}

std::int64_t next_plan(const Snapshot& snapshot) {
    auto rows = snapshot.query("SELECT coalesce(max(number), 0) + 1 FROM plans WHERE began <= :c");
    rows.executeStep();
    return rows.getColumn(0).getInt64();
}

}  // namespace llp::store
