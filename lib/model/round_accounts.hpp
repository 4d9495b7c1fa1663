#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/quantity.hpp"
#include "model/party.hpp"

namespace llp {

/// Of the schools in need, how many have a supporter: all of them, or those of one band. See match/equity_account.hpp.
struct EquityRow {
    std::string by;         ///< "all", "size", "rurality", "fsm-quintile", "phase", "governance".
    std::string band;       ///< "100-209", "rural", "5", "primary", "academy"; "unknown".
    int in_need = 0;        ///< The denominator.
    int served_before = 0;  ///< Had a supporter in a running partnership already.
    int served_now = 0;     ///< Had none, and gets one by the round.

    friend bool operator==(const EquityRow&, const EquityRow&) = default;
};

/// Among whom the fifths of free school meals were cut.
struct FsmBasis {
    std::string of;   ///< "nation", "county"; "none" where too few shares are known: all are then "unknown".
    int schools = 0;  ///< With a known share.

    friend bool operator==(const FsmBasis&, const FsmBasis&) = default;
};

struct EquityAccount {
    FsmBasis fsm;
    std::vector<EquityRow> rows;  ///< "all" first, then each breakdown in the order above, its "unknown" row last.
};

/// What one supporter carries, in schools.
struct LoadRow {
    Party supporter;
    int before = 0;  ///< In running partnerships.
    int added = 0;   ///< By the round.

    [[nodiscard]] int schools() const noexcept { return before + added; }
    friend bool operator==(const LoadRow&, const LoadRow&) = default;
};

/// How the load would be spread if the round were approved. See match/load_account.hpp.
struct LoadAccount {
    std::vector<LoadRow> rows;     ///< Those who carry a school: the most loaded first, then by party.
    int idle = 0;                  ///< Parties that could help someone in the round, and carry nobody.
    Days days_per_school;          ///< A term.
    int five_most = 0;             ///< Schools carried by the five most loaded.
    std::optional<PerMille> gini;  ///< None where nobody carries a school.
};

struct RoundAccounts {
    EquityAccount equity;
    LoadAccount load;
};

}  // namespace llp
