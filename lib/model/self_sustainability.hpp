#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/quantity.hpp"
#include "model/party.hpp"

namespace llp {

/// A running partnership.
struct SupportLink {
    Party supported;
    Party supporter;
    std::vector<std::string> areas = {};  ///< The needs for which it was made.
};

/// Who works with whom on a day, and what is needed.
struct SupportNetwork {
    std::set<Party> schools;      ///< Of which is told.
    std::set<Party> partnership;  ///< Schools and organisations that take part.
    std::vector<SupportLink> links;
    std::vector<std::vector<Party>> clusters;          ///< Of peer review.
    std::set<Party> able;                              ///< Who stated capacity.
    std::vector<std::pair<Party, std::string>> needs;  ///< School and area, each once.
};

/// A party on whom others depend: see match/self_sustainability.hpp.
struct Dependence {
    Party party;
    int carried = 0;  ///< Schools that it supports.
    PerMille share;   ///< Of all that are supported by anybody.
    int cut_off = 0;  ///< Schools that would no longer be joined to the rest of their part of the network.

    friend bool operator==(const Dependence&, const Dependence&) = default;
};

/// Whether the schools could go on by themselves. Each index is defined in match/self_sustainability.hpp.
struct SelfSustainability {
    int schools = 0;
    int needs = 0;
    int met_inside = 0;
    int met_outside = 0;
    int give_only = 0;
    int receive_only = 0;
    int both = 0;
    int in_clusters = 0;
    int reached = 0;
    int carried = 0;     ///< Schools carried, each once for each supporter.
    int supporters = 0;  ///< Who carry one.
    int idle = 0;        ///< Able, and carry none.
    int five_most = 0;   ///< Schools carried by the five most loaded.
    std::optional<PerMille> gini;
    int components = 0;                  ///< Parts of the network with more than one party in them.
    int largest = 0;                     ///< Schools in the one that has most.
    int alone = 0;                       ///< Schools that are in none.
    std::vector<Dependence> dependence;  ///< The most cut off first, then the most carried, then by party.
};

}  // namespace llp
