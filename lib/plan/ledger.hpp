#pragma once

#include <optional>
#include <vector>

#include "core/quantity.hpp"
#include "model/declaration.hpp"
#include "model/visit.hpp"
#include "plan/calendar.hpp"

namespace llp::plan {

/// The days that a supporter says it gives, by term. A term has the days of one line: of those that hold on any day of
/// it the one that began last, so that what was said last stands for the whole term.
class DaysOffered {
public:
    /// Nothing is said of any term.
    DaysOffered() = default;
    /// The same in every term; none: nothing is said.
    DaysOffered(std::optional<Days> every_term);  // NOLINT(google-explicit-constructor): as a line without an end.
    /// `lines` are those of one party, by their first day; the calendar, which must outlive this, says when a term is.
    DaysOffered(std::vector<Capacity> lines, const Calendar& calendar);

    /// nullopt where no line of the term says days: no limit is known.
    [[nodiscard]] std::optional<int> half_days(const TermOfYear& term) const;

private:
    [[nodiscard]] const Capacity* line(const TermOfYear& term) const;

    std::optional<Days> every_term_;
    std::vector<Capacity> lines_;
    const Calendar* calendar_ = nullptr;
};

/// What a supporter offers in a term and what became of it, in half days.
struct TermAccount {
    std::optional<int> offered;  ///< None: it did not say.
    int booked = 0;              ///< Of visits proposed or agreed for a day.
    int used = 0;                ///< Of visits that took place.
    int missed = 0;              ///< Of visits that did not: they are given back.

    /// Negative where more is taken than offered; nullopt where nothing is said.
    [[nodiscard]] std::optional<int> left() const {
        return offered ? std::optional(*offered - booked - used) : std::nullopt;
    }
    [[nodiscard]] bool is_over() const { return left().value_or(0) < 0; }

    friend bool operator==(const TermAccount&, const TermAccount&) = default;
};

/// A supporter as the ledger knows it.
struct LedgerParty {
    Party party;
    const Calendar* calendar = nullptr;  ///< Its school days; never nullptr.
    DaysOffered days;
};

/// The visits that the party makes in the term, by day: those that took place, are to, or were missed.
std::vector<Visit> visits_in_term(const LedgerParty& party, const TermOfYear& term, const std::vector<Visit>& visits);

/// Adds them up. Visits of others may be among them.
TermAccount account_of(const LedgerParty& party, const TermOfYear& term, const std::vector<Visit>& visits);

/// "1 day", "2 days", "half a day", "2½ days"; of 0 or more half days.
std::string days_in_words(int half_days);

}  // namespace llp::plan
