#include "app/school_history.hpp"
#include "cmd/school/one_school.hpp"
#include "cmd/school/verbs.hpp"

namespace llp::cmd::school_verbs {

namespace {

report::Document page(const app::Reading& reading, Urn urn) {
    return report::school_history(app::school_history(reading, urn));
}

void add(CLI::App& app, Run& run) {
    add_one_school(app, run, page);
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
