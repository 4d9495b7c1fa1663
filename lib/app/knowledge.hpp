#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/succession.hpp"
#include "evidence/profiler.hpp"
#include "model/context.hpp"
#include "model/organisation.hpp"
#include "model/pairing.hpp"
#include "model/profile.hpp"
#include "model/record.hpp"
#include "report/pages/report_head.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Everything that one state of the store says on a day, and what the evidence makes of it. Each list in the order of
/// its keys; facts that do not hold on the day are left out. What is held under a school that is closed, or not held,
/// counts for its heir: app/inheritance.hpp.
struct Knowledge {
    Date day;
    std::vector<School> schools;
    Succession succession;
    std::vector<Judgement> judgements;
    std::vector<ResultRow> results;
    std::vector<Declaration> declarations;
    std::vector<ReviewLine> reviews;  ///< Of the day or before.
    std::vector<Capacity> capacities;
    std::vector<Capacity> capacity_lines;  ///< Those too that hold on other days alone: by party and first day.
    std::vector<Membership> memberships;
    std::vector<Conflict> conflicts;
    std::vector<Appointment> appointments;    ///< Of past and coming terms too: see in_office.
    std::vector<Organisation> organisations;  ///< Closed ones too; none is placed by its postcode yet.
    std::vector<Partnership> partnerships;    ///< Ended ones too; with the heirs in their places.
    std::vector<Context> contexts;            ///< One a school, in the same order.
    /// Of the lists above, whose elements must stay where they are: a list may be moved as a whole, not changed.
    std::optional<evidence::Profiler> profiler = {};

    /// nullptr where the school is not held.
    [[nodiscard]] const School* school(Urn urn) const;
    /// Made when it is first asked for (evidence/profiler.hpp).
    [[nodiscard]] const Profile* profile(Urn urn) const;
    [[nodiscard]] const Context* context(Urn urn) const;
    /// nullptr for a school, and where the organisation is not held.
    [[nodiscard]] const Organisation* organisation(const Party& party) const;
    /// The line that holds on the day and began last.
    [[nodiscard]] std::optional<Capacity> capacity(const Party& party) const;
    /// Every line of the party, by first day.
    [[nodiscard]] std::vector<Capacity> lines_of(const Party& party) const;
    [[nodiscard]] std::optional<Membership> membership(const Party& party) const;
};

Knowledge read_knowledge(const store::Snapshot& snapshot, Date day);

/// The party that an organisation is.
Party party_of(const Organisation& organisation);

/// The name of every school and organisation that is held.
std::map<Party, PartyName> names_of(const Knowledge& knowledge);

/// The authorities that a job is about: those asked for; else the only one among the open, state-funded schools. Throws
/// UsageError, naming them, where there are several, and where none that is asked for has a school but others have.
std::vector<int> home_authorities(const Knowledge& knowledge, const std::vector<int>& asked);

/// The school is of one of the authorities.
bool is_of(const School& school, const std::vector<int>& authorities);

/// Open schools that a report about these authorities leaves out, as too little is known of them. Those without an
/// authority only where it would count none otherwise: a national file has some that are abroad.
report::Uncounted uncounted_schools(const Knowledge& knowledge, const std::vector<int>& authorities);

/// "Eskershire", or the names joined with commas; the code where no school says the name.
std::string authority_names(const Knowledge& knowledge, const std::vector<int>& authorities);

}  // namespace llp::app
