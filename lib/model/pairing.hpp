#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "core/tally.hpp"
#include "model/certificate.hpp"
#include "model/keeping.hpp"
#include "model/partners.hpp"
#include "model/party.hpp"
#include "model/peer_clusters.hpp"
#include "model/review_rota.hpp"
#include "model/round_accounts.hpp"
#include "model/score_part.hpp"

namespace llp {

struct RunnerUp {
    Party supporter;
    Points score;
};

/// One supporter for one supported school, with the reasons.
struct Pairing {
    Party supported;
    Party supporter;
    Points score;
    std::vector<ScorePart> parts;
    std::vector<std::string> areas;  ///< The needs met by a strength or an offer, the greatest part first.
    std::vector<std::string> found_by_peers = {};  ///< Of the areas those whose name would tell what peers found.
    int rank = 0;                    ///< Of the supporter among the school's allowed candidates; 1 is the best score.
    std::optional<Metres> apart;     ///< None where a place is not known.
    std::optional<Minutes> minutes;  ///< By road from the supporter; none where it is not loaded.
    bool asked = false;              ///< False: derived from evidence or without a capacity line, "not asked yet".
    bool locked = false;
    bool outside = false;                     ///< The supporter is a school of another authority.
    std::vector<std::string> not_known;       ///< Names of the rules that lacked the data to decide.
    std::vector<std::string> not_applicable;  ///< Names of the rules that have nothing to ask an organisation.
    std::vector<RunnerUp> runners_up;         ///< The best other allowed candidates, best first, at most three.
    Tally refused;                            ///< Rule and the number of candidates it refused for this school.
};

/// A supported school that got no supporter, or fewer than asked for.
struct Unmatched {
    Party supported;
    int missing = 1;                               ///< Supporters still wanted.
    int candidates = 0;                            ///< Allowed supporters, all taken by others.
    Tally refused;                                 ///< Rule and the number of candidates it refused first or also.
    std::vector<std::string> areas;                ///< Its needs.
    std::vector<std::string> found_by_peers = {};  ///< Of the areas those whose name would tell what peers found.
};

enum class RoundStatus { proposed, approved };

std::string_view token(RoundStatus status) noexcept;
std::optional<RoundStatus> read_round_status(std::string_view text) noexcept;

/// One pairing exercise and its result.
struct Round {
    std::string name;                               ///< Empty for a what-if.
    std::string kind = "support";                   ///< Or "clusters", "partners", "reviews".
    std::map<std::string, std::string> parameters;  ///< As asked for: "authority", "max_km", "demand", ...
    std::string weights;                            ///< Name and version of the weights file.
    std::string digest;                             ///< SHA-256 of everything that entered the answer.
    int supported = 0;                              ///< Schools with a need in the pool; of other kinds all in it.
    int supporters = 0;                             ///< Parties that could help someone.
    int organisations = 0;                          ///< Of them those that are no schools.
    int outside = 0;                                ///< Of them schools of other authorities.
    int candidates = 0;                             ///< Allowed pairs.
    Tally refused;                                  ///< Rule and pairs refused, over all schools.
    Tally not_known;                                ///< Rule and pairs, among those made, where data lacked.
    Points total;
    std::vector<Pairing> pairs;              ///< By supported, then supporter.
    std::vector<Unmatched> unmatched;        ///< By supported.
    std::optional<Certificate> certificate;  ///< None of a round made before there were any.
    RoundStatus status = RoundStatus::proposed;
    std::string approved_by;      ///< "NAME, ROLE"; empty until approved.
    std::optional<Date> made_on;  ///< Day of the save.
    std::optional<Date> approved_on;
    /// Who is served and who carries how much, as of the day of the round. None: it was saved before they were kept.
    std::optional<RoundAccounts> accounts = {};
    std::optional<PeerClusters> clusters = {};  ///< Of kind "clusters", which has no pairs and no unmatched.
    std::optional<Partnering> partners = {};    ///< Of kind "partners"; the same.
    std::optional<ReviewRota> reviews = {};     ///< Of kind "reviews"; the same.
    std::optional<Keeping> keeping = {};        ///< None of a round that was to keep nothing.
    /// The schools of a list that took the place of an authority's, ascending; none: there was no list.
    std::optional<std::vector<Urn>> listed = {};
    /// The day from which on an approved round of clusters or reviews holds no longer; none while it does, and of other
    /// kinds, whose partnerships end each by itself.
    std::optional<Date> ended_on = {};
    std::string ended_by = {};    ///< "NAME, ROLE"; empty while it holds.
    std::string end_reason = {};  ///< May be empty.
};

/// "proposed", "approved" or "ended".
std::string_view status_of(const Round& round) noexcept;

/// The schools of its pool that a round speaks of; of support those in need.
std::set<Urn> schools_in(const Round& round);

/// Partners as what they are to each other: each supports the other. By supported.
std::vector<Pairing> both_ways(const Partnering& partners);

/// An approved pair.
struct Partnership {
    std::int64_t number = 0;  ///< Its identity.
    std::string round;
    Party supported;
    Party supporter;
    std::vector<std::string> areas;
    std::vector<std::string> found_by_peers = {};  ///< Of the areas those whose name would tell what peers found.
    Date from;
    std::optional<Date> to;  ///< The day on which it was ended, from which on it is over; none while it runs.
    std::string approved_by;
    /// The schools with which it was made, where an heir has taken the place of one.
    std::optional<Urn> supported_at_the_time = {};
    std::optional<Urn> supporter_at_the_time = {};
    std::string ended_by = {};    ///< "NAME, ROLE"; empty while it runs.
    std::string end_reason = {};  ///< May be empty.

    [[nodiscard]] bool is_over(Date day) const noexcept { return to && *to <= day; }
};

/// A pair that a person locked and that can no longer be made.
struct RefusedLock {
    Party supported;
    Party supporter;
    std::string rule;  ///< That refuses it; empty where the two are not to be paired at all.
    std::string why;

    friend bool operator==(const RefusedLock&, const RefusedLock&) = default;
};

}  // namespace llp
