#include "report/pages/county.hpp"

#include <memory>

#include "app/county.hpp"
#include "cmd/output.hpp"
#include "cmd/report/school_choice.hpp"
#include "cmd/report/verbs.hpp"

namespace llp::cmd::report_verbs {

namespace {

void work(const Run& run, const TypedChoice& typed) {
    Output output(run);
    output.print(report::county(app::county(run.reading(), school_choice(run, typed))));
}

void add(CLI::App& app, Run& run) {
    const auto typed = std::make_shared<TypedChoice>();
    add_school_choice(app, *typed);
    on_chosen(app, [typed, &run] { work(run, *typed); });
}

}  // namespace

Verb county_verb() noexcept {
    return {.name = "county",
            .summary = "the account of the partnership: who takes part, who is served, whether it sustains itself",
            .examples =
                "llp report county -o county.html\n"
                "llp report county --phase primary --district Norrow\n"
                "llp report county --table self_sustainability --format csv\n"
                "llp report county --table trend --format csv",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
