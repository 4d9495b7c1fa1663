#include "app/capacity_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/knowledge.hpp"
#include "app/party_calendar.hpp"
#include "app/plan_visits.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "plan/ledger.hpp"

namespace llp::app {

namespace {

using plan::TermOfYear;

constexpr int terms_of_a_year = 6;

/// The ledger over one state of the store.
class Accounts {
public:
    Accounts(const store::Snapshot& snapshot, Date day, const CapacityRequest& request)
        : request_(request),
          command_(snapshot.command()),
          known_(read_knowledge(snapshot, day)),
          all_(plans_and_visits(snapshot, known_.succession, known_.partnerships, day)),
          calendars_(snapshot, known_.succession) {
        find_parties();
        gather_visits();
        choose_term();
    }

    report::CapacityFacts run() {
        report::CapacityFacts facts{.as_of = known_.day,
                                    .last_command = command_,
                                    .supporter = request_.supporter,
                                    .year = to_text(term_.year),
                                    .term = term_.number,
                                    .calendar = {},
                                    .names = names_of(known_)};
        for (const auto& term : terms()) {
            facts.terms.push_back(total_of(term));
            for (const auto& line : lines_of(term)) {
                add_line(line, term, facts);
            }
        }
        std::ranges::stable_sort(facts.supporters, std::ranges::greater(),
                                 [](const report::SupporterTerm& line) { return line.days.taken(); });
        const auto span = calendar_->span_of(term_);
        facts.calendar = calendar_->name_for(span.first, span.last);
        tell_of_the_unknown(facts);
        return facts;
    }

private:
    /// Whoever says days, makes visits or supports by a plan that runs.
    void find_parties() {
        std::set<Party> parties;
        for (const auto& line : known_.capacity_lines) {
            if (is_open(line.party)) {
                parties.insert(line.party);
            }
        }
        for (const auto& plan : all_.plans) {
            if (plan.is_running()) {
                parties.insert(plan.supporter);
                supported_[plan.supporter].insert(plan.supported);
            }
        }
        for (const auto& visit : all_.visits) {
            if (visit.visitor && visit.day && still_counts(plan_of(all_, visit.plan), visit)) {
                parties.insert(*visit.visitor);
            }
        }
        if (request_.supporter) {
            choose(parties);
        }
        for (const auto& party : parties) {
            parties_.push_back(ledger_party(party, all_, known_, calendars_));
        }
    }

    void choose(std::set<Party>& parties) const {
        if (!parties.contains(*request_.supporter)) {
            throw NotFoundError(fmt::format("{} offers no days and supports nobody", *request_.supporter),
                                "see who does with: llp report capacity");
        }
        parties = {*request_.supporter};
    }

    [[nodiscard]] bool is_open(const Party& party) const {
        if (const auto urn = party.urn()) {
            const auto* const school = known_.school(*urn);
            return school != nullptr && school->is_open(known_.day);
        }
        const auto* const body = known_.organisation(party);
        return body != nullptr && body->is_open(known_.day);
    }

    void gather_visits() {
        for (const auto& visit : all_.visits) {
            if (visit.visitor && still_counts(plan_of(all_, visit.plan), visit)) {
                visits_[*visit.visitor].push_back(visit);
            }
        }
    }

    /// As the calendar of most supporters has it.
    void choose_term() {
        std::map<const plan::Calendar*, int> votes;
        for (const auto& party : parties_) {
            const auto votes_now = ++votes[party.calendar];
            calendar_ = calendar_ == nullptr || votes_now > votes[calendar_] ? party.calendar : calendar_;
        }
        calendar_ = calendar_ == nullptr ? &plan::calendar_for(std::nullopt) : calendar_;
        const auto now = calendar_->term_of(known_.day);
        term_ = {.year = request_.year.value_or(now.year), .number = request_.term.value_or(now.number)};
    }

