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
    if (request.closed && !request.answered) {
        throw UsageError(
            fmt::format("request {} was closed on {} without a reply", request.number, *request.closed),
            fmt::format("correct what came of it with: llp plan request --close {} --text \"WHAT\"", request.number));
    }
    request.answered = request.answered.value_or(day);
    request.answer = text;
}

void close(HelpRequest& request, Date day, const std::string& outcome) {
    refuse_before_raised(request, day);
    request.closed = request.closed.value_or(day);
    request.outcome = outcome;
}

int school_days_waited(const HelpRequest& request, const Calendar& calendar, Date day) {
    const auto last = request.answered ? *request.answered : request.closed ? *request.closed : day;
    return school_days_since(calendar, request.raised, std::min(last, day));
}

}  // namespace llp::plan
