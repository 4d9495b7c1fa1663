#include "store/plans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "store/columns.hpp"

namespace llp::store {

namespace {

Value millionths(const std::optional<Millionths>& value) {
    return value ? Value(value->count()) : Value();
}

std::optional<Millionths> millionths_at(const SQLite::Statement& row, int column) {
    const auto value = integer_at(row, column);
    return value ? std::optional(Millionths(*value)) : std::nullopt;
}

void save_priority(Write& write, std::int64_t plan, const Priority& priority) {
    const std::array<Value, 2> key{plan, std::int64_t{priority.number}};
    const std::array<Value, 3> content{priority.area, priority.text, yes_or_no(priority.found_by_peers)};
    write.table("priorities").put(key, content);
}

void save_objective(Write& write, std::int64_t plan, const Objective& objective) {
    const std::array<Value, 2> key{plan, std::int64_t{objective.number}};
    const std::array<Value, 10> content{std::int64_t{objective.priority},
                                        objective.text,
                                        objective.criterion,
                                        objective.measure,
                                        millionths(objective.today),
                                        objective.period ? Value(to_text(*objective.period)) : Value(),
                                        millionths(objective.target),
                                        std::int64_t{objective.comparison_schools},
                                        objective.state,
                                        objective.rag ? std::string(token(*objective.rag)) : std::string()};
    write.table("objectives").put(key, content);
}

void save_action(Write& write, std::int64_t plan, const Action& action) {
    const std::array<Value, 2> key{plan, std::int64_t{action.number}};
    const std::array<Value, 7> content{std::int64_t{action.priority},
                                       action.text,
                                       action.owner_role,
                                       iso(action.due),
                                       action.status,
                                       action.evidence,
                                       action.entry};
    write.table("actions").put(key, content);
}

void save_note(Write& write, std::int64_t plan, const PlanNote& note) {
    const std::array<Value, 2> key{plan, std::int64_t{note.number}};
    const std::array<Value, 5> content{iso(note.day), note.by, std::int64_t{note.objective}, std::int64_t{note.action},
                                       note.text};
    write.table("plan_notes").put(key, content);
}

void save_review(Write& write, std::int64_t plan, const PlanReview& review) {
    const std::array<Value, 2> key{plan, std::int64_t{review.number}};
    const std::array<Value, 5> content{iso(review.date), review.reviewer, review.overall, review.next_steps,
                                       column_of(review.next_review)};
    write.table("plan_reviews").put(key, content);
    for (const auto& [objective, rag, text] : review.objectives) {
        const std::array<Value, 3> rated{plan, std::int64_t{review.number}, std::int64_t{objective}};
        const std::array<Value, 2> rating{std::string(token(rag)), text};
        write.table("reviewed_objectives").put(rated, rating);
    }
}

void save_concern(Write& write, std::int64_t plan, const Concern& concern) {
    const std::array<Value, 2> key{plan, std::int64_t{concern.number}};
    const std::array<Value, 6> content{iso(concern.raised),         concern.by,        concern.summary, concern.detail,
                                       column_of(concern.resolved), concern.resolution};
    write.table("concerns").put(key, content);
}

Rag rag_at(const SQLite::Statement& row, int column) {
    const auto text = text_at(row, column);
    const auto rag = read_rag(text);
    if (!rag) {
        refuse_stored("'" + text + "' is no rating");
    }
    return *rag;
}

/// All plans, or one.
using Only = std::optional<std::int64_t>;

SQLite::Statement query_plans(const Snapshot& snapshot, const Only& only, const std::string& sql) {
    auto rows = snapshot.query(sql);
    if (only) {
        rows.bind(":plan", *only);
    }
    return rows;
}

/// Which versions are seen, of which plan; its number stands in `column`.
std::string of_plans(const Only& only, std::string_view column) {
    return only ? fmt::format("{} AND {} = :plan", is_current, column) : std::string(is_current);
}

SupportPlan* find_plan(std::vector<SupportPlan>& plans, std::int64_t number) {
    const auto found = std::ranges::lower_bound(plans, number, {}, &SupportPlan::number);
    return found == plans.end() || found->number != number ? nullptr : &*found;
}

/// Reads the parts of plans, in order of plan and number, and hands each row to the plan that it belongs to.
class Parts {
public:
    Parts(const Snapshot& snapshot, const Only& only, std::vector<SupportPlan>& plans)
        : snapshot_(snapshot), only_(only), plans_(plans) {}

