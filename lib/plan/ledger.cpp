#include "plan/ledger.hpp"

#include <algorithm>
#include <tuple>

namespace llp::plan {

namespace {

constexpr int no_more_than = 100'000;  ///< Half days: what nobody can give in a term.

int in_half_days(Days days) {
    return static_cast<int>(std::min<std::int64_t>(2 * days.count(), no_more_than));
}

bool touches(const Capacity& line, const DaySpan& span) {
    return (!line.from || *line.from <= span.last) && (!line.to || span.first <= *line.to);
}

}  // namespace

DaysOffered::DaysOffered(std::optional<Days> every_term) : every_term_(every_term) {}

DaysOffered::DaysOffered(std::vector<Capacity> lines, const Calendar& calendar)
    : lines_(std::move(lines)), calendar_(&calendar) {}

const Capacity* DaysOffered::line(const TermOfYear& term) const {
    if (calendar_ == nullptr) {
        return nullptr;
    }
    const auto span = calendar_->span_of(term);
    const auto found =
        std::find_if(lines_.rbegin(), lines_.rend(), [&](const Capacity& each) { return touches(each, span); });
    return found == lines_.rend() ? nullptr : &*found;
}

std::optional<int> DaysOffered::half_days(const TermOfYear& term) const {
    const auto* const holding = line(term);
    const auto days = holding == nullptr ? every_term_ : holding->days_per_term;
    return days ? std::optional(in_half_days(*days)) : std::nullopt;
}

std::vector<Visit> visits_in_term(const LedgerParty& party, const TermOfYear& term, const std::vector<Visit>& visits) {
    std::vector<Visit> list;
    std::ranges::copy_if(visits, std::back_inserter(list), [&](const Visit& visit) {
        return visit.visitor == party.party && visit.day && visit.status != VisitStatus::cancelled &&
               party.calendar->term_of(*visit.day) == term;
    });
    std::ranges::stable_sort(
        list, {}, [](const Visit& visit) { return std::tuple(*visit.day, visit.part, visit.plan, visit.number); });
    return list;
}

TermAccount account_of(const LedgerParty& party, const TermOfYear& term, const std::vector<Visit>& visits) {
    TermAccount account{.offered = party.days.half_days(term)};
    for (const auto& visit : visits_in_term(party, term, visits)) {
        auto& sum = visit.status == VisitStatus::done     ? account.used
                    : visit.status == VisitStatus::missed ? account.missed
                                                          : account.booked;
        sum += visit.half_days;
    }
    return account;
}

std::string days_in_words(int half_days) {
    if (half_days == 1) {
        return "half a day";
    }
    return fmt::format("{}{} {}", half_days / 2, half_days % 2 == 0 ? "" : "½", half_days == 2 ? "day" : "days");
}

}  // namespace llp::plan
