#include "app/capacity_report.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/days_ledger.hpp"
#include "app/session.hpp"

namespace llp::app {

namespace {

using plan::TermOfYear;

constexpr int terms_of_a_year = 6;

/// Sums up the ledger over one state of the store.
class Accounts {
public:
    Accounts(const CapacityRequest& request, const Knowledge& known, const PlansAndVisits& all,
             const DaysLedger& ledger)
        : request_(request), known_(known), all_(all), ledger_(ledger), term_(chosen_term()) {}

    [[nodiscard]] report::CapacityFacts run(std::int64_t last_command) const {
        report::CapacityFacts facts{.as_of = known_.day,
                                    .last_command = last_command,
                                    .supporter = request_.supporter,
                                    .year = to_text(term_.year),
                                    .term = term_.number,
                                    .calendar = {},
                                    .names = names_of(known_)};
        for (const auto& term : terms()) {
            facts.terms.push_back(total_of(term));
            for (const auto& line : ledger_.lines_of(term)) {
                add_line(line, term, facts);
            }
        }
        std::ranges::stable_sort(facts.supporters, std::ranges::greater(),
                                 [](const report::SupporterTerm& line) { return line.days.taken(); });
        const auto span = ledger_.calendar().span_of(term_);
        facts.calendar = ledger_.calendar().name_for(span.first, span.last);
        facts.any_visit = !all_.visits.empty();
        tell_of_the_unknown(facts);
        return facts;
    }

private:
    [[nodiscard]] TermOfYear chosen_term() const {
        const auto now = ledger_.calendar().term_of(known_.day);
        return {.year = request_.year.value_or(now.year), .number = request_.term.value_or(now.number)};
    }

    /// Those of the year, and later ones in which something is booked.
    [[nodiscard]] std::set<TermOfYear> terms() const {
        std::set<TermOfYear> list;
        for (int number = 1; number <= terms_of_a_year; ++number) {
            list.insert({.year = term_.year, .number = number});
        }
        const auto last = *list.rbegin();
        for (const auto& party : ledger_.parties()) {
            for (const auto& visit : ledger_.visits_of(party.party)) {
                const bool has_place = visit.day && visit.status != VisitStatus::cancelled;
                if (has_place && party.calendar->term_of(*visit.day) > last) {
                    list.insert(party.calendar->term_of(*visit.day));
                }
            }
        }
        return list;
    }

    [[nodiscard]] report::TermTotal total_of(const TermOfYear& term) const {
        const auto span = ledger_.calendar().span_of(term);
        report::TermTotal total{.year = to_text(term.year),
                                .term = term.number,
                                .first = span.first,
                                .last = span.last,
                                .begun = span.first <= known_.day,
                                .days = {}};
        for (const auto& line : ledger_.lines_of(term)) {
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
        if (line.says_something()) {
            facts.every_term.push_back(line);
        }
        if (line.days.left().value_or(0) < 0) {
            facts.over.push_back(line);
        }
        if (term != term_) {
            return;
        }
        if (line.says_something()) {
            facts.supporters.push_back(line);
        }
        if (!line.days.offered && (line.schools > 0 || line.days.taken() > 0)) {
            facts.without_days.push_back(line);
        }
    }

    void tell_of_the_unknown(report::CapacityFacts& facts) const {
        for (const auto& party : ledger_.parties()) {
            facts.without_calendar += party.calendar->covers(term_) ? 0 : 1;
            for (const auto& visit : ledger_.visits_of(party.party)) {
                const bool waits = visit.status == VisitStatus::unplaced;
                facts.unplaced_visits += waits ? 1 : 0;
                facts.unplaced_half_days += waits ? visit.half_days : 0;
                const bool is_past = !visit.is_over() && visit.day && *visit.day < known_.day;
                facts.without_word += is_past && party.calendar->term_of(*visit.day) == term_ ? 1 : 0;
            }
        }
    }

    const CapacityRequest& request_;
    const Knowledge& known_;
    const PlansAndVisits& all_;
    const DaysLedger& ledger_;
    TermOfYear term_;
};

}  // namespace

report::CapacityFacts capacity_facts(const Reading& reading, const CapacityRequest& request) {
    std::optional<report::CapacityFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        const auto all = plans_and_visits(snapshot, known.succession, known.partnerships, reading.as_of);
        const SchoolCalendars calendars(snapshot, known.succession);
        const DaysLedger ledger(known, all, calendars, request.supporter);
        facts = Accounts(request, known, all, ledger).run(snapshot.command());
    });
    return std::move(*facts);
}

}  // namespace llp::app
