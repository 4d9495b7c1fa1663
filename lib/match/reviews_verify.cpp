#include <algorithm>
#include <tuple>

#include "core/number.hpp"
#include "match/peer_verify.hpp"
#include "match/review_inputs.hpp"
#include "match/solvers/rota_arcs.hpp"
#include "match/solvers/rota_bound.hpp"

namespace llp::match {

namespace {

/// Counts of each school in one year.
class YearLimits {
public:
    explicit YearLimits(int each) : each_(each) {}

    /// False where the school makes, or has, more than it should.
    bool take(const PlannedReview& review) {
        return ++made_[{review.reviewer, review.year}] <= each_ && ++had_[{review.host, review.year}] <= each_;
    }

private:
    int each_;
    std::map<std::pair<Urn, Period>, int> made_;
    std::map<std::pair<Urn, Period>, int> had_;
};

bool is_planned(const ReviewTerms& terms, Period year) {
    const auto after = year.first_year() - terms.year.first_year();
    return after >= 0 && after < terms.years;
}

/// Positions of the arcs of the rota's reviews, ascending. Notes those that may not be made, or have other points.
std::vector<std::size_t> arcs_of(const Round& round, const Roster& roster, const PlainReviews& plain,
                                 const ReviewTerms& terms, std::vector<std::string>& faults) {
    YearLimits limits(terms.each);
    std::vector<std::size_t> arcs;
    for (const auto& review : round.reviews->reviews) {
        const auto note = [&](const std::string& what) {
            faults.push_back(fmt::format("{} reviews {} in {}: {}", review.reviewer, review.host, review.year, what));
        };
        const auto reviewer = roster.find(review.reviewer);
        const auto host = roster.find(review.host);
        const auto arc = reviewer && host ? find_arc(plain.rota, static_cast<std::uint32_t>(*reviewer),
                                                     static_cast<std::uint32_t>(*host))
                                          : std::nullopt;
        if (!arc || !is_planned(terms, review.year)) {
            note("not an allowed review");
            continue;
        }
        if (!limits.take(review)) {
            note("more reviews of a school than it should make or have in a year");
        }
        if (Points(plain.rota.arcs[*arc].points) != review.score) {
            note(fmt::format("{} points, not {}", plain.rota.arcs[*arc].points, review.score));
        }
        arcs.push_back(*arc);
    }
    std::ranges::sort(arcs);
    return arcs;
}

void check_rules(const PlainReviews& plain, const std::vector<std::size_t>& arcs, PeerVerification& found) {
    if (found.faults.empty() && !gain_of(plain.rota, arcs)) {
        found.faults.emplace_back("two schools review each other, or one another twice");
    }
    const bool proved = found.faults.empty();
    found.claims.push_back(
        {.claim = "rules",
         .proved = proved,
         .words = proved ? "Each review keeps every rule and the years of rest; nobody reviews a school that reviews "
                           "it, and nobody makes or has more than it should."
                         : "A review does not stand as it is told."});
}

void check_total(const Round& round, PeerVerification& found) {
    Points sum;
    for (const auto& review : round.reviews->reviews) {
        sum += review.score;
    }
    const bool proved = sum == round.total && sum == round.reviews->total;
    if (!proved) {
        found.faults.push_back(fmt::format("the reviews add up to {} points, not {}", sum, round.total));
    }
    found.claims.push_back({.claim = "total",
                            .proved = proved,
                            .words = fmt::format("The points of the {} reviews add up to {}.",
                                                 round.reviews->reviews.size(), with_thousands(sum.count()))});
}

std::optional<std::uint32_t> place_of(const std::vector<Urn>& schools, Urn urn) {
    const auto found = std::ranges::find(schools, urn);
    return found == schools.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - schools.begin()));
}

/// As the solver reads them; nullopt where they speak of a school that was not there.
std::optional<RotaPrices> prices_of(const RotaPricing& told, const Roster& roster) {
    RotaPrices prices{.schools = {}, .potentials = told.potentials, .mutual = {}};
    for (const auto urn : told.schools) {
        const auto seat = roster.find(urn);
        if (!seat) {
            return std::nullopt;
        }
        prices.schools.push_back(static_cast<std::uint32_t>(*seat));
    }
    for (const auto& [one, other, price] : told.mutual) {
        const auto a = place_of(told.schools, one);
        const auto b = place_of(told.schools, other);
        if (!a || !b) {
            return std::nullopt;
        }
        prices.mutual.push_back({.a = *a, .b = *b, .price = price});
    }
    return prices;
}

std::vector<RotaPrices> all_prices(const ReviewRota& rota, const Roster& roster) {
    std::vector<RotaPrices> all;
    for (const auto& told : rota.pricing) {
        if (auto prices = prices_of(told, roster)) {
            all.push_back(std::move(*prices));
        }
    }
    return all;
}

std::string bound_in_words(const ReviewRota& rota, const std::optional<std::int64_t>& proved) {
    if (!rota.bound) {
        return "The rota says of no bound.";
    }
    const auto said = with_thousands(rota.bound->count());
    if (proved && Points(*proved) <= *rota.bound) {
        return fmt::format(
            "No choice of as many reviews can come to more than {} points: that follows from the stored "
            "prices over every review.",
            said);
    }
    if (proved) {
        return fmt::format(
            "That no choice of as many reviews can come to more than {} points was shown when the rota "
            "was made, and is not proved again here; that none can come to more than {} is.",
            said, with_thousands(*proved));
    }
    return fmt::format(
        "That no choice of as many reviews can come to more than {} points was shown when the rota was "
        "made, by pairs; it is not proved again here.",
        said);
}

void check_bound(const Round& round, const Roster& roster, const PlainReviews& plain,
                 const std::vector<std::size_t>& arcs, PeerVerification& found) {
    if (!found.faults.empty()) {
        found.claims.push_back(
            {.claim = "bound", .proved = false, .words = "Not looked at, as the rota is not what it says."});
        return;
    }
    const auto& rota = *round.reviews;
    const auto proved = points_bound_by(plain.rota, arcs, all_prices(rota, roster));
    found.claims.push_back({.claim = "bound",
                            .proved = proved && rota.bound && Points(*proved) <= *rota.bound,
                            .words = bound_in_words(rota, proved)});
}

}  // namespace

PeerVerification verify_reviews(const Round& round, const Problem& problem, const Settings& settings) {
    const auto [there, then, terms] = review_inputs(round, problem, settings);
    PeerVerification found;
    if (digest_of_reviews(there, then, terms) != round.digest) {
        found.faults.emplace_back("the inputs are not those that the round was made from");
        return found;
    }
    const auto own = for_reviews(then);
    const Roster roster(there, own);
    const ReviewTermsAsked asked(terms);
    const auto plain = plain_reviews(roster, review_pool(roster), terms, asked);
    found.pairs = std::ssize(plain.options);
    const auto arcs = arcs_of(round, roster, plain, terms, found.faults);
    check_rules(plain, arcs, found);
    check_total(round, found);
    check_bound(round, roster, plain, arcs, found);
    return found;
}

}  // namespace llp::match
