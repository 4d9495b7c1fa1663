#include "cmd/plan/plan_filter.hpp"

#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/plan/plan_options.hpp"
#include "model/plan_words.hpp"

namespace llp::cmd::plan_verbs {

app::PlanFilter FilterOptions::filter() const {
    return {.round = round.value_or(""), .school = school, .status = status.value_or(""), .rag = rag};
}

void add_filter(CLI::App& app, FilterOptions& into) {
    add_parsed(app, {"--round", "NAME", "Of the partnerships of this round"}, into.round, some_name);
    add_parsed(app, {"--school", "URN", "In which this school is supported or supports, and its own"}, into.school,
               Urn::parse);
    add_parsed(app, {"--status", "STATUS", "in-progress, paused, stopped or closed"}, into.status,
               plan_word(plan_statuses()));
    add_parsed(app, {"--rag", "COLOUR", "With an objective that is green, amber or red"}, into.rag, parse_rag);
}

}  // namespace llp::cmd::plan_verbs
