#include "report/pages/plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/plan_course.hpp"
#include "report/pages/plan_priorities.hpp"
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
        machine_field("supported", party_cell(facts.names, plan.supported)),
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

/// A school that closed matters as long as somebody may work on the plan.
void add_closed(Section& section, const PlanFacts& facts) {
    for (const auto& closed : facts.closed) {
        if (facts.plan.has_ended()) {
            continue;
        }
        if (closed.passed_on && !closed.with_itself) {
            section.blocks.emplace_back(Note{.text = in_words(closed) + " and stands in its place here."});
        } else {
            warn(section,
                 fmt::format("{}: end the plan (llp plan update {} --status stopped --reason \"WHY\"), or agree "
                             "who goes on with it.",
                             in_words(closed), facts.plan.number));
        }
    }
}

void add_warnings(Section& section, const PlanFacts& facts) {
    const auto& plan = facts.plan;
    add_closed(section, facts);
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

Note ratings_note() {
    std::string ratings;
    for (const auto rag : {Rag::green, Rag::amber, Rag::red}) {
        ratings += fmt::format("{}{}: {}", ratings.empty() ? "" : "; ", spoken(token(rag)), meaning(rag));
    }
    return {.text = ratings + "."};
}

bool tells_newer_figures(const PlanFacts& facts) {
    return std::ranges::any_of(facts.figures, [](const PlanFigure& figure) { return figure.now.has_value(); });
}

Section reading_guide(const PlanFacts& facts) {
    const auto& plan = facts.plan;
    if (!facts.full) {
        auto note = ratings_note();
        if (tells_newer_figures(facts)) {
            note.text += " A figure that moved does not show that the plan was the cause.";
        }
        note.text += fmt::format(
            " Actions are those that are overdue, due within {} days, or the next of their "
            "priority. All of the plan: llp plan show {} --full",
            next_action_days, plan.number);
        return {.heading = "", .blocks = {std::move(note)}};
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
    section.blocks.emplace_back(plan_overview(facts));
    return section;
}

Section ratings_over_time(const PlanFacts& facts) {
    auto table = ratings_table("ratings", facts.ratings, false);
    return {.heading = table.readers == For::machines ? "" : "Ratings over time", .blocks = {std::move(table)}};
}

/// One page: what is next, how the last review went, what is open.
void add_page(Document& document, const PlanFacts& facts) {
    const auto& plan = facts.plan;
    document.sections.push_back({.heading = "What is next", .blocks = {plan_next_actions(facts)}});
    add(document, plan_visits_section(facts));
    if (!plan.reviews.empty()) {
        document.sections.push_back(plan_review_section(facts, plan.reviews.back()));
    }
    document.sections.push_back(ratings_over_time(facts));
    add(document, plan_concerns_section(facts));
}

/// Everything: by priority, then all that became of the plan.
void add_all(Document& document, const PlanFacts& facts) {
    const auto& plan = facts.plan;
    for (const auto& priority : plan.priorities) {
        document.sections.push_back(plan_priority_section(facts, priority));
    }
    add(document, plan_visits_section(facts));
    if (!actions_serving(plan, 0).empty()) {
        document.sections.push_back({.heading = "The plan as a whole", .blocks = {plan_actions(facts, 0)}});
    }
    document.sections.push_back(ratings_over_time(facts));
    add(document, plan_before_and_after(facts));
    auto reviews = plan.reviews;
    std::ranges::reverse(reviews);
    for (const auto& review : reviews) {
        document.sections.push_back(plan_review_section(facts, review));
    }
    add(document, plan_concerns_section(facts));
    add(document, plan_notes_section(plan));
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
