#include <limits>
#include <memory>

#include "app/help_requests.hpp"
#include "cmd/change.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/plan/plan_options.hpp"
#include "cmd/plan/verbs.hpp"
#include "model/area.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<Urn> school;
    std::optional<std::string> ask;
    std::optional<std::string> area;
    std::optional<Date> on;
    std::optional<int> answer;
    std::optional<int> close;
    std::optional<std::string> text;
    bool all = false;

    [[nodiscard]] int writes() const { return (ask ? 1 : 0) + (answer ? 1 : 0) + (close ? 1 : 0); }
};

std::string parse_area(std::string_view text) {
    std::vector<std::string_view> known;
    for (const auto& area : areas()) {
        known.push_back(area.id);
    }
    return known_word("area", text, known);
}

void refuse_mixed(const Options& options) {
    if (options.writes() > 1) {
        throw UsageError("plan request: one of --ask, --answer and --close at a time");
    }
    if (options.ask && !options.school) {
        throw UsageError("plan request: --school is missing: who asks?", "--school URN --ask \"WHAT\"");
    }
    if (!options.ask && options.area) {
        throw UsageError("plan request: --area belongs to --ask");
    }
    if (!options.ask && !options.answer && options.on) {
        throw UsageError("plan request: --on belongs to --ask or --answer");
    }
    const bool replies = options.answer || options.close;
    if (replies != options.text.has_value()) {
        throw UsageError(replies ? "plan request: --text is missing: what was replied, or came of it"
                                 : "plan request: --text belongs to --answer or --close");
    }
    if (replies && options.school) {
        throw UsageError("plan request: a request is answered or closed by its number alone");
    }
    if (options.writes() > 0 && options.all) {
        throw UsageError("plan request: --all is for the list");
    }
}

app::RequestWork write_request(const Run& run, const Options& options) {
    if (options.answer) {
        return app::answer_request(writing_of(run, fmt::format("plan request --answer {} --text ...", *options.answer)),
                                   *options.answer, *options.text, options.on);
    }
    if (options.close) {
        return app::close_request(writing_of(run, fmt::format("plan request --close {} --text ...", *options.close)),
                                  *options.close, *options.text);
    }
    return app::raise_request(writing_of(run, fmt::format("plan request --school {} --ask ...", *options.school)),
                              {.number = 0,
                               .school = *options.school,
                               .area = options.area.value_or(""),
                               .text = *options.ask,
                               .raised = options.on.value_or(run.as_of()),
                               .raised_by = run.writing().who});
}

ChangeWords words_of(const Options& options, const app::RequestWork& work) {
    if (work.corrected && options.writes() > 0 && !options.ask) {
        return options.answer ? ChangeWords{.done = "corrected the reply to", .would = "would correct the reply to"}
                              : ChangeWords{.done = "corrected what came of", .would = "would correct what came of"};
    }
    if (options.answer) {
        return {.done = "answered", .would = "would answer"};
    }
    return options.close ? ChangeWords{.done = "closed", .would = "would close"}
                         : ChangeWords{.done = "recorded", .would = "would record"};
}

void work(const Run& run, const Options& options) {
    refuse_mixed(options);
    Output output(run);
    if (options.writes() == 0) {
        output.print(
            report::help_requests(app::list_requests(run.reading(), {.school = options.school, .all = options.all})));
        return;
    }
    const auto done = write_request(run, options);
    const auto saved = done.saved == Saved::changed ? Saved::added : done.saved;
    confirm(run, output, saved, fmt::format("request {}", done.number), words_of(options, done));
}

void add(CLI::App& app, Run& run) {
    constexpr int most = std::numeric_limits<int>::max();
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--school", "URN", "The school that asks; without --ask its requests alone"}, options->school,
               Urn::parse);
    add_parsed(app, {"--ask", "TEXT", "What it asks for"}, options->ask, some_name);
    add_parsed(app, {"--area", "AREA", "In which area"}, options->area, parse_area);
    add_parsed(app,
               {"--on", "DAY", "When it asked, or with --answer when somebody replied; the day of the run unless said"},
               options->on, Date::parse);
    add_parsed(app, {"--answer", "N", "Somebody replied to this request, with --text"}, options->answer,
               whole_number(1, most));
    add_parsed(app, {"--close", "N", "Nothing more is to be done about this request, with --text"}, options->close,
               whole_number(1, most));
    add_parsed(app, {"--text", "TEXT", "What was replied, or what came of it"}, options->text, some_name);
    add_switch(app, "--all", options->all, "List closed ones too");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb request_verb() noexcept {
    return {.name = "request",
            .summary = "list schools' requests for help and how long they wait; record one, a reply, the end of one",
            .examples =
                "llp plan request\n"
                "llp plan request --school 990012 --ask \"A mentor for our new SENCO\" --area inclusion --by \"Ann "
                "Fell, headteacher\"\n"
                "llp plan request --answer 1 --text \"The hub will call on Monday\"\n"
                "llp plan request --answer 1 --on 2026-11-20 --text \"The hub rang them\"\n"
                "llp plan request --close 1 --text \"A mentor was found\"",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
