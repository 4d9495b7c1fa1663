#include "report/pages/organisations.hpp"

#include <memory>

#include "app/schools.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/school/verbs.hpp"

namespace llp::cmd::school_verbs {

namespace {

struct Options {
    std::optional<std::string> kind;
    bool offering = false;
    bool closed = false;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    const auto organisations = app::list_organisations(
        run.reading(), {.kind = options.kind, .offering = options.offering, .closed_too = options.closed});
    output.print(report::organisations({.as_of = run.as_of(), .organisations = organisations}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--kind", "KIND", "Only this kind: teaching-school-hub, university, federation, ..."},
               options->kind, some_name);
    add_switch(app, "--offering", options->offering, "Only those that offer support or have stated their capacity");
    add_switch(app, "--closed", options->closed, "Organisations too that are not open on the day");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb organisations_verb() noexcept {
    return {.name = "organisations",
            .summary = "list the bodies that are no schools and can support one",
            .examples =
                "llp school organisations --offering\n"
                "llp school organisations --kind university --format csv",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
