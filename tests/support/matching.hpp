#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "match/problem.hpp"
#include "match/roster.hpp"
#include "match/rule.hpp"
#include "match/settings.hpp"

/// Small schools for tests of matching: fine in every way, so that a test changes only what it is about.
namespace llp::match::testing {

inline const Date the_day = Date::parse("2026-11-23");

inline GridPoint at(std::int64_t east, std::int64_t north) {
    return {Metres(east), Metres(north)};
}

/// Open, primary, maintained, inspected, 200 pupils, at one place.
inline Someone a_school(int urn) {
    const auto number = Urn::of(urn);
    School school{.urn = number};
    school.name = "School " + std::to_string(urn);
    school.phase = Phase::primary;
    school.type_group = "Local authority maintained schools";
    school.status = Status::open;
    school.admissions = "non-selective";
    school.pupils = 200;
    school.place = at(500'000, 350'000);
    school.state_funded = true;
    return {.party = number,
            .school = school,
            .profile = Profile{.urn = number, .areas = {}, .category = {}},
            .context = {},
            .declarations = {},
            .capacity = {},
            .member = true};
}

/// Held, and at the place of the schools.
inline Someone an_organisation(const std::string& id) {
    Organisation body{.id = id, .dated = the_day};
    body.name = "The " + id;
    body.kind = "teaching-school-hub";
    body.place = at(500'000, 350'000);
    Someone someone{.party = Party::organisation(id),
                    .school = {},
                    .profile = {},
                    .context = {},
                    .declarations = {},
                    .capacity = {}};
    someone.organisation = body;
    return someone;
}

/// With an inspected area of this level in thousandths.
inline Someone with_level(Someone someone, const std::string& area, std::int64_t level, bool urgent = false) {
    const EvidenceLine line{.source = "inspection",
                            .text = "inspected",
                            .level = PerMille(level),
                            .weight = PerMille(1000),
                            .date = the_day - 100,
                            .file = "judgements.csv",
                            .urgent = urgent};
    someone.profile->areas.push_back(
        {.area = area, .level = PerMille(level), .confidence = PerMille(1000), .urgent = urgent, .lines = {line}});
    return someone;
}

inline Declaration a_declaration(DeclarationKind kind, const Party& party, const std::string& area) {
    Declaration declaration{.kind = kind, .party = party, .date = the_day};
    declaration.area = area;
    return declaration;
}

inline Someone with_offer(Someone someone, const std::string& area, Willing willing = Willing::yes) {
    auto offer = a_declaration(DeclarationKind::offer, someone.party, area);
    offer.willing = willing;
    someone.declarations.push_back(offer);
    return someone;
}

inline Someone with_need(Someone someone, const std::string& area) {
    someone.declarations.push_back(a_declaration(DeclarationKind::need, someone.party, area));
    return someone;
}

inline Someone with_capacity(Someone someone, std::int64_t least, std::optional<std::int64_t> most,
                             std::optional<Days> days = {}) {
    someone.capacity = Capacity{
        .party = someone.party, .min_schools = least, .max_schools = most, .days_per_term = days, .from = {}, .to = {}};
    return someone;
}

inline Someone placed(Someone someone, std::int64_t east, std::int64_t north) {
    someone.school->place = at(east, north);
    return someone;
}

/// In need of help with achievement.
inline Someone in_need(int urn) {
    return with_level(a_school(urn), "achievement", -1000);
}

/// Strong in achievement.
inline Someone strong(int urn) {
    return with_level(a_school(urn), "achievement", 2000);
}

inline Partnership a_partnership(const Party& supported, const Party& supporter, Date from,
                                 std::optional<Date> to = {}) {
    return {.number = 1,
            .round = "earlier",
            .supported = supported,
            .supporter = supporter,
            .areas = {},
            .from = from,
            .to = to,
            .approved_by = "Jo Marsh, chair"};
}

inline Problem a_problem(std::vector<Someone> parties) {
    return {.day = the_day, .parties = std::move(parties), .conflicts = {}, .partnerships = {}};
}

/// What the rule says of the first and the second party of the problem as supported and supporter.
inline Verdict asked(Verdict (*rule)(const Candidate&, const Settings&), const Problem& problem,
                     const Settings& settings = default_settings()) {
    const Roster roster(problem, settings);
    const auto supported = *roster.find(problem.parties.at(0).party);
    const auto supporter = *roster.find(problem.parties.at(1).party);
    return rule(roster.candidate(supported, supporter), settings);
}

inline bool refuses(const Verdict& verdict) {
    return verdict.kind == Verdict::Kind::refused;
}
inline bool does_not_apply(const Verdict& verdict) {
    return verdict.kind == Verdict::Kind::not_applicable;
}
inline bool does_not_know(const Verdict& verdict) {
    return verdict.kind == Verdict::Kind::not_known;
}

}  // namespace llp::match::testing
