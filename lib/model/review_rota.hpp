#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "core/tally.hpp"
#include "core/urn.hpp"

namespace llp {

/// A review as made, or as planned before.
struct ReviewMade {
    Urn reviewer;
    Urn host;
    Period year;
    friend auto operator<=>(const ReviewMade&, const ReviewMade&) = default;
};

/// A review that is proposed.
struct PlannedReview {
    Urn reviewer;
    Urn host;
    Period year;
    Points score;                        ///< By the objective.
    std::optional<Metres> apart;         ///< None where a place is not known.
    bool leads = false;                  ///< The reviewer can lead.
    bool kept = false;                   ///< It stood in the plan that was mended.
    std::vector<std::string> not_known;  ///< Names of the rules that lacked the data to decide.
};

/// A school of the pool and what it has to do.
struct ReviewLoad {
    Urn school;
    std::string cluster;  ///< Empty where reviews go across clusters.
    int reviews = 0;      ///< That it makes.
    int reviewed = 0;     ///< Times.
    Days days;            ///< Of reviewing.
    int lacks_lead = 0;   ///< Years in which nobody among its reviewers can lead; 0 where that is not asked.
};

/// A school that makes, or has, fewer reviews than it should.
struct ShortOfReviews {
    Urn school;
    std::string cluster;
    int to_make = 0;  ///< Missing.
    int to_have = 0;
    int others = 0;  ///< Schools that it may review or be reviewed by.
    int needed = 0;  ///< Others that all its reviews take, as no two review each other.
    Tally refused;   ///< Rule and the number of schools that it refused as a reviewer.
};

/// What files and other rounds said when a rota was made. It is kept with the rota, so that it can be checked.
struct ReviewBasis {
    std::map<Urn, std::string> clusters;          ///< Empty: reviews go across clusters.
    std::vector<ReviewMade> earlier;              ///< Of other years; ascending.
    std::optional<std::vector<Urn>> leads;        ///< Ascending; none: it was not asked.
    std::optional<std::vector<ReviewMade>> plan;  ///< That was mended.
};

/// What schools between which there are reviews pay for making and having one, and two that review each other for both.
/// From any such prices follows a bound on the points, over every review: match/solvers/rota_bound.hpp.
struct RotaPricing {
    struct Mutual {
        Urn a;
        Urn b;
        std::int64_t price = 0;
    };
    std::vector<Urn> schools;              ///< By number.
    std::vector<std::int64_t> potentials;  ///< As reviewers, then as hosts, then where leads come in; two more.
    std::vector<Mutual> mutual;
};

/// Who reviews whom, as proposed.
struct ReviewRota {
    int schools = 0;     ///< In the pool.
    int candidates = 0;  ///< Reviews that every rule allows.
    int asked = 0;       ///< Reviews that there should be.
    int most = 0;        ///< That can be made at most.
    Points total;
    std::optional<Points> bound;         ///< No choice of as many has more points; none where that is not shown.
    bool optimal = false;                ///< There can be neither more reviews nor, with as many, more points.
    std::vector<PlannedReview> reviews;  ///< By year, host, reviewer.
    std::vector<ReviewLoad> load;        ///< By school.
    std::vector<ShortOfReviews> shorts;  ///< By school.
    std::vector<ReviewMade> dropped;     ///< Reviews of the plan that was mended that are no more; in their order.
    bool mended = false;                 ///< There was such a plan.
    bool asks_leads = false;
    ReviewBasis basis;
    std::vector<RotaPricing> pricing;  ///< Behind the bound, where it follows from prices.
};

}  // namespace llp
