#include <memory>

#include "app/similar_schools.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/verbs.hpp"
#include "core/urn.hpp"
#include "report/pages/similar.hpp"

namespace llp::cmd::pair_verbs {

namespace {

constexpr int most_neighbours = 1000;

struct Options {
    std::optional<Urn> urn;
    bool all = false;
    std::vector<int> authorities;
    std::optional<Phase> phase;
    std::optional<std::string> method;
    std::optional<int> count;
};

void refuse_contradiction(const Options& options) {
    if (options.all == options.urn.has_value()) {
        throw UsageError(options.all ? "pair similar: a school or --all, not both"
                                     : "pair similar: which school? A URN is missing, or --all",
                         "llp pair similar 990012");
    }
    if (!options.all && (options.phase || !options.authorities.empty())) {
        throw UsageError("pair similar: --authority and --phase go with --all",
                         "a school is compared with all of its phase that the store holds");
    }
}

/// Read when the work begins: methods may be files of the user's, which are not known before.
std::string known_method(const std::optional<std::string>& method) {
    if (!method) {
        return {};
    }
    const auto names = app::similar_method_names();
    return named_after("--method", [&] { return known_word("method", *method, {names.begin(), names.end()}); });
}

void work(const Run& run, const Options& options) {
    refuse_contradiction(options);
    const app::SimilarRequest request{.method = known_method(options.method), .count = options.count};
    Output output(run);
    if (options.all) {
        const app::SimilarScope scope{.authorities = run.authorities(options.authorities), .phase = options.phase};
        output.print(report::all_similar(app::all_similar_schools(run.reading(), scope, request)));
    } else {
        output.print(report::similar(app::similar_schools(run.reading(), *options.urn, request)));
    }
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"URN", "", "The school's number, six digits"}, options->urn, Urn::parse);
    add_switch(app, "--all", options->all, "Every school of --authority and --phase, in one table for machines");
    add_authorities(app, options->authorities, "With --all: schools of these authorities; all unless said");
    add_parsed(app, {"--phase", "PHASE", "With --all: only this phase: primary, secondary, special, ..."},
               options->phase, parse_phase);
    add_parsed(app, {"--count", "N", "So many similar schools; 50 or 30 unless said, as the method has it"},
               options->count, whole_number(1, most_neighbours));
    add_parsed(app, {"--method", "NAME", "How to compare: dfe-secondary, range-normalised, or a method of your own"},
               options->method, as_typed);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb similar_verb() noexcept {
    return {.name = "similar",
            .summary = "list the schools most similar to one, and in what",
            .examples =
                "llp pair similar 990012\n"
                "llp pair similar 990012 --count 10 --method range-normalised\n"
                "llp pair similar --all --phase primary --table neighbours --format csv",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
