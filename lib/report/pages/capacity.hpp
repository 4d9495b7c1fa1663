#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "report/document.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// Half days offered, and what became of them.
struct DaysAccount {
    std::optional<std::int64_t> offered;  ///< None: nobody said.
    std::int64_t booked = 0;              ///< Of visits proposed or agreed for a day.
    std::int64_t used = 0;                ///< Of visits that took place.
    std::int64_t missed = 0;              ///< Of visits that did not: given back.

    [[nodiscard]] std::int64_t taken() const noexcept { return booked + used; }
    /// Negative where more is taken than offered; nullopt where nobody said what is offered.
    [[nodiscard]] std::optional<std::int64_t> left() const {
        return offered ? std::optional(*offered - taken()) : std::nullopt;
    }
};

/// One supporter in one term.
struct SupporterTerm {
    Party supporter;
    std::string year;  ///< "2026/27".
    int term = 1;      ///< 1 to 6.
    DaysAccount days;
    std::int64_t schools = 0;  ///< That it supports by plans that run on the day of the report.

    /// Days are offered, or something became of a visit.
    [[nodiscard]] bool says_something() const noexcept {
        return days.offered.has_value() || days.taken() > 0 || days.missed > 0;
    }
};

/// All supporters in one term.
struct TermTotal {
    std::string year;
    int term = 1;
    Date first;  ///< As the calendar of most supporters has it, or by months.
    Date last;
    bool begun = false;           ///< On the day of the report, or before.
    std::int64_t supporters = 0;  ///< That say how many days they offer.
    DaysAccount days;             ///< Of these.
    std::int64_t unbacked = 0;    ///< Half days booked or used of supporters that say none.
    std::int64_t over = 0;        ///< Supporters of which more is taken than they offer.
};

/// Days offered, booked, used, missed and left, as every table of the ledger has them: "2.5", "not said" of nothing.
Row account_cells(const DaysAccount& days);

/// What `llp report capacity` is built from. Terms ascend.
struct CapacityFacts {
    Date as_of;
    std::int64_t last_command = 0;
    std::optional<Party> supporter;  ///< The page is about it alone.
    std::string year;                ///< Of the term that the page speaks of.
    int term = 1;
    std::string calendar;                   ///< By which terms are told.
    std::int64_t without_calendar = 0;      ///< Supporters whose calendar does not have the term: it goes by months.
    std::vector<SupporterTerm> supporters;  ///< Of the term, the most taken first, then by party.
    std::vector<SupporterTerm> every_term;  ///< By term, then by party.
    std::vector<TermTotal> terms;           ///< Of the school year, and later ones in which something is booked.
    std::vector<SupporterTerm> over;        ///< In any of them.
    std::vector<SupporterTerm>
        without_days;                  ///< In the term: supporters of running plans, or with days taken, that say none.
    bool any_visit = false;            ///< A visit is held, whatever became of it.
    std::int64_t unplaced_visits = 0;  ///< Of running plans, made by supporters: they have no day yet.
    std::int64_t unplaced_half_days = 0;
    std::int64_t without_word = 0;  ///< Visits booked for a day that is past, of which nothing was said since.
    Names names;
};

/// llp.report/1: { report "capacity", as_of, last_command, year, term, key_figures {offered_days, booked_days,
/// used_days, left_days}, year_so_far {offered_days, used_days, booked_days, missed_days, left_days}, terms [ {year,
/// term, first, last, supporters, offered_days, booked_days, used_days, missed_days, left_days, unbacked_days, over} ],
/// supporters [ {year, term, supporter, supporter_name, schools, offered_days, booked_days, used_days, missed_days,
/// left_days, taken_days} ], over [..], without_days [ {supporter, supporter_name, schools, taken_days} ], days [ each
/// supporter and term ], unknown {unplaced_visits, unplaced_days, without_word, without_calendar} }. Days may be
/// halves.
Document capacity(const CapacityFacts& facts);

}  // namespace llp::report
