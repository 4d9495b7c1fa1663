#include "match/reviews_told.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "match/rules/list.hpp"

namespace llp::match {

namespace {

void tell_reviews(const Roster& roster, const PlainReviews& plain, const std::vector<ArcInYear>& made,
                  const ReviewTermsAsked& terms, ReviewRota& rota) {
    const auto in_force = rules_in_force(roster.settings().without);
    for (const auto& [position, year] : made) {
        const auto& option = plain.options[position];
        const auto& arc = plain.rota.arcs[position];
        const auto reviewer = roster.urn(option.supporter);
        rota.total += Points(arc.points);
        rota.reviews.push_back({.reviewer = reviewer,
                                .host = roster.urn(option.supported),
                                .year = year,
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
        const auto load = load_of(rota, roster.urn(seat), asked, terms);
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

ReviewBasis basis_of(const ReviewTerms& asked) {
    ReviewBasis basis{.clusters = asked.clusters, .earlier = asked.earlier, .leads = asked.leads, .plan = asked.plan};
    std::ranges::sort(basis.earlier);
    if (basis.leads) {
        std::ranges::sort(*basis.leads);
    }
    return basis;
}

}  // namespace

ReviewRota reviews_told(const Roster& roster, const PlainReviews& plain, const ReviewTerms& asked,
                        const ReviewTermsAsked& terms, const std::vector<ArcInYear>& made) {
    const auto pool = review_pool(roster);
    ReviewRota rota{.schools = static_cast<int>(pool.size()),
                    .candidates = static_cast<int>(plain.options.size()),
                    .asked = static_cast<int>(pool.size()) * asked.each * asked.years};
    rota.asks_leads = asked.leads.has_value();
    rota.basis = basis_of(asked);
    tell_reviews(roster, plain, made, terms, rota);
    tell_schools(roster, pool, plain, asked, terms, rota);
    tell_dropped(asked, rota);
    return rota;
}

}  // namespace llp::match
