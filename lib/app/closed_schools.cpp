#include "app/closed_schools.hpp"

namespace llp::app {

bool has_closed(const School& school, Date day) {
    return !school.is_open(day) && school.status != Status::proposed_to_open &&
           !(school.open_date && *school.open_date > day);
}

report::ClosedSchool closed_school(const School& school, const Succession& succession, const Lineage& lineage,
                                   const SchoolOf& school_of) {
    report::ClosedSchool closed{.urn = school.urn, .name = school.name, .on = school.close_date, .followed_by = {}};
    const auto follow = [&](Urn urn) {
        const auto next = school_of(urn);
        closed.followed_by.push_back({.urn = urn, .name = next ? next->name : std::string()});
    };
    if (const auto heir = succession.heir(school.urn)) {
        closed.passed_on = true;
        follow(heir->urn);
        return closed;
    }
    for (const auto& step : lineage.successors(school.urn)) {
        follow(step.to);
    }
    return closed;
}

bool joins_both_sides(const SupportPlan& plan, const Succession& succession) {
    return !plan.is_own() && succession.read(plan.supported) == succession.read(plan.supporter);
}

std::vector<report::ClosedSchool> closed_schools(const SupportPlan& kept, const Succession& succession,
                                                 const Lineage& lineage, const SchoolOf& school_of, Date day) {
    std::vector<report::ClosedSchool> found;
    const auto take = [&](const Party& party) {
        const auto urn = party.urn();
        const auto school = urn ? school_of(*urn) : std::nullopt;
        if (school && has_closed(*school, day)) {
            found.push_back(closed_school(*school, succession, lineage, school_of));
        }
    };
    take(kept.supported);
    if (!kept.is_own()) {
        take(kept.supporter);
    }
    for (auto& closed : found) {
        closed.with_itself = joins_both_sides(kept, succession);
    }
    return found;
}

std::set<Urn> all_of_line(Urn school, const Lineage& lineage) {
    auto line = lineage.with_all_before(school);
    line.merge(lineage.with_all_after(school));
    return line;
}

}  // namespace llp::app
