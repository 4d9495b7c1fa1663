#include <limits>
#include <memory>

#include "app/end_partnerships.hpp"
#include "cmd/change.hpp"
#include "cmd/message.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/named_person.hpp"
#include "cmd/pair/verbs.hpp"
#include "report/pages/partnerships.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<int> partnership;
    std::optional<Party> supported;
    std::optional<Party> supporter;
    std::optional<std::string> round;
    std::optional<Date> on;
    std::optional<std::string> reason;
};

constexpr const char* example = "llp pair end --partnership 3 --by \"Jo Marsh, chair of the board\"";

void check_what(const Options& options) {
    if (options.supported.has_value() != options.supporter.has_value()) {
        throw UsageError("pair end: --supported and --supporter go together", example);
    }
    const int said = (options.partnership ? 1 : 0) + (options.supported ? 1 : 0) + (options.round ? 1 : 0);
    if (said != 1) {
        throw UsageError("pair end: exactly one of --partnership, --round, and --supported with --supporter says what",
                         example);
    }
}

app::EndRequest request_of(const Run& run, const Options& options) {
    check_what(options);
    app::EndRequest request{.partnership = options.partnership,
                            .pair = {},
                            .round = options.round.value_or(""),
                            .on = options.on,
                            .by = named_person(run, "pair end", example),
                            .reason = options.reason.value_or("")};
    if (options.supported) {
        request.pair = {*options.supported, *options.supporter};
    }
    return request;
}

std::string in_words(std::size_t partnerships) {
    return fmt::format("{} {}", partnerships, partnerships == 1 ? "partnership" : "partnerships");
}

void tell_ended(const Run& run, const Round& round, Saved saved) {
    if (saved == Saved::unchanged) {
        tell(run, "round {} ended so already: nothing changed", round.name);
        return;
    }
    tell(run, "{} round {}{}", run.typed.dry_run ? "would end" : "ended", round.name, command_mark(run));
    if (round.reviews) {
        tell(run, "its reviews of school years that were not over by {} count no more as made", *round.ended_on);
    }
}

void tell_ended(const Run& run, const app::Ending& ending) {
    if (ending.saved == Saved::unchanged) {
        tell(run, "{} ended so already: nothing changed", in_words(ending.ended.size()));
        return;
    }
    const auto on = ending.ended.front().to;
    tell(run, "{} {}{}{}", run.typed.dry_run ? "would end" : "ended", in_words(ending.ended.size()),
         on > run.as_of() ? fmt::format(" from {} on", *on) : "", command_mark(run));
    if (!ending.before.empty()) {
        tell(run, "left as it is, as it was over before: {} of the round", in_words(ending.before.size()));
    }
}

void work(const Run& run, const Options& options) {
    const auto request = request_of(run, options);
    Output output(run);
    const auto ending = app::end_partnerships(run.writing(), request);
    if (ending.round) {
        tell_ended(run, *ending.round, ending.saved);
        output.print_if_asked(report::ending_of_round(run.as_of(), *ending.round, ending.saved == Saved::unchanged));
        return;
    }
    tell_ended(run, ending);
    output.print_if_asked(report::ending({.as_of = run.as_of(),
                                          .ended = ending.ended,
                                          .before = ending.before,
                                          .names = party_names(run),
                                          .unchanged = ending.saved == Saved::unchanged}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--partnership", "N", "The partnership of this number"}, options->partnership,
               whole_number(1, std::numeric_limits<int>::max()));
    add_parsed(app, {"--supported", "URN", "The one of this school, with --supporter"}, options->supported,
               Party::parse);
    add_parsed(app, {"--supporter", "PARTY", "And of this supporter: a URN, or org:ID"}, options->supporter,
               Party::parse);
    add_parsed(app, {"--round", "NAME", "All that still run of this round; of clusters or reviews the round itself"},
               options->round, as_typed);
    add_parsed(app, {"--on", "DAY", "From this day on it is over; the day of the run unless said"}, options->on,
               Date::parse);
    add_parsed(app, {"--reason", "TEXT", "Why"}, options->reason, as_typed);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb end_verb() noexcept {
    return {.name = "end",
            .summary = "end a partnership, or all of a round, in the name of a person (--by)",
            .examples =
                "llp pair end --partnership 3 --by \"Jo Marsh, chair of the board\"\n"
                "llp pair end --supported 990012 --supporter 990044 --reason \"the need is met\" --by \"Jo Marsh, "
                "chair\"\n"
                "llp pair end --round autumn-2026 --on 2027-07-21 --by \"Jo Marsh, chair of the board\"",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
