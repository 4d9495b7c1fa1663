#include "report/pages/report_head.hpp"

#include <fmt/ranges.h>

#include "report/pages/wording.hpp"

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

std::vector<Field> head_fields(const std::string& report, const ReportScope& scope) {
    return {
        {.name = "report", .label = "Report", .value = Cell::open(report), .readers = For::machines},
        {.name = "authority", .label = "Area", .value = Cell::open(scope.authority), .readers = For::machines},
        {.name = "part",
         .label = "Schools",
         .value = text_cell(scope.part),
         .readers = scope.part.empty() ? For::machines : For::all},
        {.name = "as_of", .label = "As at the end of", .value = Cell::open(scope.as_of)},
        {.name = "last_command",
         .label = "Last command recorded",
         .value = Cell::open(scope.last_command).reading(fmt::format("#{}", scope.last_command))},
    };
}

std::string titled(const ReportScope& scope, std::string_view what) {
    return fmt::format("{}{}{}: {}", area_title_of(scope.authority), scope.part.empty() ? "" : ", ", scope.part, what);
}

std::string area_in_words(const std::string& authority) {
    return authority.empty() ? "all authorities" : authority;
}

std::string area_title_of(const std::string& authority) {
    return authority.empty() ? "All authorities" : authority;
}

Cell if_held(bool held, std::int64_t count) {
    return held ? Cell::open(count) : Cell::nothing();
}

void add_not_held(Section& section, std::initializer_list<HeldKind> kinds) {
    std::vector<std::string_view> missing;
    for (const auto& [held, name] : kinds) {
        if (!held) {
            missing.push_back(name);
        }
    }
    if (!missing.empty()) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("Not loaded: {}. What rests on them is not known and stands as '-', not as 0.",
                                     fmt::join(missing, ", ")),
                 .attention = true});
    }
}

void add_uncounted(Section& section, const Uncounted& uncounted) {
    const auto add = [&](int schools, std::string_view why) {
        if (schools > 0) {
            section.blocks.emplace_back(
                Note{.text = fmt::format("Not counted: {} {}", counted(schools, "open school", "open schools"), why),
                     .attention = true});
        }
    };
    add(uncounted.of_no_authority, "without an authority.");
    add(uncounted.of_no_type, "without a known type, which decides what is state-funded.");
}

}  // namespace llp::report
