#include <algorithm>
#include <iterator>

#include "core/number.hpp"
#include "match/peer_verify.hpp"
#include "match/retold.hpp"
#include "match/review_inputs.hpp"
#include "match/reviews_told.hpp"
#include "match/solvers/rota_arcs.hpp"
#include "match/solvers/rota_bound.hpp"
#include "match/told_claim.hpp"

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

/// The reviews of the rota. Notes those that may not be made, or have other points.
std::vector<ArcInYear> made_by(const Round& round, const Roster& roster, const PlainReviews& plain,
                               const ReviewTerms& terms, std::vector<std::string>& faults) {
    YearLimits limits(terms.each);
    std::vector<ArcInYear> made;
    for (const auto& review : round.reviews->reviews) {
        const auto note = [&](const std::string& what) {
            faults.push_back(fmt::format("{} reviews {} in {}: {}", review.reviewer, review.host, review.year, what));
        };
        const auto reviewer = roster.find(review.reviewer);
        const auto host = roster.find(review.host);
        const auto arc = reviewer && host ? find_arc(plain.rota, static_cast<std::uint32_t>(*reviewer),
                                                     static_cast<std::uint32_t>(*host))
                                          : std::nullopt;
        if (!arc || !terms.plans(review.year)) {
            note("not an allowed review");
            continue;
        }
        if (!limits.take(review)) {
            note("more reviews of a school than it should make or have in a year");
        }
        if (Points(plain.rota.arcs[*arc].points) != review.score) {
            note(fmt::format("{} points, not {}", plain.rota.arcs[*arc].points, review.score));
        }
        made.push_back({.arc = *arc, .year = review.year});
    }
    return made;
}

/// Ascending.
std::vector<std::size_t> arcs_of(const std::vector<ArcInYear>& made) {
    std::vector<std::size_t> arcs;
    std::ranges::transform(made, std::back_inserter(arcs), &ArcInYear::arc);
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
    const auto& said = *round.reviews;
    const auto before = found.faults.size();
    Retold retold(found.faults);
    retold.figure("", "points of all reviews", sum.count(), said.total.count());
    retold.figure("", "the total of the round", sum.count(), round.total.count());
    if (said.bound && *said.bound < sum) {
        found.faults.push_back(
            fmt::format("no reviews are said to come to more than {} points, and these come to {}", *said.bound, sum));
    }
    found.claims.push_back({.claim = "total",
                            .proved = found.faults.size() == before,
                            .words = fmt::format("The points of the {} reviews add up to {}.", said.reviews.size(),
                                                 with_thousands(sum.count()))});
}

void check_review(const PlannedReview& follows, const PlannedReview& said, Retold& retold) {
    const auto in_words = [](const PlannedReview& review) {
        return fmt::format("{} reviews {} in {}", review.reviewer, review.host, review.year);
    };
    const auto of = in_words(follows);
    retold.word("", "in order of year, host and reviewer comes", of, in_words(said));
    retold.metres(of, "apart", follows.apart, said.apart);
    retold.flag(of, "can lead", follows.leads, said.leads);
    retold.flag(of, "kept", follows.kept, said.kept);
    retold.names(of, "not known", follows.not_known, said.not_known);
}

void check_load(const ReviewLoad& follows, const ReviewLoad& said, Retold& retold) {
    const auto of = fmt::format("{}", follows.school);
    retold.word(of, "cluster", follows.cluster, said.cluster);
    retold.figure(of, "reviews that it makes", follows.reviews, said.reviews);
    retold.figure(of, "reviews that it has", follows.reviewed, said.reviewed);
    retold.figure(of, "days", follows.days.count(), said.days.count());
    retold.figure(of, "years without a lead", follows.lacks_lead, said.lacks_lead);
}

void check_short(const ShortOfReviews& follows, const ShortOfReviews& said, Retold& retold) {
    const auto of = fmt::format("{}, short of reviews", follows.school);
    retold.word(of, "cluster", follows.cluster, said.cluster);
    retold.figure(of, "to make", follows.to_make, said.to_make);
    retold.figure(of, "to have", follows.to_have, said.to_have);
    retold.figure(of, "others that it may review or be reviewed by", follows.others, said.others);
    retold.figure(of, "others that it needs", follows.needed, said.needed);
    retold.figure(of, "refused", follows.refused, said.refused);
}

/// Each school of one list with the same of the other.
template <typename School>
void check_schools(const std::string& what, const std::vector<School>& follow, const std::vector<School>& said,
                   void (*check)(const School& follows, const School& said, Retold& retold), Retold& retold) {
    std::vector<Urn> there;
    std::vector<Urn> told;
    std::ranges::transform(follow, std::back_inserter(there), &School::school);
    std::ranges::transform(said, std::back_inserter(told), &School::school);
    std::ranges::sort(told);
    retold.schools(what, there, told);
    for (const auto& school : said) {
        const auto found = std::ranges::find(follow, school.school, &School::school);
        if (found != follow.end()) {
            check(*found, school, retold);
        }
    }
}

