#include "app/visit_change.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/party_calendar.hpp"
#include "app/visit_days.hpp"
#include "core/error.hpp"
#include "plan/schedule.hpp"

namespace llp::app {

namespace {

bool takes_up_days(const Visit& visit) {
    return visit.status == VisitStatus::proposed || visit.status == VisitStatus::agreed;
}

bool was_or_was_missed(const Visit& visit) {
    return visit.status == VisitStatus::done || visit.status == VisitStatus::missed;
}

void clear_day(Visit& visit, const VisitChange& change) {
    if (change.day || change.part) {
        throw UsageError("an unplaced visit has no day", "leave out --date and --part");
    }
    visit.day.reset();
    visit.part = DayPart::whole;
}

void set_part(Visit& visit, const VisitChange& change) {
    const bool half = visit.half_days == 1 && visit.day;
    if (change.part && (*change.part == DayPart::whole) == half) {
        throw UsageError(fmt::format("the visit takes {}", visit.half_days == 1 ? "half a day" : "a whole day"),
                         visit.half_days == 1 ? "say --part morning or --part afternoon" : "leave out --part");
    }
    const auto otherwise = visit.part == DayPart::whole ? DayPart::morning : visit.part;
    visit.part = half ? change.part.value_or(otherwise) : DayPart::whole;
}

void hold_against_today(const Visit& visit, const VisitChange& change, Date today) {
    if (was_or_was_missed(visit) && *visit.day > today) {
        throw UsageError(
            fmt::format("{} is still to come: a visit is {} on its day or after", *visit.day, token(visit.status)),
            "say on which day it was with: --date DAY");
    }
    if ((change.day || change.status) && takes_up_days(visit) && *visit.day < today) {
        throw UsageError(fmt::format("{} is past", *visit.day), "say what came of it: --status done, or missed");
    }
}

void set_day(Visit& visit, const VisitChange& change, Date today) {
    const auto otherwise = change.day ? VisitStatus::agreed : visit.status;
    visit.status = change.status.value_or(otherwise);
    if (visit.status == VisitStatus::unplaced) {
        clear_day(visit, change);
        return;
    }
    if (change.day) {
        visit.day = change.day;
    }
    set_part(visit, change);
    if (!visit.day && visit.status != VisitStatus::cancelled) {
        throw UsageError(fmt::format("a visit that is {} has a day", token(visit.status)), "say it with: --date DAY");
    }
    hold_against_today(visit, change, today);
}

bool stays(const Visit& before, const Visit& visit) {
    return before.day == visit.day && before.part == visit.part && before.status == visit.status;
}

DayPart other_half(DayPart part) {
    return part == DayPart::morning ? DayPart::afternoon : DayPart::morning;
}

bool is_same(const Visit& a, const Visit& b) {
    return a.plan == b.plan && a.number == b.number;
}

std::string school_days(int count) {
    return fmt::format("{} school {}", count, count == 1 ? "day" : "days");
}

/// "is agreed for", "took place on": a day follows.
std::string stands_on(const Visit& visit) {
    return visit.status == VisitStatus::done ? "took place on" : fmt::format("is {} for", token(visit.status));
}

/// Nothing is booked by it that was not: it stood on a day of the same term and was as firm.
bool books_nothing_new(const Visit& before, const Visit& visit, const plan::Calendar& calendar) {
    return takes_up_days(before) && before.status >= visit.status &&
           calendar.term_of(*before.day) == calendar.term_of(*visit.day);
}

}  // namespace

Visit changed_visit(Visit visit, const VisitChange& change, Date today) {
    visit.earliest = change.earliest.value_or(visit.earliest);
    visit.latest = change.latest.value_or(visit.latest);
    if (visit.latest < visit.earliest) {
        raise<UsageError>("the window of the visit would end on {}, before it begins on {}", visit.latest,
                          visit.earliest);
    }
    visit.note = change.note.value_or(visit.note);
    if (change.day || change.status || change.part) {
        set_day(visit, change, today);
    }
    return visit;
}

TakenDays::TakenDays(const PlansAndVisits& all, const Knowledge& known, const SchoolCalendars& calendars)
    : all_(all), known_(known), calendars_(calendars) {
    for (const auto& visit : all.visits) {
        const auto& plan = plan_of(all, visit.plan);
        if (!takes_its_day(plan, visit)) {
            continue;
        }
        by_day_[*visit.day].push_back(&visit);
        if (visit.visitor) {
            by_visitor_[*visit.visitor].push_back(&visit);
        }
    }
}

void TakenDays::hold_against(const Visit& before, const Visit& visit) const {
    if (stays(before, visit)) {
        return;
    }
    refuse_against_review(before);
    if (was_or_was_missed(visit)) {
        refuse_before_its_plan(visit);
    }
    if (takes_up_days(visit)) {
        refuse_over(visit);
        hold_against_calendars(visit);
        hold_against_others(visit);
        hold_against_ledger(before, visit);
    }
}

std::vector<std::string> TakenDays::warnings(const Visit& before, const Visit& visit) const {
    std::vector<std::string> list;
    const bool moved = before.day != visit.day;
    const bool another_window = before.earliest != visit.earliest || before.latest != visit.latest;
    if (!takes_up_days(visit) && !was_or_was_missed(visit)) {
        return list;
    }
    if ((moved || another_window) && (*visit.day < visit.earliest || visit.latest < *visit.day)) {
        list.push_back(
            fmt::format("{} is outside the window of the visit, {} to {}", *visit.day, visit.earliest, visit.latest));
    }
    if (was_or_was_missed(visit) && !stays(before, visit)) {
        warn_of_closed(visit, list);
    }
    if (takes_up_days(visit) && !stays(before, visit)) {
        warn_of_far(visit, list);
    }
    if (!takes_up_days(visit) || !moved) {
        return list;
    }
    const auto first = std::ranges::lower_bound(all_.visits, visit.plan, {}, &Visit::plan);
    for (auto other = first; other != all_.visits.end() && other->plan == visit.plan; ++other) {
        if (other->number != visit.number && other->holds_its_day()) {
            warn_of(visit, *other, list);
        }
    }
    return list;
}

/// Another visit of its plan, on another day.
void TakenDays::warn_of(const Visit& visit, const Visit& other, std::vector<std::string>& list) const {
    const bool follows = *other.day < *visit.day;
    const auto where = fmt::format("{} visit {}, which {} {}", follows ? "after" : "before", other.number,
                                   stands_on(other), *other.day);
    if (*other.day > known_.day && follows != (other.number < visit.number)) {
        list.push_back(fmt::format("{} is out of order: it is {}", *visit.day, where));
    }
    const auto& first = follows ? other : visit;
    const auto& second = follows ? visit : other;
    const auto& calendar = calendar_of(plan_of(all_, visit.plan).supported, all_, known_, calendars_);
    const auto between = calendar.school_days_between(*first.day, *second.day);
    if (between < second.apart) {
        list.push_back(
            fmt::format("{} is {} {}; the plan asks for {}", *visit.day, school_days(between), where, second.apart));
    }
}

void TakenDays::warn_of_closed(const Visit& visit, std::vector<std::string>& list) const {
    const auto& plan = plan_of(all_, visit.plan);
    const auto why = refused_for_itself(visit, plan, known_, calendars_);
    if (why.ends_with("-closed")) {
        list.push_back(fmt::format("{} is no school day of {}", *visit.day,
                                   name_of(why == "school-closed" ? plan.supported : *visit.visitor)));
    }
}

/// Beside half a day of its visitor at a school that is farther away than a schedule would let it be.
void TakenDays::warn_of_far(const Visit& visit, std::vector<std::string>& list) const {
    const auto found = by_day_.find(*visit.day);
    const auto here = place_of(plan_of(all_, visit.plan).supported);
    if (found == by_day_.end() || !visit.visitor || !here) {
        return;
    }
    for (const auto* const other : found->second) {
        const auto there = place_of(plan_of(all_, other->plan).supported);
        const bool on_the_way = !is_same(*other, visit) && other->visitor == visit.visitor && there;
        if (on_the_way && squared_distance(*here, *there) > plan::near_enough.count() * plan::near_enough.count()) {
            list.push_back(fmt::format("visit {} of plan {}, to {}, {} the {} of that day, {} away", other->number,
                                       other->plan, name_of(plan_of(all_, other->plan).supported), stands_on(*other),
                                       token(other->part), in_kilometres(distance(*here, *there))));
        }
    }
}

std::optional<GridPoint> TakenDays::place_of(const Party& party) const {
    const auto urn = party.urn();
    const auto* const school = urn ? known_.school(*urn) : nullptr;
    return school == nullptr ? std::nullopt : school->place;
}

void TakenDays::refuse_before_its_plan(const Visit& visit) const {
    const auto& plan = plan_of(all_, visit.plan);
    if (*visit.day < plan.drafted) {
        throw UsageError(
            fmt::format("{} is before {}, on which plan {} was drafted", *visit.day, plan.drafted, plan.number),
            "say the day on which the visit was, or was to be");
    }
    const auto found = std::ranges::lower_bound(known_.partnerships, plan.partnership, {}, &Partnership::number);
    const bool is_held = found != known_.partnerships.end() && found->number == plan.partnership;
    if (is_held && *visit.day < found->from) {
        throw UsageError(fmt::format("{} is before {}, on which the partnership of plan {} begins", *visit.day,
                                     found->from, plan.number),
                         "say the day on which the visit was, or was to be");
    }
}

/// What a review says of itself is changed by reviews alone.
void TakenDays::refuse_against_review(const Visit& before) const {
    if (before.kind != VisitKind::review || before.status != VisitStatus::done) {
        return;
    }
    const auto& plan = plan_of(all_, before.plan);
    const auto held = std::ranges::find_if(plan.reviews, [&](const PlanReview& review) {
        return review.date == *before.day && !review.objectives.empty();
    });
    if (held != plan.reviews.end()) {
        throw UsageError(fmt::format("visit {} of plan {} is its review {} of {}, which took place", before.number,
                                     plan.number, held->number, held->date),
                         "take the review back while it is the last command: llp db undo");
    }
}

void TakenDays::refuse_over(const Visit& visit) const {
    const auto& plan = plan_of(all_, visit.plan);
    if (plan.has_ended()) {
        throw PlanOverError(fmt::format("plan {} is over: nothing of it is to come", plan.number),
                            fmt::format("see how it stands with: llp plan show {}", plan.number));
    }
}

void TakenDays::hold_against_calendars(const Visit& visit) const {
    const auto& plan = plan_of(all_, visit.plan);
    const auto why = refused_for_itself(visit, plan, known_, calendars_);
    if (why == "partnership-over") {
        throw UsageError(fmt::format("the partnership of plan {} ends on {}", plan.number, *plan.partnership_ends),
                         "choose a day before that");
    }
    if (!why.empty()) {
        const auto& party = why == "school-closed" ? plan.supported : *visit.visitor;
        if (const auto closing = closing_of(party, known_, calendars_); closing && *closing <= *visit.day) {
            throw UsageError(
                fmt::format("{} {} by {}", name_of(party), *closing <= known_.day ? "is closed" : "closes", *visit.day),
                "choose a day before that, or take the visit away with --status cancelled");
        }
        throw UsageError(fmt::format("{} is no school day of {}", *visit.day, name_of(party)),
                         "choose another day, or record one on which it took place with --status done");
    }
}

/// Nobody meets twice on a day, but for half days that do not overlap.
void TakenDays::hold_against_others(const Visit& visit) const {
    if (const auto* const other = holder_of_the_day(visit)) {
        auto half = visit;
        half.part = other_half(visit.part);
        if (visit.half_days == 1 && holder_of_the_day(half) == nullptr) {
            throw UsageError(fmt::format("the {} of {} is taken: visit {} of plan {}, to {}, {} that day",
                                         token(visit.part), *visit.day, other->number, other->plan,
                                         plan_of(all_, other->plan).supported, stands_on(*other)),
                             fmt::format("the {0} is free: --part {0}", token(half.part)));
        }
        throw UsageError(fmt::format("{} is taken: visit {} of plan {}, to {}, {} that day", *visit.day, other->number,
                                     other->plan, plan_of(all_, other->plan).supported, stands_on(*other)),
                         fmt::format("llp plan visits --from {0} --until {0}", *visit.day));
    }
}

/// nullptr where the visit can be on its day.
const Visit* TakenDays::holder_of_the_day(const Visit& visit) const {
    const auto found = by_day_.find(*visit.day);
    if (found == by_day_.end()) {
        return nullptr;
    }
    const auto& host = plan_of(all_, visit.plan).supported;
    const auto holder = std::ranges::find_if(found->second, [&](const Visit* other) {
        return collide(visit, host, *other, plan_of(all_, other->plan).supported);
    });
    return holder == found->second.end() ? nullptr : *holder;
}

std::vector<Visit> TakenDays::made_by(const Party& visitor, const Visit& but) const {
    std::vector<Visit> list;
    const auto found = by_visitor_.find(visitor);
    if (found != by_visitor_.end()) {
        for (const auto* const visit : found->second) {
            if (!is_same(*visit, but)) {
                list.push_back(*visit);
            }
        }
    }
    return list;
}

/// What is booked and used in the term, this visit included, is not more than is offered.
void TakenDays::hold_against_ledger(const Visit& before, const Visit& visit) const {
    if (!visit.visitor) {
        return;
    }
    const auto party = ledger_party(*visit.visitor, all_, known_, calendars_);
    const auto term = party.calendar->term_of(*visit.day);
    const auto others = made_by(party.party, visit);
    const auto account = plan::account_of(party, term, others);
    if (!account.offered || visit.half_days <= *account.left() || books_nothing_new(before, visit, *party.calendar)) {
        return;
    }
    std::vector<std::string> holders;
    for (const auto& holder : plan::visits_in_term(party, term, others)) {
        holders.push_back(in_words(holder));
    }
    const auto span = party.calendar->span_of(term);
    throw UnmetError(
        fmt::format("{} offers {} in {} and has {} left, and the visit takes {}: {}", name_of(party.party),
                    plan::days_in_words(*account.offered), plan::in_words(term),
                    *account.left() > 0 ? plan::days_in_words(*account.left()) : "none",
                    plan::days_in_words(visit.half_days),
                    holders.empty() ? "no visit holds one" : fmt::format("held by {}", fmt::join(holders, "; "))),
        fmt::format("choose a day of another term, or see llp plan visits --supporter {} --from {} --until {}",
                    party.party, span.first, span.last));
}

/// "plan 1, visit 2 to Alderhythe Primary School (990501) on 2026-12-01".
std::string TakenDays::in_words(const Visit& holder) const {
    return fmt::format("plan {}, visit {} to {} on {}", holder.plan, holder.number,
                       name_of(plan_of(all_, holder.plan).supported), *holder.day);
}

/// "Elverwick Primary School (990505)"; the bare party where it is not held.
std::string TakenDays::name_of(const Party& party) const {
    const auto urn = party.urn();
    if (const auto* const school = urn ? known_.school(*urn) : nullptr) {
        return fmt::format("{} ({})", school->name, party);
    }
    const auto* const body = known_.organisation(party);
    return body == nullptr ? party.text() : fmt::format("{} ({})", body->name, party);
}

}  // namespace llp::app
