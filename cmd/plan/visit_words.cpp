#include "cmd/plan/visit_words.hpp"

#include "cmd/option_values.hpp"

namespace llp::cmd {

VisitStatus parse_visit_status(std::string_view text) {
    return *read_visit_status(
        known_word("status", text, {"unplaced", "proposed", "agreed", "done", "missed", "cancelled"}));
}

DayPart parse_day_part(std::string_view text) {
    return *read_day_part(known_word("part of a day", text, {"morning", "afternoon", "whole"}));
}

}  // namespace llp::cmd
