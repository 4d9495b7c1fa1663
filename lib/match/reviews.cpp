#include "match/reviews.hpp"

#include <algorithm>
#include <array>

#include "core/digest.hpp"
#include "core/error.hpp"
#include "match/inputs.hpp"
#include "match/options.hpp"
#include "match/review_plain.hpp"
#include "match/reviews_told.hpp"
#include "match/rules/list.hpp"
#include "match/solvers/rota.hpp"
#include "match/solvers/year_split.hpp"

namespace llp::match {

namespace {

struct Named {
    ReviewObjective objective;
    std::string_view name;
};
constexpr std::array objectives{Named{ReviewObjective::needs, "needs"}, Named{ReviewObjective::similar, "similar"},
                                Named{ReviewObjective::near, "near"}};

constexpr std::array<std::string_view, 7> rules_of_reviews{"not-open", "phase",    "same-trust", "same-federation",
                                                           "too-far",  "conflict", "admissions"};

Period year_after(Period year, int years) {
    const auto first = year.first_year() + years;
    return *Period::read(fmt::format("{}/{:02}", first, (first + 1) % 100));
}

std::vector<ArcInYear> in_years(const RotaProblem& rota, const std::vector<std::size_t>& chosen,
                                const ReviewTerms& asked) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> reviews;
    reviews.reserve(chosen.size());
    for (const auto i : chosen) {
        reviews.emplace_back(rota.arcs[i].reviewer, rota.arcs[i].host);
    }
    const auto years = split_into_years(rota.schools, reviews, asked.years, asked.each);
    std::vector<ArcInYear> made;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        made.push_back({.arc = chosen[i], .year = year_after(asked.year, years[i])});
    }
    return made;
}

void add_reviews(std::string& text, std::string_view kind, std::vector<ReviewMade> reviews) {
    std::ranges::sort(reviews);
    for (const auto& review : reviews) {
        text += fmt::format("{} {} {} {}\n", kind, review.reviewer, review.host, review.year);
    }
}

std::vector<RotaPricing> told_prices(const Roster& roster, const std::vector<RotaPrices>& prices) {
    std::vector<RotaPricing> told;
    for (const auto& [schools, potentials, mutual] : prices) {
        auto& pricing = told.emplace_back();
        pricing.potentials = potentials;
        for (const auto seat : schools) {
            pricing.schools.push_back(roster.urn(seat));
        }
        for (const auto& [a, b, price] : mutual) {
            pricing.mutual.push_back({.a = pricing.schools[a], .b = pricing.schools[b], .price = price});
        }
    }
    return told;
}

Round round_of(ReviewRota rota, const std::string& weights, std::string digest) {
    Round round{.kind = "reviews", .weights = weights, .digest = std::move(digest)};
    round.supported = rota.schools;
    round.candidates = rota.candidates;
    round.total = rota.total;
    round.reviews = std::move(rota);
    return round;
}

}  // namespace

std::string_view token(ReviewObjective objective) noexcept {
    return std::ranges::find(objectives, objective, &Named::objective)->name;
}

std::optional<ReviewObjective> read_review_objective(std::string_view text) noexcept {
    const auto* const found = std::ranges::find(objectives, text, &Named::name);
    return found == objectives.end() ? std::nullopt : std::optional(found->objective);
}

Settings for_reviews(Settings settings) {
    for (const auto& rule : rules()) {
        if (std::ranges::find(rules_of_reviews, rule.name) == rules_of_reviews.end()) {
            settings.without.emplace_back(rule.name);
        }
    }
    return settings;
}

bool may_review(const Roster& roster, std::size_t seat) {
    const auto& someone = roster.who(seat);
    return someone.school && someone.member && !someone.guest && someone.school->state_funded &&
           someone.school->is_open(roster.day());
}

std::string digest_of_reviews(const Problem& problem, const Settings& settings, const ReviewTerms& asked) {
    std::string text = digest_of_inputs(problem, settings) + "\n";
    text += fmt::format("{} {} {} {} {} {}\n", asked.year, asked.years, asked.each, asked.days.count(),
                        token(asked.objective), asked.rest);
    for (const auto& [school, cluster] : asked.clusters) {
        text += fmt::format("cluster {} {}:{}\n", school, cluster.size(), cluster);
    }
    add_reviews(text, "earlier", asked.earlier);
    if (asked.leads) {
        auto leads = *asked.leads;
        std::ranges::sort(leads);
        text += fmt::format("leads {}\n", fmt::join(leads, " "));
    }
    if (asked.plan) {
        text += "plan\n";
        add_reviews(text, "planned", *asked.plan);
    }
    return llp::digest_of(text);
}

bool ReviewTerms::rests_from(Period of) const noexcept {
    const auto ago = year.first_year() - of.first_year();
    return ago <= rest && ago > -years;
}

Round propose_reviews(const Problem& problem, const Settings& settings, const ReviewTerms& asked) {
    const auto own = for_reviews(settings);
    const Roster roster(problem, own);
    const ReviewTermsAsked terms(asked);
    const auto pool = review_pool(roster);
    const auto plain = plain_reviews(roster, pool, asked, terms);
    const auto answer = solve_rota(plain.rota);
    auto rota = reviews_told(roster, plain, asked, terms, in_years(plain.rota, answer.chosen, asked));
    rota.most = static_cast<int>(answer.most_reviews);
    rota.optimal = answer.is_optimal();
    rota.pricing = told_prices(roster, answer.prices);
    if (answer.points_bound) {
        rota.bound = Points(*answer.points_bound);
    }
    return round_of(std::move(rota), settings.name, digest_of_reviews(problem, settings, asked));
}

}  // namespace llp::match
