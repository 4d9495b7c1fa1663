#include "plan/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.hpp"
#include "plan/school_days.hpp"

namespace llp::plan {

namespace {

void refuse_before_raised(const HelpRequest& request, Date day) {
    if (day < request.raised) {
        raise<UsageError>("request {} was raised on {}, after {}", request.number, request.raised, day);
    }
}

}  // namespace

const HelpRequest* same_request(const std::vector<HelpRequest>& requests, const HelpRequest& request) {
    const auto found = std::ranges::find_if(requests, [&](const HelpRequest& other) {
        return other.school == request.school && other.area == request.area && other.text == request.text &&
               other.raised == request.raised && other.raised_by == request.raised_by;
    });
    return found == requests.end() ? nullptr : &*found;
}

void answer(HelpRequest& request, Date day, const std::string& text) {
    refuse_before_raised(request, day);
    if (request.answered == day && request.answer == text) {
        return;
    }
    if (request.answered || request.closed) {
        throw UsageError(
            fmt::format("request {} was {} on {}", request.number, request.answered ? "answered" : "closed",
                        request.answered ? *request.answered : *request.closed),
            "take that back first: llp db undo");
    }
    request.answered = day;
    request.answer = text;
}

void close(HelpRequest& request, Date day, const std::string& outcome) {
    refuse_before_raised(request, day);
    if (request.closed && (request.closed != day || request.outcome != outcome)) {
        throw UsageError(fmt::format("request {} was closed on {}", request.number, *request.closed),
                         "take that back first: llp db undo");
    }
    request.closed = day;
    request.outcome = outcome;
}

int school_days_waited(const HelpRequest& request, const Calendar& calendar, Date day) {
    const auto last = request.answered ? *request.answered : request.closed ? *request.closed : day;
    return school_days_since(calendar, request.raised, std::min(last, day));
}

}  // namespace llp::plan
