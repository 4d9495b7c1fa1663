#include "report/pages/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/plan_concerns.hpp"
#include "report/pages/plan_tables.hpp"
#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

Field machine_field(std::string name, Cell value) {
    return {.name = std::move(name), .label = "", .value = std::move(value), .readers = For::machines};
}

Field supporter_field(const PlanFacts& facts) {
    const auto& plan = facts.plan;
    return {.name = "supporter",
            .label = "Supporter",
            .value = party_cell(facts.names, plan.supporter),
            .readers = plan.is_own() ? For::machines : For::all};
}

Field partnership_field(const SupportPlan& plan) {
    return {.name = "partnership",
            .label = "Partnership",
            .value = plan.is_own() ? Cell::nothing() : plain_number(plan.partnership),
            .readers = For::machines};
}

std::vector<Field> head_of(const PlanFacts& facts) {
    const auto& plan = facts.plan;
    const auto& entry = plan.last_entry;
    return {
        {.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
        machine_field("plan", plain_number(plan.number)),
        partnership_field(plan),
        {.name = "supported",
         .label = plan.is_own() ? "School" : "Supported school",
         .value = party_cell(facts.names, plan.supported)},
        machine_field("supported_name", name_cell(facts.names, plan.supported)),
        supporter_field(facts),
        machine_field("supporter_name", name_cell(facts.names, plan.supporter)),
        machine_field("own", Cell::open(plan.is_own())),
        {.name = "status", .label = "Status", .value = Cell::open(plan.status)},
        {.name = "reason",
         .label = "Because",
         .value = personal_words(plan.reason),
         .readers = plan.reason.empty() ? For::machines : For::all},
        {.name = "partnership_ended",
         .label = "Partnership ended",
         .value = Cell::open(plan.partnership_ended),
         .readers = plan.partnership_ended ? For::all : For::machines},
        {.name = "drafted", .label = "Drafted on", .value = Cell::open(plan.drafted)},
        {.name = "review_due", .label = "Next review", .value = Cell::open(next_review(plan))},
        machine_field("templates", text_cell(plan.templates)),
        machine_field("calendar", text_cell(plan.calendar)),
        {.name = "last_entry",
         .label = "Last entry",
         .value = entry ? Cell::open(entry->day) : Cell::nothing(),
         .readers = entry ? For::all : For::machines},
    };
}

// What a reader is to see first.

void warn(Section& section, std::string text) {
    section.blocks.emplace_back(Note{.text = std::move(text), .attention = true});
}

bool was_worked_on(const SupportPlan& plan) {
    return !plan.reviews.empty() || !plan.notes.empty() || (plan.last_entry && plan.last_entry->day > plan.drafted);
}

void add_draft_note(Section& section, const SupportPlan& plan) {
    if (!was_worked_on(plan)) {
        const auto* const whom = plan.is_own() ? "the school" : plan.supporter.urn() ? "the two schools" : "both sides";
        section.blocks.emplace_back(Note{.text = fmt::format("A draft for {} to edit and agree.", whom)});
    }
}

void add_warnings(Section& section, const PlanFacts& facts) {
    const auto& plan = facts.plan;
    if (const auto late = count_overdue(plan, facts.as_of); late > 0) {
        warn(section, counted(late, "action is overdue.", "actions are overdue."));
    }
    if (const auto due = next_review(plan); due && plan.is_running() && *due < facts.as_of) {
        warn(section, fmt::format("The review that was due on {} is not recorded.", in_words(*due)));
    }
    const auto open = std::ranges::count_if(plan.concerns, [](const Concern& concern) { return !concern.resolved; });
    if (open > 0) {
        warn(section, counted(open, "concern is open.", "concerns are open."));
    }
    const auto unmet = std::ranges::count_if(plan.objectives, [](const Objective& o) { return o.state != "met"; });
    if (plan.is_over() && unmet > 0) {
        warn(section, fmt::format("The plan is {} with {} of {} success criteria not met.", plan.status, unmet,
                                  plan.objectives.size()));
    }
}

// By priority.

std::vector<const Action*> actions_of(const SupportPlan& plan, int priority) {
    std::vector<const Action*> list;
    for (const auto& action : plan.actions) {
        if (action.priority == priority) {
            list.push_back(&action);
        }
    }
    std::ranges::stable_sort(list, {}, &Action::due);
    return list;
}

/// "1 of 4".
Cell done_cell(const std::vector<const Action*>& actions) {
    const auto done = std::ranges::count_if(actions, [](const Action* action) { return action->status == "done"; });
    return Cell::open(fmt::format("{} of {}", done, actions.size()));
}

Cell overdue_cell(const PlanFacts& facts, const std::vector<const Action*>& actions) {
    const auto late = std::ranges::count_if(
        actions, [&](const Action* action) { return is_overdue(facts.plan, *action, facts.as_of); });
    return late > 0 ? Cell::open(late) : Cell::nothing();
}

const Objective* objective_of(const SupportPlan& plan, int priority) {
    const auto found = std::ranges::find(plan.objectives, priority, &Objective::priority);
    return found == plan.objectives.end() ? nullptr : &*found;
}

Row overview_row(const PlanFacts& facts, const Priority& priority) {
    const auto actions = actions_of(facts.plan, priority.number);
    const auto* const objective = objective_of(facts.plan, priority.number);
    return {priority_cell(facts.plan, priority),
            objective != nullptr ? served_words(facts.plan, priority.number, objective->text) : Cell::nothing(),
            short_rag_cell(objective != nullptr ? objective->rag : std::nullopt),
            objective != nullptr ? Cell::open(objective->state) : Cell::nothing(),
            served(facts.plan, priority.number, done_cell(actions)),
            overdue_cell(facts, actions)};
}

/// How each priority stands.
Table overview(const PlanFacts& facts) {
    Table table{.name = "overview",
                .caption = "",
                .columns = {{.name = "priority", .heading = "Priority"},
                            {.name = "objective", .heading = "Objective"},
                            {.name = "rating", .heading = "Rating"},
                            {.name = "criterion", .heading = "Criterion"},
                            {.name = "done", .heading = "Done"},
                            count_column("overdue", "Overdue")},
                .empty = "The plan has no priority.",
                .readers = For::people};
    for (const auto& priority : facts.plan.priorities) {
        table.rows.push_back(overview_row(facts, priority));
    }
    if (const auto others = actions_of(facts.plan, 0); !others.empty()) {
        table.rows.push_back({Cell::open("The plan as a whole"), Cell::nothing(), Cell::nothing(), Cell::nothing(),
                              done_cell(others), overdue_cell(facts, others)});
    }
    return table;
}

Cell status_cell(const PlanFacts& facts, const Action& action) {
    const auto cell = Cell::open(action.status);
    if (!is_overdue(facts.plan, action, facts.as_of)) {
        return cell;
    }
    return cell.reading(action.status == "not started" ? "overdue" : action.status + ", overdue");
}

Row action_row(const PlanFacts& facts, const Action& action) {
    const auto words = [&](const std::string& text) { return served_words(facts.plan, action.priority, text); };
    return {Cell::open(action.number),  words(action.text),
            words(action.owner_role),   served(facts.plan, action.priority, Cell::open(action.due)),
            status_cell(facts, action), words(action.evidence)};
}

Table actions_table(const PlanFacts& facts, int priority) {
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
    for (const auto* const action : actions_of(facts.plan, priority)) {
        table.rows.push_back(action_row(facts, *action));
    }
    return table;
}

/// Open actions that are due within so many days stand on the page, and of each priority the first.
constexpr int next_days = 14;

std::vector<const Action*> next_actions(const PlanFacts& facts, int priority) {
    auto actions = actions_of(facts.plan, priority);
    std::erase_if(actions, [](const Action* action) { return !action->is_open(); });
    const auto later =
        std::ranges::find_if(actions, [&](const Action* action) { return action->due > facts.as_of + next_days; });
    if (later != actions.end()) {
        actions.erase(later == actions.begin() ? later + 1 : later, actions.end());
    }
    return actions;
}

/// By priority; what concerns the plan as a whole comes last.
Table next_table(const PlanFacts& facts) {
    Table table{.name = "next",
                .caption = "",
                .columns = {{.name = "priority", .heading = "Priority"},
                            {.name = "action", .heading = "No."},
                            {.name = "text", .heading = "Action"},
                            {.name = "owner_role", .heading = "Who"},
                            {.name = "due", .heading = "Due"},
                            {.name = "status", .heading = "Status"}},
                .empty = "No action is open.",
                .readers = For::people};
    const auto add_rows = [&](int priority) {
        const auto name = Cell::open(priority).reading(priority == 0 ? "all" : fmt::to_string(priority));
        for (const auto* const action : next_actions(facts, priority)) {
            table.rows.push_back({name, Cell::open(action->number),
                                  served_words(facts.plan, priority, action->text).reading(opening_of(action->text)),
                                  served_words(facts.plan, priority, action->owner_role),
                                  served(facts.plan, priority, Cell::open(action->due)), status_cell(facts, *action)});
        }
    };
    for (const auto& priority : facts.plan.priorities) {
        add_rows(priority.number);
    }
    add_rows(0);
    return table;
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

Section priority_section(const PlanFacts& facts, const Priority& priority) {
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
    section.blocks.emplace_back(actions_table(facts, priority.number));
    return section;
}

// What became of it.

Row figure_row(const SupportPlan& plan, const PlanFigure& figure) {
    const auto shown = [&](const std::optional<Millionths>& value) {
        return value ? figure_cell(figure.measure, *value) : Cell::nothing();
    };
    const auto& now = figure.now;
    const auto priority = priority_of(plan, figure.objective);
    Row row{served_words(plan, priority, measure_title(figure.measure))};
    for (const auto& cell : {Cell::open(figure.then.period), shown(figure.then.figure), shown(figure.then.median),
                             now ? Cell::open(now->period) : Cell::nothing().reading("no newer"),
                             now ? shown(now->figure) : Cell::nothing(), now ? shown(now->median) : Cell::nothing()}) {
        row.push_back(served(plan, priority, cell));
    }
    return row;
}

std::optional<Section> before_and_after(const PlanFacts& facts) {
    if (facts.figures.empty()) {
        return std::nullopt;
    }
    Table table{.name = "before_and_after",
                .caption = "",
                .columns = {{.name = "figure", .heading = "Figure"},
                            {.name = "period", .heading = "At the draft"},
                            count_column("then", "School"),
                            count_column("median", "Median"),
                            {.name = "period_now", .heading = "Now"},
                            count_column("now", "School"),
                            count_column("median_now", "Median")},
                .readers = For::people};
    for (const auto& figure : facts.figures) {
        table.rows.push_back(figure_row(facts.plan, figure));
    }
    return Section{
        .heading = "Before and after",
        .blocks = {
            std::move(table),
            Note{.text = "The median is that of the open schools of the same phase that have the figure, at least "
                         "10 of them. The figures say what changed. They do not show that the plan was the cause: "
                         "other things changed too, and a school with a low figure often has a higher one the "
                         "next year."}}};
}

Cell rated_cell(const SupportPlan& plan, const ReviewedObjective& rated) {
    const auto* const objective = find_part(plan.objectives, rated.objective);
    const auto* const priority = objective != nullptr ? find_part(plan.priorities, objective->priority) : nullptr;
    return priority != nullptr ? served_words(plan, priority->number,
                                              fmt::format("{}. {}", rated.objective, area_title(priority->area)))
                               : Cell::open(rated.objective);
}

Table ratings(const SupportPlan& plan, const PlanReview& review) {
    Table table{.name = fmt::format("review_{}", review.number),
                .caption = "",
                .columns = {{.name = "objective", .heading = "Objective"},
                            {.name = "rag", .heading = "Rating"},
                            {.name = "text", .heading = "What was seen"}},
                .readers = For::people};
    for (const auto& rated : review.objectives) {
        table.rows.push_back({rated_cell(plan, rated), short_rag_cell(rated.rag), personal_words(rated.text)});
    }
    return table;
}

Section review_section(const SupportPlan& plan, const PlanReview& review) {
    Section section{
        .heading = fmt::format("{}, {}", review_title(review.number), in_words(review.date)),
        .blocks = {
            Facts{.name = fmt::format("review_{}_head", review.number),
                  .fields = {{.name = "overall", .label = "Overall", .value = Cell::open(review.overall)},
                             {.name = "reviewer", .label = "Reviewer", .value = personal_words(review.reviewer)},
                             {.name = "next_steps", .label = "Next steps", .value = personal_words(review.next_steps)},
                             {.name = "next_review", .label = "Next review", .value = Cell::open(review.next_review)}},
                  .readers = For::people}}};
    if (!review.objectives.empty()) {
        section.blocks.emplace_back(ratings(plan, review));
    }
    return section;
}

/// On the page those that are open, in full all of them.
std::optional<Section> concerns_section(const PlanFacts& facts) {
    auto concerns = facts.plan.concerns;
    std::erase_if(concerns, [&](const Concern& concern) { return !facts.full && concern.resolved; });
    if (concerns.empty()) {
        return std::nullopt;
    }
    auto table = concern_table("concerns_raised", concerns);
    table.readers = For::people;
    return Section{.heading = facts.full ? "Concerns" : "Open concerns", .blocks = {std::move(table)}};
}

std::string about(const PlanNote& note) {
    if (note.objective > 0) {
        return fmt::format("objective {}", note.objective);
    }
    return note.action > 0 ? fmt::format("action {}", note.action) : "the plan";
}

std::optional<Section> notes_section(const SupportPlan& plan) {
    constexpr std::size_t most_notes = 10;
    if (plan.notes.empty()) {
        return std::nullopt;
    }
    Table table{.name = "newest_notes",
                .caption = "",
                .columns = {{.name = "day", .heading = "Day"},
                            {.name = "about", .heading = "About"},
                            {.name = "by", .heading = "By"},
                            {.name = "text", .heading = "Note"}},
                .readers = For::people};
    for (auto note = plan.notes.rbegin(); note != plan.notes.rend(); ++note) {
        table.rows.push_back(
            {Cell::open(note->day), Cell::open(about(*note)), personal_words(note->by), personal_words(note->text)});
    }
    return Section{.heading = "Notes, newest first",
                   .blocks = {cut_for_people(std::move(table), most_notes, {"note", "notes"},
                                             fmt::format("llp plan show {} --table notes", plan.number))}};
}

Note ratings_note() {
    std::string ratings;
    for (const auto rag : {Rag::green, Rag::amber, Rag::red}) {
        ratings += fmt::format("{}{}: {}", ratings.empty() ? "" : "; ", spoken(token(rag)), meaning(rag));
    }
    return {.text = ratings + "."};
}

Section reading_guide(const PlanFacts& facts) {
    const auto& plan = facts.plan;
    if (!facts.full) {
        return {
            .heading = "How to read this page",
            .blocks = {ratings_note(),
                       Note{.text = fmt::format("Actions that are overdue, due within {} days, or the next of their "
                                                "priority. All of the plan: llp plan show {} --full",
                                                next_days, plan.number)}}};
    }
    return {.heading = "How to read this page",
            .blocks = {ratings_note(),
                       Note{.text = "A figure in a success criterion is the newest published one on the day of the "
                                    "draft. Its target is the median of the comparison schools that have the same "
                                    "figure; with fewer than 10 of them none is set."},
                       Note{.text = fmt::format("School days are counted by: {}. Templates: {}.", plan.calendar,
                                                plan.templates)}}};
}

std::string title_of(const PlanFacts& facts) {
    return fmt::format("{} {}: {}", facts.plan.is_own() ? "Improvement plan" : "Support plan", facts.plan.number,
                       named(facts.names, facts.plan.supported));
}

void add(Document& document, std::optional<Section> section) {
    if (section) {
        document.sections.push_back(std::move(*section));
    }
}

Section first_section(const PlanFacts& facts) {
    Section section{.heading = ""};
    add_draft_note(section, facts.plan);
    add_warnings(section, facts);
    section.blocks.emplace_back(overview(facts));
    return section;
}

/// "20 November 2026, morning"; of a visit without a day, between which it may be.
std::string when_or_window(const Visit& visit) {
    if (!visit.day) {
        return fmt::format("between {} and {}", in_words(visit.earliest), in_words(visit.latest));
    }
    const auto day = in_words(*visit.day);
    return visit.part == DayPart::whole ? day : fmt::format("{}, {}", day, token(visit.part));
}

std::optional<Section> visits_section(const PlanFacts& facts) {
    if (facts.visits.empty()) {
        return std::nullopt;
    }
    Table table{.name = "visits",
                .caption = "",
                .columns = {{.name = "visit", .heading = "No."},
                            {.name = "kind", .heading = "What"},
                            {.name = "day", .heading = "When"},
                            machine_column("part"),
                            {.name = "status", .heading = "Status"},
                            machine_column("earliest"),
                            machine_column("latest"),
                            machine_column("note")}};
    // First what is to come: of that people see the next few on the page.
    auto visits = facts.visits;
    if (!facts.full) {
        std::ranges::stable_sort(visits, {}, &Visit::is_over);
    }
    for (const auto& visit : visits) {
        table.rows.push_back({Cell::open(visit.number), Cell::open(token(visit.kind)),
                              Cell::open(visit.day).reading(when_or_window(visit)), Cell::open(token(visit.part)),
                              Cell::open(token(visit.status)), Cell::open(visit.earliest), Cell::open(visit.latest),
                              personal_words(visit.note)});
    }
    constexpr std::size_t next_few = 3;
    return Section{
        .heading = "Visits and reviews",
        .blocks = {facts.full ? std::move(table)
                              : cut_for_people(std::move(table), next_few, {"visit", "visits"},
                                               fmt::format("llp plan visits --plan {}", facts.plan.number))}};
}

/// One page: what is next, how the last review went, what is open.
void add_page(Document& document, const PlanFacts& facts) {
    const auto& plan = facts.plan;
    document.sections.push_back({.heading = "What is next", .blocks = {next_table(facts)}});
    add(document, visits_section(facts));
    if (!plan.reviews.empty()) {
        document.sections.push_back(review_section(plan, plan.reviews.back()));
    }
    add(document, before_and_after(facts));
    add(document, concerns_section(facts));
}

/// Everything: by priority, then all that became of the plan.
void add_all(Document& document, const PlanFacts& facts) {
    const auto& plan = facts.plan;
    for (const auto& priority : plan.priorities) {
        document.sections.push_back(priority_section(facts, priority));
    }
    add(document, visits_section(facts));
    if (!actions_of(plan, 0).empty()) {
        document.sections.push_back({.heading = "The plan as a whole", .blocks = {actions_table(facts, 0)}});
    }
    add(document, before_and_after(facts));
    for (auto review = plan.reviews.rbegin(); review != plan.reviews.rend(); ++review) {
        document.sections.push_back(review_section(plan, *review));
    }
    add(document, concerns_section(facts));
    add(document, notes_section(plan));
}

}  // namespace

Document plan(const PlanFacts& facts) {
    Document document{.schema = "llp.plan/1", .title = title_of(facts), .head = head_of(facts)};
    document.sections.push_back(first_section(facts));
    if (facts.full) {
        add_all(document, facts);
    } else {
        add_page(document, facts);
    }
    document.sections.push_back(reading_guide(facts));
    document.sections.push_back({.heading = "", .blocks = plan_tables(facts)});
    return document;
}

}  // namespace llp::report
