#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/knowledge.hpp"
#include "app/school_calendars.hpp"
#include "model/help_request.hpp"
#include "model/load.hpp"
#include "report/pages/help_requests.hpp"
#include "store/session.hpp"

namespace llp::app {

/// What became of a request, and its number.
struct RequestWork {
    Saved saved = Saved::unchanged;
    std::int64_t number = 0;
    bool corrected = false;  ///< Words that stood already were replaced.
};

/// Keeps a request under the next number; the same again changes nothing. Throws NotFoundError where the school is not
/// held; UsageError where it is not open, or the request is raised after the day or more than a year before it.
RequestWork raise_request(const Writing& writing, HelpRequest request);

/// A reply on the day `on`, which may not be after the write; the end of a request on the day of the write. Throws
/// NotFoundError for a request that is not there, and what the rules of plan/help.hpp throw.
RequestWork answer_request(const Writing& writing, std::int64_t number, const std::string& text,
                           std::optional<Date> on = {});
RequestWork close_request(const Writing& writing, std::int64_t number, const std::string& outcome);

struct RequestFilter {
    std::optional<Urn> school = {};  ///< Or one of its line: that it followed, or that followed it.
    bool all = false;                ///< Closed ones too.
};

report::HelpRequestFacts list_requests(const Reading& reading, const RequestFilter& filter);

/// With their ages on the day; a school that is closed has its heir in its place.
std::vector<report::AgedRequest> aged_requests(const std::vector<HelpRequest>& requests, const Knowledge& known,
                                               const SchoolCalendars& calendars, Date day);

}  // namespace llp::app
