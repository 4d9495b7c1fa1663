#include "app/pair_reviews.hpp"

#include <algorithm>

#include "app/chosen_schools.hpp"
#include "app/cluster_file.hpp"
#include "app/form_file.hpp"
#include "app/made_reviews.hpp"
#include "app/review_files.hpp"
#include "app/save_round.hpp"
#include "app/stored_clusters.hpp"
#include "app/stored_round.hpp"
#include "core/error.hpp"
#include "match/reviews.hpp"

namespace llp::app {

namespace {

void refuse_other_years(const std::vector<ReviewMade>& plan, const std::string& of, Period year) {
    for (const auto& review : plan) {
        if (review.year != year) {
            throw InputError(fmt::format("{}: a plan of {} cannot be mended for {}", of, review.year, year),
                             fmt::format("say the year: --year {}", review.year));
        }
    }
}

/// What stands in rounds that were saved.
class Stored {
public:
    Stored(const store::Snapshot& snapshot, const Knowledge& known) : snapshot_(snapshot), known_(known) {}

    [[nodiscard]] std::map<Urn, std::string> clusters(const std::string& round) const {
        return cluster_numbers_of(snapshot_, known_.succession, round);
    }
    [[nodiscard]] std::vector<ReviewMade> plan(const std::string& round) const {
        auto plan = reviews_of(stored_round_of_kind(snapshot_, round, "reviews"), known_.succession);
        if (plan.empty()) {
            throw UsageError(fmt::format("round '{}' has no review: there is nothing to mend", round));
        }
        return plan;
    }
    /// Reviews that keep a reviewer away, by the terms; but for those of the rota itself and of the one that it mends.
    /// Where a file says the plan that is mended, all of its year are taken to be it.
    [[nodiscard]] MadeReviews made(const match::ReviewTerms& terms, const std::string& save_as,
                                   const ReviewRequest& asked) const {
        return made_reviews(snapshot_, known_, {save_as, asked.plan_of}, [&](Period year) {
            return terms.rests_from(year) && (asked.plan_file.empty() || year != terms.year);
        });
    }

private:
    const store::Snapshot& snapshot_;
    const Knowledge& known_;
};

std::optional<std::vector<ReviewMade>> plan_of(const Stored& stored, const ReviewRequest& asked) {
    if (!asked.plan_of.empty()) {
        return stored.plan(asked.plan_of);
    }
    return asked.plan_file.empty() ? std::nullopt : std::optional(read_reviews(asked.plan_file));
}

match::ReviewTerms terms_of(const Stored& stored, const ReviewRequest& asked, Date day) {
    auto plan = plan_of(stored, asked);
    const auto year = asked.plan_of.empty() ? Period::of(day) : plan->front().year;
    match::ReviewTerms terms{.year = asked.year.value_or(year),
                             .years = asked.years,
                             .each = asked.each,
                             .days = asked.days,
                             .objective = match::read_review_objective(asked.objective).value(),
                             .rest = asked.rest};
    if (plan) {
        refuse_other_years(*plan, asked.plan_of.empty() ? asked.plan_file : asked.plan_of, terms.year);
        terms.plan = std::move(plan);
    }
    if (!asked.clusters_file.empty()) {
        terms.clusters = read_clusters(asked.clusters_file);
    } else if (!asked.clusters_of.empty()) {
        terms.clusters = stored.clusters(asked.clusters_of);
    }
    if (!asked.earlier_file.empty()) {
        terms.earlier = read_reviews(asked.earlier_file);
    }
    if (!asked.leads_file.empty()) {
        terms.leads = read_schools(asked.leads_file);
    }
    return terms;
}

void withdraw(match::Problem& problem, const std::vector<Urn>& withdrawn) {
    for (const auto urn : withdrawn) {
        if (std::erase_if(problem.parties, [&](const match::Someone& someone) { return someone.party == urn; }) == 0) {
            throw UsageError(fmt::format("--withdrawn names {}, which is not among the schools", urn),
                             "check the number");
        }
    }
}

/// Who leads is planned for one year at a time.
void take_known_leads(const Knowledge& known, const ReviewRequest& asked, match::ReviewTerms& terms) {
    if (terms.leads || asked.without_leads || terms.years > 1) {
        return;
    }
    auto leads = schools_with_reviewers(in_office(known.appointments, known.day));
    if (!leads.empty()) {
        terms.leads = std::move(leads);
    }
}

void drop_organisations(match::Problem& problem) {
    std::erase_if(problem.parties, [](const match::Someone& someone) { return someone.is_organisation(); });
}

void note(std::map<std::string, std::string>& said, const ReviewRequest& asked, const match::ReviewTerms& terms,
          const MadeReviews& made) {
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!value.empty()) {
            said[name] = value;
        }
    };
    add("year", to_text(terms.year));
    add("years", std::to_string(terms.years));
    add("each", std::to_string(terms.each));
    add("days", std::to_string(terms.days.count()));
    add("objective", asked.objective);
    add("rest", std::to_string(terms.rest));
    add("clusters", asked.clusters_file);
    add("clusters_of", asked.clusters_of);
    add("earlier", asked.earlier_file);
    add("earlier_rounds", fmt::format("{}", fmt::join(made.rounds, ",")));
    add("leads", terms.leads && asked.leads_file.empty() ? "people" : asked.leads_file);
    add("plan", asked.plan_file);
    add("plan_of", asked.plan_of);
    add("withdrawn", fmt::format("{}", fmt::join(asked.withdrawn, ",")));
}

Round propose_over(const store::Snapshot& snapshot, Date day, const PairRequest& request, const ReviewRequest& asked) {
    const auto known = read_knowledge(snapshot, day);
    const Stored stored(snapshot, known);
    auto terms = terms_of(stored, asked, day);
    const auto made = stored.made(terms, request.save_as, asked);
    terms.earlier.insert(terms.earlier.end(), made.reviews.begin(), made.reviews.end());
    auto chosen = choose_schools(snapshot, known, request, asked.schools_file);
    withdraw(chosen.problem, asked.withdrawn);
    take_known_leads(known, asked, terms);
    drop_organisations(chosen.problem);
    auto round = match::propose_reviews(chosen.problem, chosen.settings, terms);
    round.parameters = std::move(chosen.parameters);
    round.listed = std::move(chosen.listed);
    note(round.parameters, asked, terms, made);
    return round;
}

}  // namespace

std::vector<std::string> review_objectives() {
    std::vector<std::string> names;
    for (const auto objective :
         {match::ReviewObjective::needs, match::ReviewObjective::similar, match::ReviewObjective::near}) {
        names.emplace_back(match::token(objective));
    }
    return names;
}

PairOutcome pair_reviews(const Writing& writing, const PairRequest& request, const ReviewRequest& asked) {
    return propose_or_save(writing, request.save_as, [&](const store::Snapshot& snapshot) {
        return propose_over(snapshot, writing.as_of, request, asked);
    });
}

}  // namespace llp::app
