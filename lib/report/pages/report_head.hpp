#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What stands at the head of every report that tells of things since a point in time.
struct ReportHead {
    std::string report;  ///< "weekly".
    std::string authority;
    Date as_of;
    std::string news;  ///< What is told since then: "Findings".
    Date since_day;
    std::int64_t since_command = 0;
    std::int64_t last_command = 0;
};

std::vector<Field> head_fields(const ReportHead& head);

}  // namespace llp::report
