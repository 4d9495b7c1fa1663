#include <memory>

#include "app/pair_reviews.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/chosen_schools.hpp"
#include "cmd/pair/saved_proposal.hpp"
#include "cmd/pair/verbs.hpp"
#include "core/text.hpp"
#include "report/pages/reviews.hpp"

namespace llp::cmd::pair_verbs {

namespace {

constexpr int most_each = 10;
constexpr int most_years = 10;
constexpr int most_days = 100;

struct Options {
    ChosenOptions chosen;
    std::optional<Period> year;
    std::optional<int> years;
    std::optional<int> each;
    std::optional<int> days;
    std::optional<int> rest;
    std::optional<std::string> objective;
    std::optional<std::string> clusters;
    std::optional<std::string> clusters_of;
    std::optional<std::string> earlier;
    std::optional<std::string> leads;
    bool without_leads = false;
    std::optional<std::string> plan;
    std::optional<std::string> plan_of;
    std::vector<Urn> withdrawn;
    bool exit_code = false;
};

std::string parse_objective(std::string_view text) {
    const auto names = app::review_objectives();
    return known_word("objective", text, {names.begin(), names.end()});
}

void refuse_contradiction(const Options& options) {
    if (options.leads && options.without_leads) {
        throw UsageError("--leads names the schools that can lead, --no-leads asks for none",
                         "leave out one or the other");
    }
    if (options.clusters && options.clusters_of) {
        throw UsageError("clusters stand in a file or in a round, not in both",
                         "leave out --clusters or --clusters-of");
    }
    if (options.plan && options.plan_of) {
        throw UsageError("a plan to be mended stands in a file or in a round, not in both",
                         "leave out --plan or --plan-of");
    }
    if (options.years.value_or(1) == 1) {
        return;
    }
    if (options.leads) {
        throw UsageError("--leads and --years: who leads is planned for one year at a time", "leave --years out");
    }
    if (options.plan || options.plan_of) {
        throw UsageError("--plan and --years: a plan is mended for one year at a time", "leave --years out");
    }
}

app::ReviewRequest review_request(const Options& options) {
    app::ReviewRequest asked;
    asked.schools_file = options.chosen.schools.value_or("");
    asked.year = options.year;
    asked.years = options.years.value_or(asked.years);
    asked.each = options.each.value_or(asked.each);
    asked.rest = options.rest.value_or(asked.rest);
    asked.days = options.days ? Days(*options.days) : asked.days;
    asked.objective = options.objective.value_or(asked.objective);
    asked.clusters_file = options.clusters.value_or("");
    asked.clusters_of = options.clusters_of.value_or("");
    asked.earlier_file = options.earlier.value_or("");
    asked.leads_file = options.leads.value_or("");
    asked.without_leads = options.without_leads;
    asked.plan_file = options.plan.value_or("");
    asked.plan_of = options.plan_of.value_or("");
    asked.withdrawn = options.withdrawn;
    return asked;
}

void work(Run& run, const Options& options) {
    refuse_contradiction(options);
    Output output(run);
    const auto outcome = app::pair_reviews(run.writing(), request_of(run, options.chosen), review_request(options));
    tell_saved(run, outcome.round, outcome.saved);
    if (options.exit_code && !outcome.round.reviews->shorts.empty()) {
        run.code = ExitCode::unmet;
    }
    output.print(report::reviews({.as_of = run.as_of(), .round = outcome.round, .names = party_names(run)}));
}

void add_terms(CLI::App& app, Options& options) {
    add_parsed(app, {"--each", "N", "Reviews that a school makes, and has, in a year; 2 unless said"}, options.each,
               whole_number(1, most_each));
    add_parsed(app, {"--year", "YEAR", "The school year to plan, such as 2026/27; that of the day unless said"},
               options.year, Period::parse);
    add_parsed(app, {"--years", "N", "Plan so many years at once, 1 unless said; no two schools meet twice"},
               options.years, whole_number(1, most_years));
    add_parsed(app, {"--days", "N", "Days that a review takes its reviewer, 1 unless said"}, options.days,
               whole_number(1, most_days));
    add_parsed(app, {"--objective", "WHAT", "needs (strength where there is need), similar or near; needs unless said"},
               options.objective, parse_objective);
}

void add_files(CLI::App& app, Options& options) {
    add_parsed(app, {"--clusters", "FILE", "Reviews stay within clusters: a CSV with urn,cluster"}, options.clusters,
               as_typed);
    add_parsed(app, {"--clusters-of", "ROUND", "Within the clusters of a saved round"}, options.clusters_of, as_typed);
    add_parsed(app,
               {"--earlier", "FILE", "Reviews of years before, beside approved rotas: a CSV with reviewer,host,year"},
               options.earlier, as_typed);
    add_parsed(app, {"--rest", "N", "Years for which a reviewer does not come again, 1 unless said"}, options.rest,
               whole_number(0, most_years));
    add_parsed(app,
               {"--leads", "FILE",
                "Schools with a trained lead reviewer: a CSV with a column urn. Unless said, those that people "
                "are loaded of"},
               options.leads, as_typed);
    add_switch(app, "--no-leads", options.without_leads, "It does not matter who can lead, whatever people are loaded");
    add_parsed(app, {"--plan", "FILE", "A plan to be mended with few changes: a CSV with reviewer,host,year"},
               options.plan, as_typed);
    add_parsed(app, {"--plan-of", "ROUND", "The same of a saved rota"}, options.plan_of, as_typed);
    add_each(app, {"--withdrawn", "URN", "A school that takes no part; with commas between, or repeated"},
             [&options](const std::string& text) {
                 for (const auto piece : split(text, ',')) {
                     options.withdrawn.push_back(Urn::parse(piece));
                 }
             });
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_chosen(app, options->chosen);
    add_terms(app, *options);
    add_files(app, *options);
    add_pairs_option(app, {"--forbid", "A:B", "B does not review A; @FILE has a pair a line"}, options->chosen.forbids);
    add_switch(app, "--exit-code", options->exit_code, "Leave with 6 where a school has too few reviews");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb reviews_verb() noexcept {
    return {.name = "reviews",
            .summary = "plan who reviews whom: no two each other, nobody too often",
            .examples =
                "llp pair reviews --clusters clusters.csv --earlier last-year.csv\n"
                "llp pair reviews --clusters-of clusters-2026 --save rota-2026\n"
                "llp pair reviews --each 2 --years 3 --objective near\n"
                "llp pair reviews --leads trained.csv --table reviews --format csv -o plan.csv\n"
                "llp pair reviews --leads trained.csv --plan plan.csv --withdrawn 990012",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
