#include <limits>
#include <memory>

#include "app/plan_visits.hpp"
#include "cmd/change.hpp"
#include "cmd/message.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/plan/verbs.hpp"
#include "cmd/plan/visit_words.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<int> plan;
    std::optional<int> number;
    std::optional<Date> day;
    std::optional<DayPart> part;
    std::optional<VisitStatus> status;
    std::optional<std::string> note;
    std::optional<Date> earliest;
    std::optional<Date> latest;
};

app::VisitChange change_of(const Options& options) {
    app::VisitChange change{.plan = *options.plan,
                            .number = *options.number,
                            .day = options.day,
                            .part = options.part,
                            .status = options.status,
                            .note = options.note,
                            .earliest = options.earliest,
                            .latest = options.latest};
    if (!change.day && !change.part && !change.status && !change.note && !change.earliest && !change.latest) {
        throw UsageError("plan visit: nothing is said of the visit",
                         "say its --date, --part, --status, --note, or its window with --from and --until");
    }
    return change;
}

void work(const Run& run, const Options& options) {
    const auto change = change_of(options);
    Output output(run);
    const auto [saved, planned, warnings] = app::change_visit(run.writing(), change);
    const auto& visit = planned.visit;
    confirm(run, output, saved,
            fmt::format("visit {} of plan {}: {}, {}", visit.number, visit.plan, token(visit.status),
                        report::when_in_words(visit)),
            {.done = "recorded", .would = "would record"});
    for (const auto& warning : warnings) {
        tell(run, "  but {}", warning);
    }
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    const auto number = whole_number(1, std::numeric_limits<int>::max());
    required(add_parsed(app, {"PLAN", "", "The number of the plan"}, options->plan, number));
    required(add_parsed(app, {"NUMBER", "", "The number of the visit, as llp plan visits shows it"}, options->number,
                        number));
    add_parsed(app, {"--date", "DAY", "Its day; without --status it is agreed with that"}, options->day, Date::parse);
    add_parsed(app, {"--part", "PART", "Of half a day: morning or afternoon; morning unless said"}, options->part,
               parse_day_part);
    add_parsed(app, {"--status", "STATUS", "unplaced, proposed, agreed, done, missed or cancelled"}, options->status,
               parse_visit_status);
    add_parsed(app, {"--note", "TEXT", "What is to be known of it; an empty text takes the note away"}, options->note,
               as_typed);
    add_parsed(app, {"--from", "DAY", "The first day of the window in which it is placed"}, options->earliest,
               Date::parse);
    add_parsed(app, {"--until", "DAY", "The last day of the window"}, options->latest, Date::parse);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb visit_verb() noexcept {
    return {.name = "visit",
            .summary = "record what is agreed of one visit, or what came of it",
            .examples =
                "llp plan visit 1 2 --date 2026-12-01 --part afternoon --by \"Jo Marsh, broker\"\n"
                "llp plan visit 1 1 --status done --note \"reading seen in four classes\"\n"
                "llp plan visit 1 3 --status cancelled",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
