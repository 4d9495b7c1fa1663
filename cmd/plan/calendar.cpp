#include <limits>
#include <memory>

#include "app/visit_calendar.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/writers/ics.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<Party> school;
    std::optional<Party> supporter;
    std::optional<int> plan;
    bool actions = false;
};

app::CalendarRequest request_of(const Options& options) {
    if ((options.school ? 1 : 0) + (options.supporter ? 1 : 0) + (options.plan ? 1 : 0) > 1) {
        throw UsageError("plan calendar: --school, --supporter and --plan do not go together",
                         "name one of them, or none for all plans");
    }
    return {
        .school = options.school, .supporter = options.supporter, .plan = options.plan, .due_days = options.actions};
}

void work(const Run& run, const Options& options) {
    const auto request = request_of(options);
    Output output(run, report::Audience::general_public, &report::ics_writer);
    output.print(report::visit_calendar(app::visit_calendar(run.reading(), request)));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--school", "PARTY", "Of plans in which it is supported or supports: a URN, or org:ID"},
               options->school, Party::parse);
    add_parsed(app, {"--supporter", "PARTY", "The visits that it makes: a URN, or org:ID"}, options->supporter,
               Party::parse);
    add_parsed(app, {"--plan", "N", "Of this plan"}, options->plan, whole_number(1, std::numeric_limits<int>::max()));
    add_switch(app, "--actions", options->actions,
               "Also the days by which actions are due, and of the next reviews, as entries of a whole day");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb calendar_verb() noexcept {
    return {.name = "calendar",
            .summary = "write visits and reviews as a calendar file (.ics)",
            .examples =
                "llp plan calendar --school 990012 -o 990012.ics\n"
                "llp plan calendar --supporter 990044 --audience school -o 990044.ics\n"
                "llp plan calendar --actions -o county.ics",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
