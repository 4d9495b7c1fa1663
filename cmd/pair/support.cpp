#include <memory>

#include "app/pair_schools.hpp"
#include "cmd/message.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/chosen_schools.hpp"
#include "cmd/pair/saved_proposal.hpp"
#include "cmd/pair/verbs.hpp"
#include "core/error.hpp"
#include "report/pages/round.hpp"

namespace llp::cmd::pair_verbs {

namespace {

constexpr int furthest_kilometres = 1500;
constexpr int longest_minutes = 24 * 60;
constexpr int most_schools = 1000;
constexpr int most_points = 1'000'000;
constexpr int most_changes = 1'000'000;

struct Options {
    std::vector<int> authorities;
    std::optional<Phase> phase;
    std::optional<int> kilometres;
    std::optional<int> minutes;
    bool cross_border = false;
    std::optional<std::string> supporters;
    std::optional<std::string> weights;
    std::vector<std::string> without;
    std::vector<PartyPair> locks;
    std::vector<PartyPair> forbids;
    bool unfair = false;
    std::optional<int> capacity;
    std::optional<int> demand;
    std::optional<std::string> keep;
    std::optional<int> keep_points;
    std::optional<int> max_changes;
    std::optional<std::string> scores;
    std::optional<std::string> save;
    bool exit_code = false;
};

std::string parse_supporters(std::string_view text) {
    return known_word("kind of supporter", text, {"declared", "derived", "both"});
}

void take_keep(const Options& options, app::PairRequest& request) {
    if (!options.keep && (options.keep_points || options.max_changes)) {
        throw UsageError(fmt::format("{} says nothing without a round to keep",
                                     options.keep_points ? "--keep-points" : "--max-changes"),
                         "name the round: --keep ROUND");
    }
    if (options.keep_points && options.max_changes) {
        throw UsageError("--max-changes finds the points for a kept pair itself", "leave --keep-points out");
    }
    request.keep = options.keep.value_or("");
    request.keep_points = options.keep_points;
    request.most_changes = options.max_changes;
}

app::PairRequest request_of(const Run& run, const Options& options) {
    app::PairRequest request;
    request.authorities = run.authorities(options.authorities);
    request.phase = options.phase;
    if (options.kilometres) {
        request.furthest = kilometres(*options.kilometres);
    }
    if (options.minutes) {
        request.longest = Minutes(*options.minutes);
    }
    request.cross_border = options.cross_border;
    request.supporters = options.supporters.value_or(request.supporters);
    take_weights(run, options.weights, request);
    request.without = options.without;
    request.locks = options.locks;
    request.forbids = options.forbids;
    request.fair = !options.unfair;
    request.capacity = options.capacity;
    request.demand = options.demand;
    take_keep(options, request);
    request.scores_file = options.scores.value_or("");
    request.save_as = options.save.value_or("");
    return request;
}

void work(Run& run, const Options& options) {
    Output output(run);
    const auto outcome = app::pair_support(run.writing(), request_of(run, options));
    tell_saved(run, outcome.round, outcome.saved);
    if (options.exit_code && !outcome.round.unmatched.empty()) {
        run.code = ExitCode::unmet;
    }
    output.print(
        report::round({.as_of = run.as_of(), .round = outcome.round, .names = party_names(run), .optimal = true}));
}

void add_pool(CLI::App& app, Options& options) {
    add_authorities(app, options.authorities, help_of(setting::authority));
    add_parsed(app, {"--phase", "PHASE", "Only this phase: primary, secondary, special, ..."}, options.phase,
               parse_phase);
    add_switch(app, "--cross-border", options.cross_border,
               "Schools of other authorities may support, if within --max-km of one of ours");
    add_parsed(app, {"--supporters", "WHICH", "declared (willing offers), derived (strengths by evidence) or both"},
               options.supporters, parse_supporters);
    add_parsed(app, {"--scores", "FILE", "Your own scores: CSV with supported,supporter,score; needs no store"},
               options.scores, as_typed);
}

void add_terms(CLI::App& app, Options& options) {
    add_parsed(app, {"--max-km", "N", "Supporters within N kilometres, 40 unless said"}, options.kilometres,
               whole_number(0, furthest_kilometres));
    add_parsed(app, {"--max-minutes", "N", "And within N minutes by road, where those are loaded"}, options.minutes,
               whole_number(0, longest_minutes));
    add_parsed(app, {"--weights", "FILE", "Your own weights and limits: a copy of defaults/support.toml, edited"},
               options.weights, as_typed);
    add_parsed(app, {"--capacity", "N", "Each supporter takes N schools, whatever is declared"}, options.capacity,
               whole_number(0, most_schools));
    add_parsed(app, {"--demand", "N", "Each school gets up to N supporters, 1 unless said"}, options.demand,
               whole_number(1, most_schools));
    add_switch(app, "--no-fair", options.unfair,
               "The most points in all, even where that leaves the worst pair worse than it need be");
    add_without(app, options.without);
}

void add_keep(CLI::App& app, Options& options) {
    add_parsed(app, {"--keep", "ROUND", "Pairs of this saved round count more; prints what stability costs"},
               options.keep, some_name);
    add_parsed(app, {"--keep-points", "N", "With --keep: so many points for each pair kept, 100 unless said"},
               options.keep_points, whole_number(0, most_points));
    add_parsed(app, {"--max-changes", "N", "With --keep: the best plan of its frontier with at most N changes"},
               options.max_changes, whole_number(0, most_changes));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_pool(app, *options);
    add_terms(app, *options);
    add_pairs_option(app, {"--lock", "A:B", "B supports A whatever the score; @FILE has a pair a line"},
                     options->locks);
    add_pairs_option(app, {"--forbid", "A:B", "B does not support A; @FILE has a pair a line"}, options->forbids);
    add_keep(app, *options);
    add_parsed(app, {"--save", "NAME", "Keep the result as a proposal of this name"}, options->save, some_name);
    add_switch(app, "--exit-code", options->exit_code, "Leave with 6 where a school is left without a supporter");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb support_verb() noexcept {
    return {.name = "support",
            .summary = "propose a supporter for each school with a need",
            .examples =
                "llp pair support --max-km 25\n"
                "llp pair support --max-km 25 --save autumn-2026\n"
                "llp pair support --lock 990002:990279 --forbid 990014:990244\n"
                "llp pair support --keep autumn-2026 --max-changes 3\n"
                "llp pair support --scores scores.csv --capacity 1 --demand 1 --without all --format csv",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
