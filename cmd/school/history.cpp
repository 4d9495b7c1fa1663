#include <memory>

#include "app/school_history.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/school/verbs.hpp"

namespace llp::cmd::school_verbs {

namespace {

struct Options {
    std::optional<Urn> urn;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    output.print(report::school_history(app::school_history(run.reading(), *options.urn)));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"URN", "", "The school's number, six digits"}, options->urn, Urn::parse));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb history_verb() noexcept {
    return {.name = "history",
            .summary = "show the line of one school, before it and after it, and how its entry changed",
            .examples =
                "llp school history 990012\n"
                "llp school history 990012 --table line --format csv",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
