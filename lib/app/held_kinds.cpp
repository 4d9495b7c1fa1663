#include "app/held_kinds.hpp"

#include <algorithm>

namespace llp::app {

namespace {

bool says_something(const AreaProfile& area) {
    return area.level || area.is_need();
}

}  // namespace

report::Held held_kinds(const Knowledge& known, const ReportedSchools& reported, const evidence::Profiler& profiler) {
    const auto of_home = [&](const auto& line) {
        const auto* const school = known.school(line.urn);
        return school != nullptr && is_of(*school, reported.home);
    };
    return {
        .memberships =
            std::ranges::any_of(known.memberships, [](const Membership& line) { return line.party.urn().has_value(); }),
        .inspections = std::ranges::any_of(known.judgements, of_home),
        .report_cards = std::ranges::any_of(
            known.judgements, [&](const Judgement& line) { return line.framework == "report-card" && of_home(line); }),
        .reviews = std::ranges::any_of(known.reviews, of_home),
        .evidence = std::ranges::any_of(known.schools, [&](const School& school) {
            return is_of(school, reported.home) && school.state_funded && school.is_open(known.day) &&
                   std::ranges::any_of(profiler.profile(school.urn)->areas, says_something);
        })};
}

}  // namespace llp::app
