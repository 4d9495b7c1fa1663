#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/help_request.hpp"
#include "plan/calendar.hpp"

namespace llp::plan {

/// The request among `requests` that asks for the same, in the name of the same person on the same day; nullptr where
/// there is none.
const HelpRequest* same_request(const std::vector<HelpRequest>& requests, const HelpRequest& request);

/// Somebody replied on `day`. Again, other words take the place of the reply, whose day stays. Throws UsageError where
/// the request was raised later, or was closed without a reply.
void answer(HelpRequest& request, Date day, const std::string& text);

/// Nothing more is to be done about it since `day`. Again, other words take the place of what came of it, whose day
/// stays. Throws UsageError where it was raised later.
void close(HelpRequest& request, Date day, const std::string& outcome);

/// School days that it waited until somebody replied or it was closed, or has waited by `day`.
int school_days_waited(const HelpRequest& request, const Calendar& calendar, Date day);

}  // namespace llp::plan