    template <typename Take>
    void read(std::string_view columns, std::string_view table, Take take, std::string_view order = "number") {
        auto rows = query_plans(snapshot_, only_,
                                fmt::format("SELECT plan, {} FROM {} WHERE {} ORDER BY plan, {}", columns, table,
                                            of_plans(only_, "plan"), order));
        while (rows.executeStep()) {
            if (auto* const owner = find_plan(plans_, rows.getColumn(0).getInt64())) {
                take(*owner, rows);
            }
        }
    }

private:
    const Snapshot& snapshot_;
    const Only& only_;
    std::vector<SupportPlan>& plans_;
};

void take_priority(SupportPlan& plan, const SQLite::Statement& row) {
    plan.priorities.push_back({.number = row.getColumn(1).getInt(),
                               .area = text_at(row, 2),
                               .text = text_at(row, 3),
                               .found_by_peers = row.getColumn(4).getInt() != 0});
}

void take_objective(SupportPlan& plan, const SQLite::Statement& row) {
    plan.objectives.push_back({.number = row.getColumn(1).getInt(),
                               .priority = row.getColumn(2).getInt(),
                               .text = text_at(row, 3),
                               .criterion = text_at(row, 4),
                               .measure = text_at(row, 5),
                               .today = millionths_at(row, 6),
                               .period = Period::read(text_at(row, 7)),
                               .target = millionths_at(row, 8),
                               .comparison_schools = row.getColumn(9).getInt(),
                               .state = text_at(row, 10),
                               .rag = text_at(row, 11).empty() ? std::nullopt : std::optional(rag_at(row, 11))});
}

void take_action(SupportPlan& plan, const SQLite::Statement& row) {
    plan.actions.push_back({.number = row.getColumn(1).getInt(),
                            .priority = row.getColumn(2).getInt(),
                            .text = text_at(row, 3),
                            .owner_role = text_at(row, 4),
                            .due = day_at(row, 5),
                            .status = text_at(row, 6),
                            .evidence = text_at(row, 7),
                            .entry = text_at(row, 8)});
}

void take_note(SupportPlan& plan, const SQLite::Statement& row) {
    plan.notes.push_back({.number = row.getColumn(1).getInt(),
                          .day = day_at(row, 2),
                          .by = text_at(row, 3),
                          .objective = row.getColumn(4).getInt(),
                          .action = row.getColumn(5).getInt(),
                          .text = text_at(row, 6)});
}

void take_review(SupportPlan& plan, const SQLite::Statement& row) {
    plan.reviews.push_back({.number = row.getColumn(1).getInt(),
                            .date = day_at(row, 2),
                            .reviewer = text_at(row, 3),
                            .overall = text_at(row, 4),
                            .next_steps = text_at(row, 5),
                            .next_review = date_at(row, 6),
                            .objectives = {}});
}

void take_rating(SupportPlan& plan, const SQLite::Statement& row) {
    auto* const review = find_part(plan.reviews, row.getColumn(1).getInt());
    if (review != nullptr) {
        review->objectives.push_back(
            {.objective = row.getColumn(2).getInt(), .rag = rag_at(row, 3), .text = text_at(row, 4)});
    }
}

void take_concern(SupportPlan& plan, const SQLite::Statement& row) {
    plan.concerns.push_back({.number = row.getColumn(1).getInt(),
                             .raised = day_at(row, 2),
                             .by = text_at(row, 3),
                             .summary = text_at(row, 4),
                             .detail = text_at(row, 5),
                             .resolved = date_at(row, 6),
                             .resolution = text_at(row, 7)});
}

/// Each table that holds a part of a plan, and what its column with the number of the plan is called.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> tables_of_plans{{
    {"plans", "number"},
    {"priorities", "plan"},
    {"objectives", "plan"},
    {"actions", "plan"},
    {"plan_notes", "plan"},
    {"plan_reviews", "plan"},
    {"reviewed_objectives", "plan"},
    {"concerns", "plan"},
}};

/// What people said of a visit is an entry of its plan; that the schedule proposed a day is none.
constexpr std::string_view visits_told = "status NOT IN ('unplaced', 'proposed')";

