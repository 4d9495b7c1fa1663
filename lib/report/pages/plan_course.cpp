#include "report/pages/plan_course.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/plan_concerns.hpp"
#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

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

Cell rated_cell(const SupportPlan& plan, const ReviewedObjective& rated) {
    const auto* const objective = find_part(plan.objectives, rated.objective);
    const auto* const priority = objective != nullptr ? find_part(plan.priorities, objective->priority) : nullptr;
    return priority != nullptr ? served_words(plan, priority->number,
                                              fmt::format("{}. {}", rated.objective, area_title(priority->area)))
                               : Cell::open(rated.objective);
}

/// `all`: else only those that want attention, as every rating stands above.
Table ratings(const SupportPlan& plan, const PlanReview& review, bool all) {
    Table table{.name = fmt::format("review_{}", review.number),
                .caption = "",
                .columns = {{.name = "objective", .heading = "Objective"},
                            {.name = "rag", .heading = "Rating"},
                            {.name = "text", .heading = "What was seen"}},
                .readers = For::people};
    for (const auto& rated : review.objectives) {
        if (!all && (rated.text.empty() || rated.rag == Rag::green)) {
            continue;
        }
        table.rows.push_back({rated_cell(plan, rated), short_rag_cell(rated.rag), personal_words(rated.text)});
    }
    return table;
}

std::string about(const PlanNote& note) {
    if (note.objective > 0) {
        return fmt::format("objective {}", note.objective);
    }
    return note.action > 0 ? fmt::format("action {}", note.action) : "the plan";
}

/// "20 November 2026, morning"; of a visit without a day, between which it may be.
std::string when_or_window(const Visit& visit) {
    if (!visit.day) {
        return fmt::format("between {} and {}", in_words(visit.earliest), in_words(visit.latest));
    }
    const auto day = in_words(*visit.day);
    return visit.part == DayPart::whole ? day : fmt::format("{}, {}", day, token(visit.part));
}

/// "Visits: first visit on 20 November 2026 (agreed), and 5 more: llp plan visits --plan 1".
Note next_visits(const std::vector<Visit>& visits, std::int64_t plan) {
    constexpr std::size_t next_few = 2;
    std::string text = "Visits: ";
    for (std::size_t i = 0; i < std::min(next_few, visits.size()); ++i) {
        const auto& visit = visits[i];
        text += fmt::format("{}{} {}{} ({})", i == 0 ? "" : "; ", token(visit.kind), visit.day ? "on " : "",
                            when_or_window(visit), token(visit.status));
    }
    if (visits.size() > next_few) {
        text += fmt::format("; and {} more: llp plan visits --plan {}", visits.size() - next_few, plan);
    }
    return {.text = std::move(text)};
}

}  // namespace

std::optional<Section> plan_before_and_after(const PlanFacts& facts) {
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

Section plan_review_section(const PlanFacts& facts, const PlanReview& review) {
    Facts head{.name = fmt::format("review_{}_head", review.number),
               .fields = {{.name = "overall", .label = "Overall", .value = Cell::open(review.overall)},
                          {.name = "reviewer", .label = "Reviewer", .value = personal_words(review.reviewer)},
                          {.name = "next_steps", .label = "Next steps", .value = personal_words(review.next_steps)}},
               .readers = For::people};
    if (facts.full) {
        head.fields.push_back({.name = "next_review", .label = "Next review", .value = Cell::open(review.next_review)});
    }
    Section section{.heading = fmt::format("{}, {}", review_title(review.number), in_words(review.date)),
                    .blocks = {std::move(head)}};
    if (auto table = ratings(facts.plan, review, facts.full); !table.rows.empty()) {
        section.blocks.emplace_back(std::move(table));
    }
    return section;
}

std::optional<Section> plan_concerns_section(const PlanFacts& facts) {
    auto concerns = facts.plan.concerns;
    std::erase_if(concerns, [&](const Concern& concern) { return !facts.full && concern.resolved; });
    if (concerns.empty()) {
        return std::nullopt;
    }
    auto table = concern_table("concerns_raised", concerns);
    table.readers = For::people;
    return Section{.heading = facts.full ? "Concerns" : "Open concerns", .blocks = {std::move(table)}};
}

std::optional<Section> plan_notes_section(const SupportPlan& plan) {
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
    auto notes = plan.notes;
    std::ranges::reverse(notes);
    for (const auto& note : notes) {
        table.rows.push_back(
            {Cell::open(note.day), Cell::open(about(note)), personal_words(note.by), personal_words(note.text)});
    }
    return Section{.heading = "Notes, newest first",
                   .blocks = {cut_for_people(std::move(table), most_notes, {"note", "notes"},
                                             fmt::format("llp plan show {} --table notes", plan.number))}};
}

std::optional<Section> plan_visits_section(const PlanFacts& facts) {
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
    if (facts.full) {
        return Section{.heading = "Visits and reviews", .blocks = {std::move(table)}};
    }
    table.readers = For::machines;
    return Section{.heading = "", .blocks = {next_visits(visits, facts.plan.number), std::move(table)}};
}

}  // namespace llp::report
