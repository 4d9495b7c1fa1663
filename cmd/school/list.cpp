#include <memory>

#include "app/schools.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/school/verbs.hpp"
#include "report/pages/schools.hpp"

namespace llp::cmd::school_verbs {

namespace {

struct Options {
    std::vector<int> authorities;
    std::optional<Phase> phase;
    bool closed = false;
};

std::string title(const Options& options) {
    return options.closed ? "Schools" : "Open schools";
}

void work(const Run& run, const Options& options) {
    Output output(run);
    const auto schools = app::list_schools(
        run.reading(),
        {.authorities = run.authorities(options.authorities), .phase = options.phase, .closed_too = options.closed});
    output.print(report::schools({.as_of = run.as_of(), .title = title(options), .schools = schools}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_authorities(app, options->authorities, help_of(setting::authority));
    add_parsed(app, {"--phase", "PHASE", "Only this phase: primary, secondary, special, ..."}, options->phase,
               parse_phase);
    add_switch(app, "--closed", options->closed, "Schools too that are not open on the day");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb list_verb() noexcept {
    return {.name = "list",
            .summary = "list schools, by URN",
            .examples =
                "llp school list --authority 925\n"
                "llp school list --phase secondary --format csv\n"
                "llp school list --closed --as-of 2026-01-01",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
