#include <memory>

#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/plan/plan_options.hpp"
#include "cmd/plan/verbs.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "model/plan_words.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<int> plan;
    std::optional<Date> on;
    std::optional<std::string> reviewer;
    std::optional<std::string> overall;
    std::vector<ReviewedObjective> rated;
    std::optional<std::string> next_steps;
    std::optional<Date> next;
};

/// "2=amber: staff absence has cost three weeks".
ReviewedObjective parse_rating(const std::string& text) {
    const auto equals = text.find('=');
    const auto number = equals == std::string::npos ? std::nullopt : read_integer(text.substr(0, equals));
    if (!number || *number < 1 || *number > 9'999) {
        throw UsageError(fmt::format("'{}' does not begin with the number of an objective", text),
                         "write it as in --rate \"2=amber: two teachers are away\"");
    }
    const auto rest = text.substr(equals + 1);
    const auto colon = rest.find(':');
    return {.objective = static_cast<int>(*number),
            .rag = parse_rag(rest.substr(0, colon)),
            .text = colon == std::string::npos ? std::string() : std::string(trim(rest.substr(colon + 1)))};
}

PlanReview review_of(const Run& run, const Options& options) {
    if (!options.overall) {
        throw UsageError("plan review: --overall is missing: how the school is doing on the whole",
                         "one of: " + listed(overall_lines()));
    }
    return {.date = options.on.value_or(run.as_of()),
            .reviewer = options.reviewer.value_or(run.writing().who),
            .overall = *options.overall,
            .next_steps = options.next_steps.value_or(""),
            .next_review = options.next,
            .objectives = options.rated};
}

void work(const Run& run, const Options& options) {
    const auto review = review_of(run, options);
    Output output(run);
    tell_work(run, output,
              app::review_plan(writing_of(run, fmt::format("plan review {} --on {}", *options.plan, review.date)),
                               *options.plan, review));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_plan_number(app, options->plan);
    add_parsed(app, {"--on", "DAY", "Day of the review; the day of the run unless said"}, options->on, Date::parse);
    add_parsed(app, {"--reviewer", "\"NAME, ROLE\"", "Who reviewed; the name of --by unless said"}, options->reviewer,
               some_name);
    add_parsed(app,
               {"--overall", "LINE",
                "progressing-well, improved-complete, not-improving-as-required or review-not-taken-place"},
               options->overall, plan_word(overall_lines()));
    add_each(app, {"--rate", "N=COLOUR[:TEXT]", "Rating of objective N, and what was seen; one for each objective"},
             [options](const std::string& text) { options->rated.push_back(parse_rating(text)); });
    add_parsed(app, {"--next-steps", "TEXT", "What happens next"}, options->next_steps, some_name);
    add_parsed(app, {"--next", "DAY", "Day of the next review; near the end of the next term unless said"},
               options->next, Date::parse);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb review_verb() noexcept {
    return {.name = "review",
            .summary = "record a review of a plan: a rating for each objective, the overall line, next steps",
            .examples =
                "llp plan review 1 --overall progressing-well --rate \"1=green: daily phonics seen in every class\" "
                "--rate 2=amber --next-steps \"Moderate writing in January\" --reviewer \"Jo Marsh, broker\"\n"
                "llp plan review 1 --overall review-not-taken-place --next 2027-01-15",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
