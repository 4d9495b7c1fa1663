#include "cmd/report/verbs.hpp"

#include <array>

#include "cmd/verbs.hpp"

namespace llp::cmd {

namespace {

void add_family(CLI::App& app, Run& run) {
    static const std::array list{
        report_verbs::weekly_verb(), report_verbs::school_verb(),   report_verbs::reviews_verb(),
        report_verbs::county_verb(), report_verbs::coverage_verb(), report_verbs::directory_verb(),
        report_verbs::board_verb(),  report_verbs::capacity_verb(), report_verbs::data_verb()};
    add_verbs(app, list, run);
}

}  // namespace

Verb report_verb() noexcept {
    return {.name = "report",
            .summary = "reports for the office and the board",
            .examples = "llp report weekly --since 2026-11-16 -o weekly.html",
            .add = add_family};
}

}  // namespace llp::cmd
