#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/school_calendars.hpp"
#include "plan/ledger.hpp"
#include "report/pages/capacity.hpp"

namespace llp::app {

/// The ledger of days over one state of the store: of whoever says days, makes visits or supports by a plan that runs.
/// Every page that speaks of days offered and taken reads them here, so that no two can differ.
class DaysLedger {
public:
    /// `supporter`: of this one alone; throws NotFoundError where it is none of them. What is given must outlive this.
    DaysLedger(const Knowledge& known, const PlansAndVisits& all, const SchoolCalendars& calendars,
               const std::optional<Party>& supporter = {});

    /// By party.
    [[nodiscard]] const std::vector<plan::LedgerParty>& parties() const noexcept { return parties_; }
    /// That the party makes and that still count.
    [[nodiscard]] const std::vector<Visit>& visits_of(const Party& party) const;
    /// That of most of the parties: by it a term is told of all of them together.
    [[nodiscard]] const plan::Calendar& calendar() const noexcept;
    /// What each party offers in the term and what became of it, by party; each by its own calendar.
    [[nodiscard]] std::vector<report::SupporterTerm> lines_of(const plan::TermOfYear& term) const;

private:
    void find_parties(const std::optional<Party>& supporter);
    void gather_visits();
    void choose_calendar();
    [[nodiscard]] bool is_open(const Party& party) const;
    [[nodiscard]] std::int64_t schools_of(const Party& party) const;

    const Knowledge& known_;
    const PlansAndVisits& all_;
    const SchoolCalendars& calendars_;
    std::vector<plan::LedgerParty> parties_;
    std::map<Party, std::set<Party>> supported_;
    std::map<Party, std::vector<Visit>> visits_;
    const plan::Calendar* calendar_ = nullptr;
};

}  // namespace llp::app
