#include "app/school_report.hpp"
#include "cmd/report/verbs.hpp"
#include "cmd/school/one_school.hpp"
#include "report/pages/school_report.hpp"

namespace llp::cmd::report_verbs {

namespace {

report::Document page(const app::Reading& reading, Urn urn) {
    return report::school_report(app::school_report(reading, urn));
}

void add(CLI::App& app, Run& run) {
    school_verbs::add_one_school(app, run, page);
}

}  // namespace

Verb school_verb() noexcept {
    return {.name = "school",
            .summary = "one school on a page: context, needs and strengths, partners, the last year",
            .examples =
                "llp report school 990012\n"
                "llp report school 990012 -o 990012.html\n"
                "llp report school 990012 --audience school -o 990012.html",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
