#include "report/pages/coverage.hpp"

#include <memory>

#include "app/coverage.hpp"
#include "cmd/option_values.hpp"
#include "cmd/output.hpp"
#include "cmd/report/school_choice.hpp"
#include "cmd/report/verbs.hpp"

namespace llp::cmd::report_verbs {

namespace {

constexpr int furthest_km = 1000;

struct Options {
    TypedChoice schools;
    std::optional<int> max_km;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    const auto within = options.max_km ? kilometres(*options.max_km) : app::usual_reach;
    output.print(report::coverage(app::coverage(run.reading(), school_choice(run, options.schools), within)));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--max-km", "N", "Help may come from so far, in whole kilometres; 25 unless said"},
               options->max_km, whole_number(1, furthest_km));
    add_school_choice(app, options->schools);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb coverage_verb() noexcept {
    return {
        .name = "coverage",
        .summary = "where help does not reach: needs nobody near could meet, schools in no cluster or never reviewed",
        .examples =
            "llp report coverage --max-km 15 -o coverage.html\n"
            "llp report coverage --phase primary\n"
            "llp report coverage --table cold_spots --format csv",
        .add = add};
}

}  // namespace llp::cmd::report_verbs
