#include "report/pages/report_head.hpp"

#include <fmt/format.h>

namespace llp::report {

std::vector<Field> head_fields(const ReportHead& head) {
    return {
        {.name = "report", .label = "Report", .value = Cell::open(head.report), .readers = For::machines},
        {.name = "authority", .label = "Area", .value = Cell::open(head.authority), .readers = For::machines},
        {.name = "as_of", .label = "As at the end of", .value = Cell::open(head.as_of)},
        {.name = "since_day", .label = head.news + " since the end of", .value = Cell::open(head.since_day)},
        {.name = "since_command",
         .label = "Since command",
         .value = Cell::open(head.since_command),
         .readers = For::machines},
        {.name = "last_command",
         .label = "Last command recorded",
         .value = Cell::open(head.last_command).reading(fmt::format("#{}", head.last_command))},
    };
}

}  // namespace llp::report