    /// Those of the year, and later ones in which something is booked.
    [[nodiscard]] std::set<TermOfYear> terms() const {
        std::set<TermOfYear> list;
        for (int number = 1; number <= terms_of_a_year; ++number) {
            list.insert({.year = term_.year, .number = number});
        }
        const auto last = *list.rbegin();
        for (const auto& party : parties_) {
            for (const auto& visit : visits_of(party.party)) {
                const bool has_place = visit.day && visit.status != VisitStatus::cancelled;
                if (has_place && party.calendar->term_of(*visit.day) > last) {
                    list.insert(party.calendar->term_of(*visit.day));
                }
            }
        }
        return list;
    }

    [[nodiscard]] const std::vector<Visit>& visits_of(const Party& party) const {
        static const std::vector<Visit> none;
        const auto found = visits_.find(party);
        return found == visits_.end() ? none : found->second;
    }

    /// By party.
    [[nodiscard]] std::vector<report::SupporterTerm> lines_of(const TermOfYear& term) const {
        std::vector<report::SupporterTerm> list;
        for (const auto& party : parties_) {
            const auto account = plan::account_of(party, term, visits_of(party.party));
            list.push_back({.supporter = party.party,
                            .year = to_text(term.year),
                            .term = term.number,
                            .days = {.offered = account.offered,
                                     .booked = account.booked,
                                     .used = account.used,
                                     .missed = account.missed},
                            .schools = schools_of(party.party)});
        }
        return list;
    }

    [[nodiscard]] std::int64_t schools_of(const Party& party) const {
        const auto found = supported_.find(party);
        return found == supported_.end() ? 0 : std::ssize(found->second);
    }

    [[nodiscard]] report::TermTotal total_of(const TermOfYear& term) const {
        const auto span = calendar_->span_of(term);
        report::TermTotal total{.year = to_text(term.year),
                                .term = term.number,
                                .first = span.first,
                                .last = span.last,
                                .begun = span.first <= known_.day,
                                .days = {}};
        for (const auto& line : lines_of(term)) {
            if (!line.days.offered) {
                total.unbacked += line.days.taken();
                continue;
            }
            ++total.supporters;
            total.days.offered = total.days.offered.value_or(0) + *line.days.offered;
            total.days.booked += line.days.booked;
            total.days.used += line.days.used;
            total.days.missed += line.days.missed;
            total.over += *line.days.left() < 0 ? 1 : 0;
        }
        return total;
    }

    void add_line(const report::SupporterTerm& line, const TermOfYear& term, report::CapacityFacts& facts) const {
        const bool says_something = line.days.offered || line.days.taken() > 0 || line.days.missed > 0;
        if (says_something) {
            facts.every_term.push_back(line);
        }
        if (line.days.left().value_or(0) < 0) {
            facts.over.push_back(line);
        }
        if (term != term_) {
            return;
        }
        if (says_something) {
            facts.supporters.push_back(line);
        }
        if (!line.days.offered && (line.schools > 0 || line.days.taken() > 0)) {
            facts.without_days.push_back(line);
        }
    }

    void tell_of_the_unknown(report::CapacityFacts& facts) const {
        for (const auto& party : parties_) {
            facts.without_calendar += party.calendar->covers(term_) ? 0 : 1;
            for (const auto& visit : visits_of(party.party)) {
                const bool waits = visit.status == VisitStatus::unplaced;
                facts.unplaced_visits += waits ? 1 : 0;
                facts.unplaced_half_days += waits ? visit.half_days : 0;
                facts.without_word += !visit.is_over() && visit.day && *visit.day < known_.day ? 1 : 0;
            }
        }
    }

    const CapacityRequest& request_;
    std::int64_t command_;
    Knowledge known_;
    PlansAndVisits all_;
    SchoolCalendars calendars_;
    std::vector<plan::LedgerParty> parties_;  ///< By party.
    std::map<Party, std::set<Party>> supported_;
    std::map<Party, std::vector<Visit>> visits_;  ///< By visitor: those that still count.
    const plan::Calendar* calendar_ = nullptr;
    TermOfYear term_{.year = Period::of(known_.day)};
};

}  // namespace

report::CapacityFacts capacity_facts(const Reading& reading, const CapacityRequest& request) {
    std::optional<report::CapacityFacts> facts;
    read_store(reading,
               [&](const store::Snapshot& snapshot) { facts = Accounts(snapshot, reading.as_of, request).run(); });
    return std::move(*facts);
}

}  // namespace llp::app
