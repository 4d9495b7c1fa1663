#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "core/number.hpp"
#include "evidence/profiler.hpp"
#include "evidence/results.hpp"

namespace llp::test {

/// The day on which tests of evidence look at it.
inline Date today() {
    return Date::parse("2026-11-23");
}

inline School open_primary(int urn) {
    SchoolStatement statement{.urn = Urn::of(urn)};
    statement.state(SchoolField::name, "Primary " + std::to_string(urn));
    statement.state(SchoolField::phase, std::string(token(Phase::primary)));
    statement.state(SchoolField::status, std::string(token(Status::open)));
    return read_as_one({{.source = "schools", .dated = today(), .confirmed = today(), .statement = statement}}).value();
}

inline std::vector<School> open_primaries(int first_urn, int count) {
    std::vector<School> schools;
    for (int urn = first_urn; urn < first_urn + count; ++urn) {
        schools.push_back(open_primary(urn));
    }
    return schools;
}

/// `grade` may be nothing: the area was not judged.
inline Judgement judged(std::string framework, std::string area, std::optional<std::string> grade,
                        const std::string& day, int urn = 100001) {
    return {.urn = Urn::of(urn),
            .framework = std::move(framework),
            .date = Date::parse(day),
            .area = std::move(area),
            .grade = std::move(grade),
            .type = {},
            .source = "judgements",
            .file = {}};
}

/// A row with one figure, written as a decimal.
inline ResultRow published(int urn, const std::string& measure, const std::string& period, const std::string& figure) {
    return {.urn = Urn::of(urn),
            .source = "results",
            .period = Period::parse(period),
            .release = Release::final,
            .figures = {{measure, read_decimal(figure).value()}},
            .file = {}};
}

/// What a census says of a school, as the method of similarity compares it.
inline ResultRow census(int urn, const std::string& period, const std::string& pupils) {
    const Millionths ten(10'000'000);
    auto row = published(urn, "census-fsm-ever-6-percent", period, "10");
    row.figures.emplace_back("census-pupils", read_decimal(pupils).value());
    row.figures.emplace_back("census-sen-plan-percent", ten);
    row.figures.emplace_back("census-sen-support-percent", ten);
    return row;
}

inline Declaration declared(DeclarationKind kind, std::string area, const std::string& day, int urn = 100001) {
    return {.kind = kind,
            .party = Urn::of(urn),
            .area = std::move(area),
            .topic = {},
            .mode = {},
            .days_per_term = {},
            .willing = Willing::yes,
            .reason = {},
            .listed = false,
            .urgent = false,
            .from = {},
            .to = {},
            .origin = {},
            .date = Date::parse(day),
            .file = {}};
}

/// What a profiler reads.
struct Facts {
    std::vector<School> schools;
    std::vector<Judgement> judgements;
    std::vector<ResultRow> results;
    std::vector<Declaration> declarations;
    std::vector<ReviewLine> reviews = {};
};

/// Of every school, by URN.
inline std::vector<Profile> build_profiles(const Facts& facts, const evidence::Weights& weights, Date as_of) {
    const evidence::Profiler profiler({.schools = facts.schools,
                                       .judgements = facts.judgements,
                                       .results = facts.results,
                                       .declarations = facts.declarations,
                                       .reviews = facts.reviews},
                                      weights, as_of);
    std::vector<Profile> profiles;
    for (const auto& school : facts.schools) {
        profiles.push_back(*profiler.profile(school.urn));
    }
    std::ranges::sort(profiles, {}, &Profile::urn);
    return profiles;
}

/// What the results say of every school, in their order.
inline std::vector<evidence::SchoolLine> read_results(const std::vector<School>& schools,
                                                      const std::vector<ResultRow>& rows,
                                                      const evidence::Weights& weights, Date as_of) {
    const auto standing = evidence::standing_figures(rows);
    const evidence::ComparedSchools compared(schools, standing, weights, as_of);
    std::vector<evidence::SchoolLine> lines;
    for (const auto& school : schools) {
        const std::span<const evidence::Figure> own(
            std::ranges::lower_bound(standing, school.urn, {}, &evidence::Figure::urn),
            std::ranges::upper_bound(standing, school.urn, {}, &evidence::Figure::urn));
        std::ranges::move(evidence::read_results(school, own, compared, weights, as_of), std::back_inserter(lines));
    }
    return lines;
}

/// What the facts say of school 100001 alone, in one area.
inline AreaProfile area_of_one(const std::vector<Judgement>& judgements, std::string_view area,
                               const std::vector<Declaration>& declarations = {},
                               const std::vector<ReviewLine>& reviews = {}) {
    const Facts facts{.schools = {open_primary(100001)},
                      .judgements = judgements,
                      .results = {},
                      .declarations = declarations,
                      .reviews = reviews};
    return *build_profiles(facts, evidence::default_weights(), today()).front().area(area);
}

}  // namespace llp::test
