#include "app/help_requests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "app/knowledge.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "plan/calendar.hpp"
#include "plan/help.hpp"
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
        change(*found);
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

}  // namespace

RequestWork raise_request(const Writing& writing, HelpRequest request) {
    RequestWork work;
    if (request.raised > writing.as_of) {
        raise<UsageError>("a request of {} is still to come: it is {}", request.raised, writing.as_of);
    }
    write_store(writing, store::Access::write, [&](store::Write& write) {
        if (!store::school(write.current(), writing.as_of, request.school)) {
            throw NotFoundError(fmt::format("the store holds no school with URN {}", request.school),
                                "look it up with: llp school find TEXT");
        }
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

RequestWork answer_request(const Writing& writing, std::int64_t number, const std::string& text) {
    return edit(writing, number, "answered", [&](HelpRequest& request) { plan::answer(request, writing.as_of, text); });
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
        facts.requests = aged_requests(store::help_requests(snapshot), known,
                                       SchoolCalendars(snapshot, known.succession), reading.as_of);
    });
    std::erase_if(facts.requests, [&](const report::AgedRequest& aged) {
        return (!filter.all && aged.request.closed) || (filter.school && aged.request.school != *filter.school);
    });
    return facts;
}

}  // namespace llp::app
