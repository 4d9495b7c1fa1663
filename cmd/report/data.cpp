#include "report/pages/data.hpp"

#include <memory>

#include "app/data_report.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/report/since.hpp"
#include "cmd/report/verbs.hpp"

namespace llp::cmd::report_verbs {

namespace {

struct Options {
    std::vector<int> authorities;
    std::optional<app::Since> since;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    output.print(report::data(app::data_facts(run.reading(), {.authorities = run.authorities(options.authorities),
                                                              .since = options.since.value_or(app::Since())})));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_since(app, options->since, "Findings of files loaded");
    add_authorities(app, options->authorities, "Schools of these local authorities, such as 925,813 (LLP_AUTHORITY)");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb data_verb() noexcept {
    return {.name = "data",
            .summary = "how far the data can be trusted: what was loaded, what is missing, what cannot be right",
            .examples =
                "llp report data\n"
                "llp report data --since 2026-11-16 -o data.html\n"
                "llp report data --table completeness --format csv",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
