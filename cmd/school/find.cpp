#include <fmt/ranges.h>

#include <memory>

#include "app/schools.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/school/verbs.hpp"
#include "report/pages/schools.hpp"

namespace llp::cmd::school_verbs {

namespace {

using Words = std::vector<std::string>;

void work(const Run& run, const Words& words) {
    Output output(run);
    const auto text = fmt::format("{}", fmt::join(words, " "));
    const auto schools = app::find_schools(run.reading(), text);
    if (schools.empty()) {
        throw NotFoundError(fmt::format("no school matches '{}'", text),
                            "fewer words, or a part of the name, town, postcode, trust, URN or LAESTAB");
    }
    output.print(report::schools(
        {.as_of = run.as_of(), .title = fmt::format("Schools that match '{}'", text), .schools = schools}));
}

void add(CLI::App& app, Run& run) {
    const auto words = std::make_shared<Words>();
    add_words(app, "TEXT", *words, "Words of the name, town, postcode or trust, a URN or a LAESTAB; all must be there");
    on_chosen(app, [words, &run] { work(run, *words); });
}

}  // namespace

Verb find_verb() noexcept {
    return {.name = "find",
            .summary = "find schools by words of their name, place or trust",
            .examples =
                "llp school find \"st anne\"\n"
                "llp school find 9992003",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
