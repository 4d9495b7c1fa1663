#pragma once

#include <vector>

#include "core/date.hpp"
#include "model/help_request.hpp"
#include "report/document.hpp"

namespace llp::report {

/// A request, with the school that it is of on the day.
struct AgedRequest {
    HelpRequest request;
    std::string school_name;     ///< Empty where it is not held.
    int school_days_waited = 0;  ///< Until somebody replied, or by the day.

    /// Nobody has replied in time.
    [[nodiscard]] bool is_late() const noexcept {
        return request.is_waiting() && school_days_waited > longest_wait_school_days;
    }
};

/// What `llp plan request` prints.
struct HelpRequestFacts {
    Date as_of;
    std::vector<AgedRequest> requests;  ///< By number.
    bool all = false;                   ///< Closed ones too.
};

/// llp.requests/1: { as_of, requests [ {request, urn, school, area, text, raised, raised_by, school_days, late,
/// answered, answer, closed, outcome} ] }.
Document help_requests(const HelpRequestFacts& facts);

/// Of the requests, as above.
Table request_table(std::string name, const std::vector<AgedRequest>& requests);

}  // namespace llp::report
