#include "app/schools.hpp"
#include "cmd/school/one_school.hpp"
#include "cmd/school/verbs.hpp"
#include "report/pages/school.hpp"

namespace llp::cmd::school_verbs {

namespace {

report::Document page(const app::Reading& reading, Urn urn) {
    return report::school(app::show_school(reading, urn));
}

void add(CLI::App& app, Run& run) {
    add_one_school(app, run, page);
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
