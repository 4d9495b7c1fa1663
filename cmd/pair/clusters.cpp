#include <limits>
#include <memory>

#include "app/pair_clusters.hpp"
#include "cmd/message.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/chosen_schools.hpp"
#include "cmd/pair/clusters_page.hpp"
#include "cmd/pair/pair_texts.hpp"
#include "cmd/pair/saved_proposal.hpp"
#include "cmd/pair/verbs.hpp"

namespace llp::cmd::pair_verbs {

namespace {

constexpr int furthest_kilometres = 1500;
constexpr int most_of_a_trust = 12;
constexpr int most_numbers = std::numeric_limits<int>::max();

struct Options {
    std::vector<int> authorities;
    std::optional<Phase> phase;
    std::optional<int> size;
    std::optional<int> least;
    std::optional<int> most;
    std::optional<std::string> objective;
    bool cross_phase = false;
    std::optional<int> kilometres;
    std::optional<int> most_of_a_trust;
    std::vector<std::string> without;
    std::vector<UrnPair> together;
    std::vector<UrnPair> apart;
    std::optional<std::vector<Urn>> experienced;
    bool without_experienced = false;
    std::optional<int> seed;
    std::optional<int> iterations;
    std::optional<std::string> from;
    std::optional<std::string> keep;
    std::optional<int> most_moves;
    std::optional<std::string> save;
    bool exit_code = false;
};

std::string parse_objective(std::string_view text) {
    return known_word("objective", text, {"mixed", "similar", "near"});
}

void refuse_contradictions(const Options& options) {
    if (options.size && (options.least || options.most)) {
        throw UsageError("--size says how many schools each cluster has, --min and --max between how many",
                         "leave out one or the other");
    }
    if (options.from && options.keep) {
        throw UsageError("clusters can begin from a file or from a round, not from both", "leave out --from or --keep");
    }
    if (options.experienced && options.without_experienced) {
        throw UsageError("--experienced names the schools with a trained reviewer, --no-experienced asks for none",
                         "leave out one or the other");
    }
    if (options.most_moves && !options.from && !options.keep) {
        throw UsageError("--max-moves limits how many schools leave the clusters that there are",
                         "say which these are: --from FILE or --keep ROUND");
    }
}

app::ClusterRequest request_of(const Run& run, const Options& options) {
    refuse_contradictions(options);
    app::ClusterRequest request;
    request.authorities = run.authorities(options.authorities);
    request.phase = options.phase;
    request.smallest = options.size ? options.size : options.least;
    request.largest = options.size ? options.size : options.most;
    request.objective = options.objective.value_or(request.objective);
    request.cross_phase = options.cross_phase;
    if (options.kilometres) {
        request.furthest = kilometres(*options.kilometres);
    }
    request.most_of_a_trust = options.most_of_a_trust;
    request.without = options.without;
    request.together = options.together;
    request.apart = options.apart;
    request.experienced = options.experienced;
    request.without_experienced = options.without_experienced;
    request.seed = options.seed;
    request.iterations = options.iterations;
    request.from_file = options.from.value_or("");
    request.keep_round = options.keep.value_or("");
    request.most_moves = options.most_moves;
    request.save_as = options.save.value_or("");
    return request;
}

void work(Run& run, const Options& options) {
    Output output(run);
    const auto outcome = app::pair_clusters(run.writing(), request_of(run, options));
    if (!outcome.not_in_pool.empty()) {
        tell(run, "not among the schools to be clustered now: {}", fmt::join(outcome.not_in_pool, ", "));
    }
    tell_saved(run, outcome.pair.round, outcome.pair.saved);
    const auto& round = outcome.pair.round;
    if (options.exit_code && !round.clusters->left_over.empty()) {
        run.code = ExitCode::unmet;
    }
    output.print(clusters_page(run, round));
}

void add_pool(CLI::App& app, Options& options) {
    add_authorities(app, options.authorities, help_of(setting::authority));
    add_parsed(app, {"--phase", "PHASE", "Only this phase: primary, secondary, special, ..."}, options.phase,
               parse_phase);
    add_switch(app, "--cross-phase", options.cross_phase, "Schools of several phases may stand in one cluster");
}

void add_shape(CLI::App& app, Options& options) {
    const auto size = whole_number(app::smallest_cluster, app::largest_cluster);
    add_parsed(app, {"--size", "N", "Clusters of exactly N schools; 3 makes triads"}, options.size, size);
    add_parsed(app, {"--min", "N", "At least N schools in a cluster, 5 unless said"}, options.least, size);
    add_parsed(app, {"--max", "N", "At most N, 10 unless said"}, options.most, size);
    add_parsed(app,
               {"--objective", "WHAT",
                "mixed (what one needs another is strong in), similar (families) or near; mixed unless said"},
               options.objective, parse_objective);
}

void add_pairs(CLI::App& app, const OptionText& text, std::vector<UrnPair>& into) {
    add_each(app, text, [&into](const std::string& typed) {
        const auto pairs = parse_urn_pairs(typed);
        into.insert(into.end(), pairs.begin(), pairs.end());
    });
}

void add_rules(CLI::App& app, Options& options) {
    add_parsed(app, {"--max-km", "N", "No two of a cluster further apart than N kilometres, 40 unless said"},
               options.kilometres, whole_number(0, furthest_kilometres));
    add_parsed(app, {"--max-per-trust", "N", "At most N schools of one trust in a cluster, 1 unless said"},
               options.most_of_a_trust, whole_number(1, most_of_a_trust));
    add_pairs(app, {"--keep-together", "A:B", "These two stand in one cluster; @FILE has a pair a line"},
              options.together);
    add_pairs(app, {"--keep-apart", "A:B", "These two do not; @FILE has a pair a line"}, options.apart);
    add_each(
        app,
        {"--experienced", "URN",
         "Schools with a trained reviewer, with commas between: each cluster needs one; @FILE has one a line. Unless "
         "said, those that people are loaded of"},
        [&options](const std::string& typed) {
            auto& schools = options.experienced.emplace(options.experienced.value_or(std::vector<Urn>()));
            const auto more = parse_urns(typed);
            schools.insert(schools.end(), more.begin(), more.end());
        });
    add_switch(app, "--no-experienced", options.without_experienced,
               "No cluster needs a trained reviewer, whatever people are loaded");
    add_without(app, options.without);
}

void add_start(CLI::App& app, Options& options) {
    add_parsed(app, {"--from", "FILE", "Begin with the clusters that there are: CSV with urn,cluster"}, options.from,
               as_typed);
    add_parsed(app, {"--keep", "ROUND", "Begin with those of a saved round, and change no more than is worth it"},
               options.keep, as_typed);
    add_parsed(app, {"--max-moves", "N", "At most N schools leave the cluster in which they are"}, options.most_moves,
               whole_number(0, most_numbers));
    add_parsed(app, {"--seed", "N", "Another search, 1 unless said; the same seed gives the same clusters"},
               options.seed, whole_number(0, most_numbers));
    add_parsed(app, {"--iterations", "N", "Changes to try, 20,000 for each school unless said"}, options.iterations,
               whole_number(0, most_numbers));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_pool(app, *options);
    add_shape(app, *options);
    add_rules(app, *options);
    add_start(app, *options);
    add_parsed(app, {"--save", "NAME", "Keep the result as a proposal of this name"}, options->save, some_name);
    add_switch(app, "--exit-code", options->exit_code, "Leave with 6 where a school is left over");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb clusters_verb() noexcept {
    return {.name = "clusters",
            .summary = "propose peer-review clusters, and how much better any could be",
            .examples =
                "llp pair clusters --phase primary --max-km 25\n"
                "llp pair clusters --size 3 --objective near\n"
                "llp pair clusters --keep clusters-2026 --max-moves 20 --save clusters-2027\n"
                "llp pair clusters --from clusters.csv --max-moves 0",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
