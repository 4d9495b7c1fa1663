#include "match/reviews.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "core/digest.hpp"
#include "core/error.hpp"
#include "match/inputs.hpp"
#include "match/options.hpp"
#include "match/review_plain.hpp"
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

Urn urn_at(const Roster& roster, std::size_t position) {
    return *roster.who(position).party.urn();
}

Period year_after(Period year, int years) {
    const auto first = year.first_year() + years;
    return *Period::read(fmt::format("{}/{:02}", first, (first + 1) % 100));
}

std::vector<int> years_of(const RotaProblem& rota, const std::vector<std::size_t>& chosen, const ReviewTerms& asked) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> reviews;
    for (const auto i : chosen) {
        reviews.emplace_back(rota.arcs[i].reviewer, rota.arcs[i].host);
    }
    return split_into_years(rota.schools, reviews, asked.years, asked.each);
}

void tell_reviews(const Roster& roster, const PlainReviews& plain, const RotaAnswer& answer, const ReviewTerms& asked,
                  const ReviewTermsAsked& terms, ReviewRota& rota) {
    const auto years = years_of(plain.rota, answer.chosen, asked);
    const auto in_force = rules_in_force(roster.settings().without);
    for (std::size_t i = 0; i < answer.chosen.size(); ++i) {
        const auto& option = plain.options[answer.chosen[i]];
        const auto& arc = plain.rota.arcs[answer.chosen[i]];
        const auto reviewer = urn_at(roster, option.supporter);
        rota.reviews.push_back({.reviewer = reviewer,
                                .host = urn_at(roster, option.supported),
                                .year = year_after(asked.year, years[i]),
                                .score = Points(arc.points),
                                .apart = option.apart,
                                .leads = terms.can_lead(reviewer),
                                .kept = arc.kept,
                                .not_known = undecided(roster, option.supported, option.supporter, in_force)});
    }
    std::ranges::sort(rota.reviews, {}, [](const PlannedReview& review) {
        return std::tuple(review.year, review.host, review.reviewer);
    });
}

/// Years in which none of the school's reviewers can lead.
int years_without_lead(const ReviewRota& rota, Urn school, const ReviewTerms& asked) {
    if (!asked.leads) {
        return 0;
    }
    std::map<Period, bool> led;
    for (const auto& review : rota.reviews) {
        if (review.host == school) {
            led[review.year] = led[review.year] || review.leads;
        }
    }
    return static_cast<int>(
        std::ranges::count_if(led, [](const std::pair<const Period, bool>& year) { return !year.second; }));
}

ReviewLoad load_of(const ReviewRota& rota, Urn school, const ReviewTerms& asked, const ReviewTermsAsked& terms) {
    const auto reviews = std::ranges::count(rota.reviews, school, &PlannedReview::reviewer);
    return {.school = school,
            .cluster = terms.cluster(school),
            .reviews = static_cast<int>(reviews),
            .reviewed = static_cast<int>(std::ranges::count(rota.reviews, school, &PlannedReview::host)),
            .days = Days(reviews * asked.days.count()),
            .lacks_lead = years_without_lead(rota, school, asked)};
}

int others_of(const PlainReviews& plain, std::size_t seat) {
    std::set<std::uint32_t> others;
    for (const auto& arc : plain.rota.arcs) {
        if (arc.reviewer == seat) {
            others.insert(arc.host);
        } else if (arc.host == seat) {
            others.insert(arc.reviewer);
        }
    }
    return static_cast<int>(others.size());
}

void tell_schools(const Roster& roster, const std::vector<std::size_t>& pool, const PlainReviews& plain,
                  const ReviewTerms& asked, const ReviewTermsAsked& terms, ReviewRota& rota) {
    const auto wanted = asked.each * asked.years;
    for (const auto seat : pool) {
        const auto load = load_of(rota, urn_at(roster, seat), asked, terms);
        rota.load.push_back(load);
        if (load.reviews < wanted || load.reviewed < wanted) {
            const auto refused = plain.refused.find(seat);
            rota.shorts.push_back({.school = load.school,
                                   .cluster = load.cluster,
                                   .to_make = wanted - load.reviews,
                                   .to_have = wanted - load.reviewed,
                                   .others = others_of(plain, seat),
                                   .needed = 2 * wanted,
                                   .refused = refused == plain.refused.end() ? Tally() : refused->second});
        }
    }
}

void tell_dropped(const ReviewTerms& asked, ReviewRota& rota) {
    rota.mended = asked.plan.has_value();
    for (const auto& review : asked.plan.value_or(std::vector<ReviewMade>())) {
        const bool stands = std::ranges::any_of(rota.reviews, [&](const PlannedReview& planned) {
            return planned.reviewer == review.reviewer && planned.host == review.host;
        });
        if (!stands) {
            rota.dropped.push_back(review);
        }
    }
}

void add_reviews(std::string& text, std::string_view kind, std::vector<ReviewMade> reviews) {
    std::ranges::sort(reviews);
    for (const auto& review : reviews) {
        text += fmt::format("{} {} {} {}\n", kind, review.reviewer, review.host, review.year);
    }
}

ReviewBasis basis_of(const ReviewTerms& asked) {
    ReviewBasis basis{.clusters = asked.clusters, .earlier = asked.earlier, .leads = asked.leads, .plan = asked.plan};
    std::ranges::sort(basis.earlier);
    if (basis.leads) {
        std::ranges::sort(*basis.leads);
    }
    return basis;
}

std::vector<RotaPricing> told_prices(const Roster& roster, const std::vector<RotaPrices>& prices) {
    std::vector<RotaPricing> told;
    for (const auto& [schools, potentials, mutual] : prices) {
        auto& pricing = told.emplace_back();
        pricing.potentials = potentials;
        for (const auto seat : schools) {
            pricing.schools.push_back(urn_at(roster, seat));
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
    ReviewRota rota{.schools = static_cast<int>(pool.size()),
                    .candidates = static_cast<int>(plain.options.size()),
                    .asked = static_cast<int>(pool.size()) * asked.each * asked.years,
                    .most = static_cast<int>(answer.most_reviews),
                    .total = Points(answer.gain.points),
                    .bound = {},
                    .optimal = answer.is_optimal()};
    rota.asks_leads = asked.leads.has_value();
    rota.basis = basis_of(asked);
    rota.pricing = told_prices(roster, answer.prices);
    if (answer.points_bound) {
        rota.bound = Points(*answer.points_bound);
    }
    tell_reviews(roster, plain, answer, asked, terms, rota);
    tell_schools(roster, pool, plain, asked, terms, rota);
    tell_dropped(asked, rota);
    return round_of(std::move(rota), settings.name, digest_of_reviews(problem, settings, asked));
}

}  // namespace llp::match