void check_figures(const ReviewRota& follow, const Round& round, Retold& retold) {
    const auto& said = *round.reviews;
    retold.word("", "the kind", "reviews", round.kind);
    retold.figure("", "schools in the pool", follow.schools, said.schools);
    retold.figure("", "schools in the pool of the round", follow.schools, round.supported);
    retold.figure("", "reviews that every rule allows", follow.candidates, said.candidates);
    retold.figure("", "allowed reviews of the round", follow.candidates, round.candidates);
    retold.figure("", "reviews that there should be", follow.asked, said.asked);
    retold.flag("", "a plan was mended", follow.mended, said.mended);
    retold.flag("", "leads were asked for", follow.asks_leads, said.asks_leads);
    retold.figure("", "reviews of the plan that are no more", std::ssize(follow.dropped), std::ssize(said.dropped));
}

void check_told(const ReviewRota& follow, const Round& round, PeerVerification& found) {
    const auto& said = *round.reviews;
    Retold retold(found.faults);
    check_figures(follow, round, retold);
    for (std::size_t i = 0; i < follow.reviews.size(); ++i) {
        check_review(follow.reviews[i], said.reviews[i], retold);
    }
    check_schools("the schools of the pool", follow.load, said.load, check_load, retold);
    check_schools("those that are short of reviews", follow.shorts, said.shorts, check_short, retold);
    if (std::ssize(follow.dropped) == std::ssize(said.dropped) && follow.dropped != said.dropped) {
        found.faults.emplace_back("the reviews of the plan that are no more are others");
    }
    found.claims.push_back(told_claim("of each review, of each school and of the pool", found));
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
        return fmt::format("No choice of as many reviews can come to more than {} points: that follows from the {}.",
                           said,
                           rota.pricing.empty() ? "heaviest pairs of schools, which were found again"
                                                : "stored prices over every review, or from the heaviest pairs of "
                                                  "schools, which were found again");
    }
    return fmt::format("That no choice of as many reviews can come to more than {} points was not proved again{}.",
                       said,
                       proved ? fmt::format("; that none can come to more than {} was", with_thousands(*proved)) : "");
}

/// Notes where there are too few reviews, or the round says otherwise of how many there can be.
void check_most(const ReviewRota& rota, const Roster& roster, const PlainReviews& plain,
                const std::vector<std::size_t>& arcs, std::int64_t most, PeerVerification& found) {
    const auto planned = std::ssize(rota.reviews);
    const auto before = found.faults.size();
    Retold retold(found.faults);
    retold.figure("", "reviews that can be made at most", most, rota.most);
    // The bound may hold whoever leads and whatever is kept of a plan, and then shows no rota to be the best.
    const bool best = planned == most && rota.bound == rota.total;
    retold.flag("", "shown to be the best", best && (rota.optimal || !(rota.mended || rota.asks_leads)), rota.optimal);
    if (planned < most && rota.bound) {
        found.faults.push_back(
            fmt::format("{} reviews are planned, and the bound is one of as many as can be, {}", planned, most));
    }
    if (const auto arc = fitting_arc(plain.rota, arcs)) {
        const auto& more = plain.options[*arc];
        found.faults.push_back(fmt::format("a review more can be made: {} reviews {}", roster.who(more.supporter).party,
                                           roster.who(more.supported).party));
    }
    const bool sound = found.faults.size() == before;
    found.claims.push_back(
        {.claim = "most",
         .proved = sound && planned == most,
         .words = planned == most
                      ? fmt::format("No more than {} reviews can be made, as the heaviest pairs of schools, which were "
                                    "found again, show.",
                                    with_thousands(most))
                      : fmt::format("That no more than {} reviews can be made was not shown; that no more than {} can "
                                    "was.",
                                    with_thousands(planned), with_thousands(most))});
}

void check_bound(const ReviewRota& rota, const std::optional<std::int64_t>& proved, PeerVerification& found) {
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
    const auto made = made_by(round, roster, plain, terms, found.faults);
    const auto arcs = arcs_of(made);
    check_rules(plain, arcs, found);
    check_total(round, found);
    if (!found.faults.empty()) {
        found.claims.push_back(
            {.claim = "bound", .proved = false, .words = "Not looked at, as the rota is not what it says."});
        return found;
    }
    check_told(reviews_told(roster, plain, terms, asked, made), round, found);
    const auto proof = prove_rota(plain.rota, arcs, all_prices(*round.reviews, roster));
    check_most(*round.reviews, roster, plain, arcs, proof.most_reviews, found);
    check_bound(*round.reviews, proof.points_bound, found);
    return found;
}

}  // namespace llp::match
