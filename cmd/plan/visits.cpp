#include <limits>
#include <memory>

#include "app/plan_visits.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/verbs.hpp"
#include "cmd/plan/visit_words.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<int> plan;
    std::optional<Party> school;
    std::optional<Party> supporter;
    std::optional<Date> from;
    std::optional<Date> until;
    std::optional<VisitStatus> status;
};

void work(const Run& run, const Options& options) {
    refuse_reversed(options.from, options.until);
    Output output(run);
    output.print(report::visits({.as_of = run.as_of(),
                                 .visits = app::list_visits(run.reading(), {.plan = options.plan,
                                                                            .school = options.school,
                                                                            .supporter = options.supporter,
                                                                            .from = options.from,
                                                                            .until = options.until,
                                                                            .status = options.status}),
                                 .names = party_names(run)}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--plan", "N", "Of this plan"}, options->plan, whole_number(1, std::numeric_limits<int>::max()));
    add_parsed(app, {"--school", "PARTY", "Of plans in which it is supported or supports: a URN, or org:ID"},
               options->school, Party::parse);
    add_parsed(app, {"--supporter", "PARTY", "That it makes: a URN, or org:ID"}, options->supporter, Party::parse);
    add_parsed(app, {"--from", "DAY", "On this day or later; without a day yet, with a window that ends then or later"},
               options->from, Date::parse);
    add_parsed(app, {"--until", "DAY", "On this day or before; the same"}, options->until, Date::parse);
    add_parsed(app, {"--status", "STATUS", "unplaced, proposed, agreed, done, missed or cancelled"}, options->status,
               parse_visit_status);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb visits_verb() noexcept {
    return {.name = "visits",
            .summary = "list visits and reviews, by day",
            .examples =
                "llp plan visits --school 990012\n"
                "llp plan visits --from 2026-11-23 --until 2026-12-04\n"
                "llp plan visits --status unplaced --format csv",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
