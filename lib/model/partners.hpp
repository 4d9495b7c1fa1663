#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/quantity.hpp"
#include "core/tally.hpp"
#include "core/urn.hpp"
#include "model/score_part.hpp"

namespace llp {

/// What one school of a pair of partners gets from the other.
struct PartnerGain {
    std::vector<ScorePart> parts;                  ///< As if the other supported it.
    std::vector<std::string> areas;                ///< Its needs that the other meets, the greatest part first.
    std::vector<std::string> found_by_peers = {};  ///< Of the areas those whose name would tell what peers found.
};

/// Two schools that bring each other what the other needs.
struct PartnerPair {
    Urn a;  ///< The lesser number.
    Urn b;
    Points score;  ///< The parts of both gains add up to it.
    PartnerGain for_a;
    PartnerGain for_b;
    std::optional<Metres> apart;  ///< None where a place is not known.
    bool locked = false;
    std::vector<std::string> not_known;  ///< Names of the rules that lacked the data to decide, either way.
};

/// A partner that a school could have and that has another.
struct TakenPartner {
    Urn school;
    Points score;        ///< That the two would make.
    Urn with;            ///< Its partner.
    Points score_there;  ///< That it makes with its partner.
};

/// A school of the pool without a partner.
struct Unpartnered {
    /// Why: nobody is allowed; so many schools may be paired with so few others alone that some of them are left,
    /// whatever is chosen; it could be paired, but the pairs would come to fewer points.
    enum class Why { nobody, few_for_many, points };
    Urn school;
    Why why = Why::nobody;
    std::vector<std::string> areas;                ///< Its needs.
    std::vector<std::string> found_by_peers = {};  ///< Of the areas those whose name would tell what peers found.
    int candidates = 0;                            ///< Allowed partners.
    Tally refused;                                 ///< Rule and the number of schools that it refused as a partner.
    std::vector<TakenPartner> taken;               ///< The best of the allowed partners, best first, at most three.
};

/// "nobody", "few-for-many", "points".
std::string_view token(Unpartnered::Why why) noexcept;
std::optional<Unpartnered::Why> read_why(std::string_view text) noexcept;

/// What shows that no other choice of pairs has more points, or as many and fewer kilometres (Edmonds 1965), to
/// somebody who looks at every allowed pair once: solvers/matching.hpp says how. Prices are in quarters of a metre, of
/// which a point outweighs as many as the allowed pairs can come to.
struct PartnerProof {
    /// An odd number of schools that stand beside each other in the line.
    struct Set {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;  ///< One past its last.
        std::int64_t price = 0;
    };
    std::vector<std::pair<Urn, std::int64_t>> prices;  ///< By school; one that is not there has 0.
    std::vector<Urn> line;
    std::vector<Set> sets;
};

/// Who could be partners, as proposed.
struct Partnering {
    int schools = 0;     ///< In the pool.
    int candidates = 0;  ///< Pairs that every rule allows both ways.
    int most_pairs = 0;  ///< That could be made at once, points aside.
    Points total;
    std::vector<PartnerPair> pairs;      ///< By a.
    std::vector<Unpartnered> unmatched;  ///< By school.
    Tally refused;                       ///< Rule and pairs refused, each pair once for each of its schools.
    std::optional<PartnerProof> proof;   ///< None of a round that was saved without.
};

}  // namespace llp