/// Of each plan the last command that first stated something which still stands.
std::string last_entries_sql(const Only& only) {
    std::string parts;
    for (const auto& [table, plan] : tables_of_plans) {
        parts += fmt::format("{}SELECT {} AS plan, origin FROM {} WHERE {}", parts.empty() ? "" : " UNION ALL ", plan,
                             table, of_plans(only, plan));
    }
    parts +=
        fmt::format(" UNION ALL SELECT plan, origin FROM visits WHERE {} AND {}", of_plans(only, "plan"), visits_told);
    return fmt::format(
        "SELECT plan, day, who FROM (SELECT plan, max(origin) AS last FROM ({}) GROUP BY plan) "
        "JOIN commands ON number = last ORDER BY plan",
        parts);
}

void read_last_entries(const Snapshot& snapshot, const Only& only, std::vector<SupportPlan>& plans) {
    auto rows = query_plans(snapshot, only, last_entries_sql(only));
    while (rows.executeStep()) {
        if (auto* const plan = find_plan(plans, rows.getColumn(0).getInt64())) {
            plan->last_entry = {.day = day_at(rows, 1), .by = text_at(rows, 2)};
        }
    }
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
            .actions = {},
            .reason = text_at(row, 9)};
}

std::vector<SupportPlan> read_plans(const Snapshot& snapshot, const Only& only) {
    auto rows = query_plans(
        snapshot, only,
        fmt::format("SELECT number, partnership, supported, supporter, status, drafted, review_due, templates, "
                    "calendar, reason FROM plans WHERE {} ORDER BY number",
                    of_plans(only, "number")));
    std::vector<SupportPlan> list;
    while (rows.executeStep()) {
        list.push_back(read_head(rows));
    }
    Parts parts(snapshot, only, list);
    parts.read("number, area, text, found_by_peers", "priorities", take_priority);
    parts.read("number, priority, text, criterion, measure, today, period, target, comparison_schools, state, rag",
               "objectives", take_objective);
    parts.read("number, priority, text, owner_role, due, status, evidence, entry", "actions", take_action);
    parts.read("number, day, written_by, objective, action, text", "plan_notes", take_note);
    parts.read("number, date, reviewer, overall, next_steps, next_review", "plan_reviews", take_review);
    parts.read("review, objective, rag, text", "reviewed_objectives", take_rating, "review, objective");
    parts.read("number, raised, raised_by, summary, detail, resolved, resolution", "concerns", take_concern);
    read_last_entries(snapshot, only, list);
    return list;
}

}  // namespace

Saved save(Write& write, const SupportPlan& plan) {
    const std::array<Value, 1> key{plan.number};
    const std::array<Value, 9> content{plan.partnership, plan.supported.text(), plan.supporter.text(),
                                       plan.status,      iso(plan.drafted),     iso(plan.review_due),
                                       plan.templates,   plan.calendar,         plan.reason};
    const auto saved = write.table("plans").put(key, content);
    const auto save_each = [&](const auto& parts, auto save_part) {
        for (const auto& part : parts) {
            save_part(write, plan.number, part);
        }
    };
    save_each(plan.priorities, save_priority);
    save_each(plan.objectives, save_objective);
    save_each(plan.actions, save_action);
    save_each(plan.notes, save_note);
    save_each(plan.reviews, save_review);
    save_each(plan.concerns, save_concern);
    return saved;
}

std::vector<SupportPlan> plans(const Snapshot& snapshot) {
    return read_plans(snapshot, std::nullopt);
}

std::optional<SupportPlan> plan(const Snapshot& snapshot, std::int64_t number) {
    auto found = read_plans(snapshot, number);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::int64_t next_plan(const Snapshot& snapshot) {
    auto rows = snapshot.query("SELECT coalesce(max(number), 0) + 1 FROM plans WHERE began <= :c");
    rows.executeStep();
    return rows.getColumn(0).getInt64();
}

std::vector<std::int64_t> commands_of_plan(const Snapshot& snapshot, std::int64_t plan) {
    std::string parts;
    for (const auto& [table, column] : tables_of_plans) {
        parts += fmt::format("{}SELECT began, ended FROM {} WHERE {} = :plan AND began <= :c",
                             parts.empty() ? "" : " UNION ALL ", table, column);
    }
    auto rows = snapshot.query(fmt::format(
        "WITH v AS ({}) SELECT began FROM v UNION SELECT ended FROM v WHERE ended <> 0 AND ended <= :c ORDER BY 1",
        parts));
    rows.bind(":plan", plan);
    std::vector<std::int64_t> list;
    while (rows.executeStep()) {
        list.push_back(rows.getColumn(0).getInt64());
    }
    return list;
}

}  // namespace llp::store
