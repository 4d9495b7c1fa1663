#include "app/help_requests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "app/closed_schools.hpp"
#include "app/knowledge.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "plan/calendar.hpp"
#include "plan/help.hpp"
#include "store/dated_facts.hpp"
#include "store/help_requests.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

RequestWork edit(const Writing& writing, std::int64_t number, const char* summary,
                 const std::function<void(HelpRequest&)>& change) {
    RequestWork work{.number = number};
    write_store(writing, store::Access::write, [&](store::Write& write) {
        auto requests = store::help_requests(write.current());
        const auto found = std::ranges::find(requests, number, &HelpRequest::number);
        if (found == requests.end()) {
            throw NotFoundError(fmt::format("there is no request {}", number),
                                "list them with: llp plan request --all");
        }
        const auto before = *found;
        change(*found);
        work.corrected = before.answered == found->answered && before.closed == found->closed;
        work.saved = store::save(write, *found);
        write.summarise(fmt::format("request {} {}", number, summary));
    });
    return work;
}

report::AgedRequest aged(HelpRequest request, const Knowledge& known, const SchoolCalendars& calendars, Date day) {
    const auto heir = known.succession.heir(request.school);
    request.school = heir ? heir->urn : request.school;
    const auto* const school = known.school(request.school);
    const auto waited = plan::school_days_waited(
        request, school != nullptr ? calendars.of(*school) : plan::calendar_for(std::nullopt), day);
    return {.request = std::move(request),
            .school_name = school != nullptr ? school->name : std::string(),
            .school_days_waited = waited};
}

/// An older one is a slip of the year.
constexpr int oldest_days = 366;

void refuse_day(Date raised, Date today) {
    if (raised > today) {
        throw UsageError(fmt::format("a request of {} is still to come: it is {}", raised, today),
                         "say on which day the school asked with: --on DAY");
    }
    if (raised < today - oldest_days) {
        throw UsageError(fmt::format("a request of {} would be more than a year old: it is {}", raised, today),
                         "say on which day the school asked with: --on DAY");
    }
}

/// Only a school that is open asks for help; for one that closed, the school that followed it.
void refuse_school(const store::Snapshot& snapshot, Date day, Urn urn) {
    const auto school = store::school(snapshot, day, urn);
    if (!school) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}", urn),
                            "look it up with: llp school find TEXT");
    }
    if (has_closed(*school, day)) {
        const auto closed =
            closed_school(*school, read_succession(snapshot, day), Lineage(store::school_links(snapshot)),
                          [&](Urn other) { return store::school(snapshot, day, other); });
        throw UsageError(report::in_words(closed), closed.followed_by.empty()
                                                       ? std::string("record it for a school that is open")
                                                       : fmt::format("llp plan request --school {} --ask \"WHAT\"",
                                                                     closed.followed_by.front().urn));
    }
    if (!school->is_open(day)) {
        raise<UsageError>("{} ({}) is not open yet on {}", school->name, urn, day);
    }
}

}  // namespace

RequestWork raise_request(const Writing& writing, HelpRequest request) {
    RequestWork work;
    refuse_day(request.raised, writing.as_of);
    write_store(writing, store::Access::write, [&](store::Write& write) {
        refuse_school(write.current(), writing.as_of, request.school);
        const auto requests = store::help_requests(write.current());
        const auto* const known = plan::same_request(requests, request);
        if (known != nullptr) {
            work.number = known->number;
            return;
        }
        request.number = store::next_help_request(write.current());
        work = {.saved = store::save(write, request), .number = request.number};
        write.summarise(fmt::format("request {} raised", request.number));
    });
    return work;
}

RequestWork answer_request(const Writing& writing, std::int64_t number, const std::string& text,
                           std::optional<Date> on) {
    if (on && *on > writing.as_of) {
        throw UsageError(fmt::format("a reply of {} is still to come: it is {}", *on, writing.as_of),
                         "say on which day somebody replied with: --on DAY");
    }
    return edit(writing, number, "answered", [&](HelpRequest& request) {
        plan::answer(request, on.value_or(writing.as_of), text);
        if (on && request.closed && *on > *request.closed) {
            raise<UsageError>("request {} was closed on {}, before {}", number, *request.closed, *on);
        }
        request.answered = on ? on : request.answered;
    });
}

RequestWork close_request(const Writing& writing, std::int64_t number, const std::string& outcome) {
    return edit(writing, number, "closed", [&](HelpRequest& request) { plan::close(request, writing.as_of, outcome); });
}

std::vector<report::AgedRequest> aged_requests(const std::vector<HelpRequest>& requests, const Knowledge& known,
                                               const SchoolCalendars& calendars, Date day) {
    std::vector<report::AgedRequest> list;
    std::ranges::transform(requests, std::back_inserter(list),
                           [&](const HelpRequest& request) { return aged(request, known, calendars, day); });
    return list;
}

report::HelpRequestFacts list_requests(const Reading& reading, const RequestFilter& filter) {
    report::HelpRequestFacts facts{.as_of = reading.as_of, .requests = {}, .all = filter.all};
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        const auto line =
            filter.school ? all_of_line(*filter.school, Lineage(store::school_links(snapshot))) : std::set<Urn>();
        auto requests = store::help_requests(snapshot);
        std::erase_if(requests, [&](const HelpRequest& request) {
            return (!filter.all && request.closed) || (filter.school && !line.contains(request.school));
        });
        facts.requests = aged_requests(requests, known, SchoolCalendars(snapshot, known.succession), reading.as_of);
    });
    return facts;
}

}  // namespace llp::app
