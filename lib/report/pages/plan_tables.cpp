#include "report/pages/plan_tables.hpp"

#include "report/pages/plan_concerns.hpp"
#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

Cell exact_cell(const std::optional<Millionths>& figure) {
    return figure ? Cell::open(Value(Decimal{.value = *figure, .decimals = 2})) : Cell::nothing();
}

Table machine_table(std::string name, std::vector<Column> columns) {
    return {.name = std::move(name), .caption = "", .columns = std::move(columns), .readers = For::machines};
}

Column named_column(std::string name, std::string heading) {
    return {.name = std::move(name), .heading = std::move(heading)};
}

Table priorities(const SupportPlan& plan) {
    auto table = machine_table("priorities", {named_column("priority", "Priority"), named_column("area", "Area"),
                                              named_column("text", "What matters")});
    for (const auto& priority : plan.priorities) {
        table.rows.push_back({Cell::open(priority.number),
                              served_words(plan, priority.number, priority.area).reading(area_title(priority.area)),
                              served_words(plan, priority.number, priority.text)});
    }
    return table;
}

Row objective_row(const SupportPlan& plan, const Objective& objective) {
    const auto words = [&](const std::string& text) { return served_words(plan, objective.priority, text); };
    const auto told = [&](Cell cell) { return served(plan, objective.priority, std::move(cell)); };
    return {Cell::open(objective.number),
            Cell::open(objective.priority),
            words(objective.text),
            words(objective.criterion),
            objective.measure.empty() ? Cell::nothing()
                                      : words(objective.measure).reading(measure_title(objective.measure)),
            told(exact_cell(objective.today)),
            told(Cell::open(objective.period)),
            told(exact_cell(objective.target)),
            told(Cell::open(objective.comparison_schools)),
            Cell::open(objective.state),
            short_rag_cell(objective.rag)};
}

Table objectives(const SupportPlan& plan) {
    auto table =
        machine_table("objectives", {named_column("objective", "No."), named_column("priority", "Priority"),
                                     named_column("text", "Objective"), named_column("criterion", "Success is"),
                                     named_column("measure", "Figure"), count_column("today", "Today"),
                                     named_column("period", "Year"), count_column("target", "Target"),
                                     count_column("comparison_schools", "Compared with"),
                                     named_column("state", "State"), named_column("rag", "Rating")});
    for (const auto& objective : plan.objectives) {
        table.rows.push_back(objective_row(plan, objective));
    }
    return table;
}

Table actions(const PlanFacts& facts) {
    auto table = machine_table(
        "actions", {named_column("action", "No."), named_column("text", "Action"), named_column("priority", "Priority"),
                    named_column("owner_role", "Who"), named_column("due", "Due"), named_column("overdue", "Overdue"),
                    named_column("status", "Status"), named_column("evidence", "What to collect"),
                    named_column("entry", "Entry")});
    for (const auto& action : facts.plan.actions) {
        const auto words = [&](const std::string& text) { return served_words(facts.plan, action.priority, text); };
        table.rows.push_back({Cell::open(action.number), words(action.text), Cell::open(action.priority),
                              owner_cell(facts.plan, action),
                              served(facts.plan, action.priority, Cell::open(action.due)),
                              Cell::open(is_overdue(facts.plan, action, facts.as_of)), Cell::open(action.status),
                              words(action.evidence), text_cell(action.entry)});
    }
    return table;
}

Table reviews(const SupportPlan& plan) {
    auto table = machine_table("reviews",
                               {named_column("review", "Review"), named_column("date", "Date"),
                                named_column("reviewer", "Reviewer"), named_column("overall", "Overall"),
                                named_column("next_steps", "Next steps"), named_column("next_review", "Next review")});
    for (const auto& review : plan.reviews) {
        table.rows.push_back({Cell::open(review.number), Cell::open(review.date), personal_words(review.reviewer),
                              Cell::open(review.overall), personal_words(review.next_steps),
                              Cell::open(review.next_review)});
    }
    return table;
}

Table reviewed_objectives(const SupportPlan& plan) {
    auto table =
        machine_table("reviewed_objectives", {named_column("review", "Review"), named_column("objective", "Objective"),
                                              named_column("rag", "Rating"), named_column("text", "What was seen")});
    for (const auto& review : plan.reviews) {
        for (const auto& rated : review.objectives) {
            table.rows.push_back({Cell::open(review.number), Cell::open(rated.objective), short_rag_cell(rated.rag),
                                  personal_words(rated.text)});
        }
    }
    return table;
}

Table concerns(const SupportPlan& plan) {
    auto table = concern_table("concerns", plan.concerns);
    table.readers = For::machines;
    return table;
}

Table notes(const SupportPlan& plan) {
    auto table = machine_table("notes", {named_column("note", "Note"), named_column("day", "Day"),
                                         named_column("by", "By"), named_column("objective", "Objective"),
                                         named_column("action", "Action"), named_column("text", "Note")});
    for (const auto& note : plan.notes) {
        table.rows.push_back({Cell::open(note.number), Cell::open(note.day), personal_words(note.by),
                              Cell::open(note.objective), Cell::open(note.action), personal_words(note.text)});
    }
    return table;
}

Table figures(const PlanFacts& facts) {
    auto table =
        machine_table("figures", {named_column("objective", "Objective"), named_column("measure", "Figure"),
                                  named_column("period", "Year"), count_column("figure", "School"),
                                  count_column("median", "Median"), count_column("schools", "Of schools"),
                                  named_column("period_now", "Newest year"), count_column("figure_now", "School"),
                                  count_column("median_now", "Median"), count_column("schools_now", "Of schools")});
    for (const auto& [objective, measure, then, now] : facts.figures) {
        const auto priority = priority_of(facts.plan, objective);
        Row row{Cell::open(objective), served_words(facts.plan, priority, measure)};
        for (const auto& cell :
             {Cell::open(then.period), exact_cell(then.figure), exact_cell(then.median), Cell::open(then.schools),
              now ? Cell::open(now->period) : Cell::nothing(), now ? exact_cell(now->figure) : Cell::nothing(),
              now ? exact_cell(now->median) : Cell::nothing(), now ? Cell::open(now->schools) : Cell::nothing()}) {
            row.push_back(served(facts.plan, priority, cell));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table closed_schools(const PlanFacts& facts) {
    auto table =
        machine_table("closed_schools", {named_column("urn", "School"), named_column("name", "Name"),
                                         named_column("closed_on", "Closed on"), named_column("passed_on", "Passed on"),
                                         named_column("followed_by", "Followed by")});
    for (const auto& closed : facts.closed) {
        table.rows.push_back({Cell::open(closed.urn), text_cell(closed.name), Cell::open(closed.on),
                              Cell::open(closed.passed_on), text_cell(successors_of(closed))});
    }
    return table;
}

}  // namespace

std::vector<Block> plan_tables(const PlanFacts& facts) {
    const auto& plan = facts.plan;
    return {priorities(plan),          objectives(plan), actions(facts), figures(facts),       reviews(plan),
            reviewed_objectives(plan), concerns(plan),   notes(plan),    closed_schools(facts)};
}

}  // namespace llp::report
