#include <memory>

#include "app/review_outcomes.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/report/verbs.hpp"
#include "report/pages/review_outcomes.hpp"

namespace llp::cmd::report_verbs {

namespace {

struct Options {
    std::vector<int> authorities;
    std::optional<Date> since;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    output.print(report::review_outcomes(app::review_outcomes(
        run.reading(), {.authorities = run.authorities(options.authorities), .since = options.since})));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--since", "DAY", "Reviews after this day; of the last 365 days unless said"}, options->since,
               Date::parse);
    add_authorities(app, options->authorities, "Schools of these local authorities, such as 925,813 (LLP_AUTHORITY)");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb reviews_verb() noexcept {
    return {.name = "reviews",
            .summary =
                "what peer review found: attributes ranked, top strengths and development areas, who has not answered",
            .examples =
                "llp report reviews\n"
                "llp report reviews --since 2025-08-31 -o reviews.html\n"
                "llp report reviews --table unanswered --format csv",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
