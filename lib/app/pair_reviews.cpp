#include "app/pair_reviews.hpp"

#include <algorithm>

#include "app/chosen_schools.hpp"
#include "app/cluster_file.hpp"
#include "app/form_file.hpp"
#include "app/review_files.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "match/reviews.hpp"

namespace llp::app {

namespace {

std::vector<ReviewMade> read_plan(const std::string& file, Period year) {
    auto plan = read_reviews(file);
    for (const auto& review : plan) {
        if (review.year != year) {
            throw InputError(fmt::format("{}: a plan of {} cannot be mended for {}", file, review.year, year),
                             fmt::format("say the year: --year {}", review.year));
        }
    }
    return plan;
}

match::ReviewTerms terms_of(const ReviewRequest& asked, Date day) {
    match::ReviewTerms terms{.year = asked.year.value_or(Period::of(day)),
                             .years = asked.years,
                             .each = asked.each,
                             .days = asked.days,
                             .objective = match::read_review_objective(asked.objective).value(),
                             .rest = asked.rest};
    if (!asked.clusters_file.empty()) {
        terms.clusters = read_clusters(asked.clusters_file);
    }
    if (!asked.earlier_file.empty()) {
        terms.earlier = read_reviews(asked.earlier_file);
    }
    if (!asked.leads_file.empty()) {
        terms.leads = read_schools(asked.leads_file);
    }
    if (!asked.plan_file.empty()) {
        terms.plan = read_plan(asked.plan_file, terms.year);
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

void note(std::map<std::string, std::string>& said, const ReviewRequest& asked, const match::ReviewTerms& terms) {
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
    add("earlier", asked.earlier_file);
    add("leads", terms.leads && asked.leads_file.empty() ? "people" : asked.leads_file);
    add("plan", asked.plan_file);
    add("withdrawn", fmt::format("{}", fmt::join(asked.withdrawn, ",")));
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

ReviewRota pair_reviews(const Reading& reading, const PairRequest& request, const ReviewRequest& asked) {
    auto terms = terms_of(asked, reading.as_of);
    ReviewRota rota;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        auto chosen = choose_schools(snapshot, known, request, asked.schools_file);
        withdraw(chosen.problem, asked.withdrawn);
        take_known_leads(known, asked, terms);
        std::erase_if(chosen.problem.parties, [](const match::Someone& someone) { return someone.is_organisation(); });
        rota = match::propose_reviews(chosen.problem, chosen.settings, terms);
        rota.parameters = chosen.parameters;
        note(rota.parameters, asked, terms);
    });
    return rota;
}

}  // namespace llp::app
