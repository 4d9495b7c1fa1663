#include <memory>

#include "app/schools.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/school/verbs.hpp"
#include "report/pages/school.hpp"

namespace llp::cmd::school_verbs {

namespace {

struct Options {
    std::optional<Urn> urn;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    output.print(report::school(app::show_school(run.reading(), *options.urn)));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"URN", "", "The school's number, six digits"}, options->urn, Urn::parse));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb show_verb() noexcept {
    return {.name = "show",
            .summary = "show one school: its needs and strengths with the evidence behind them",
            .examples =
                "llp school show 990012\n"
                "llp school show 990012 --as-of 2026-06-30 --format json",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
