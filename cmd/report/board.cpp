#include "report/pages/board.hpp"

#include <memory>

#include "app/board.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/report/verbs.hpp"

namespace llp::cmd::report_verbs {

namespace {

struct Options {
    std::vector<int> authorities;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    output.print(report::board(app::board(run.reading(), run.authorities(options.authorities))));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_authorities(app, options->authorities, help_of(setting::authority));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb board_verb() noexcept {
    return {.name = "board",
            .summary = "who sits on the board for whom and until when, what is vacant, who is represented",
            .examples =
                "llp report board --audience board\n"
                "llp report board --audience board -o board.html\n"
                "llp report board --table represented --format csv",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
