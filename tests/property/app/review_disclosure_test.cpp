#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/review_counts.hpp"
#include "core/error.hpp"
#include "report/disclosure.hpp"
#include "support/evidence_facts.hpp"
#include "support/random_writes.hpp"
#include "support/scale.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::Dice;
using report::Audience;
using Schools = std::vector<app::AskedSchool>;

namespace {

constexpr std::array rated_ones{"assessment", "writing", "governance", "behaviour", "send", "maths", "attendance"};

ReviewLine a_finding(Urn urn, Dice& dice) {
    ReviewLine line{.urn = urn,
                    .date = day("2026-06-10"),
                    .part = dice.one_of({ReviewPart::rating, ReviewPart::strength, ReviewPart::strength,
                                         ReviewPart::development, ReviewPart::development}),
                    .subject = rated_ones.at(static_cast<std::size_t>(dice.roll(dice.roll(7) + 1)))};
    line.rating = line.part == ReviewPart::rating ? dice.one_of({"average", "good", "very-good"}) : "";
    return line;
}

bool names(const app::AskedSchool& asked, ReviewPart part, std::string_view subject) {
    return std::ranges::any_of(asked.review,
                               [&](const ReviewLine& line) { return line.part == part && line.subject == subject; });
}

app::AskedSchool an_asked_school(int number, Dice& dice) {
    app::AskedSchool asked{.school = test::open_primary(990001 + number),
                           .cluster = dice.one_of({"", "a 1", "a 2", "a 3"})};
    asked.school.district = dice.one_of({"", "Norrow", "Sedgeholm"});
    asked.school.phase = dice.one_of({Phase::primary, Phase::primary, Phase::primary, Phase::primary, Phase::secondary,
                                      dice.one_of({Phase::nursery, Phase::secondary})});
    if (dice.roll(3) != 0) {
        asked.review = {{.urn = asked.school.urn, .date = day("2026-06-10"), .part = ReviewPart::took_place}};
        for (int left = dice.roll(7); left > 0; --left) {
            const auto line = a_finding(asked.school.urn, dice);
            if (!names(asked, line.part, line.subject)) {
                asked.review.push_back(line);
            }
        }
    }
    return asked;
}

/// Up to forty schools, of which few or nearly all may have named the same.
Schools a_county(Dice& dice) {
    Schools schools;
    for (int number = 0, size = 1 + dice.roll(40); number < size; ++number) {
        schools.push_back(an_asked_school(number, dice));
    }
    return schools;
}

report::ReviewOutcomesFacts facts_of(const Schools& schools) {
    return {.authority = "Eskershire",
            .as_of = day("2026-11-09"),
            .since_day = day("2025-11-09"),
            .attributes = app::rated_attributes(schools),
            .groups = app::review_groups(schools, "Eskershire"),
            .unanswered = {}};
}

std::int64_t answered(const Schools& schools) {
    return std::ranges::count_if(schools, [](const app::AskedSchool& one) { return !one.review.empty(); });
}

std::int64_t naming(const Schools& schools, ReviewPart part, std::string_view subject) {
    return std::ranges::count_if(schools, [&](const app::AskedSchool& one) { return names(one, part, subject); });
}

/// Neither those that a count is of, nor the rest of those that answered, are fewer than three.
bool is_of_enough(std::int64_t count, std::int64_t of) {
    return count >= 3 && of - count >= 3;
}

const report::Table& table(const report::Disclosed& page, std::string_view name) {
    for (const auto* const one : report::tables(page.document())) {
        if (one->name == name) {
            return *one;
        }
    }
    raise<Error>("no table {}", name);
}

std::string text(const report::Cell& cell) {
    return std::get<std::string>(cell.value());
}

const std::int64_t* whole_number(const report::Cell& cell) {
    return std::get_if<std::int64_t>(&cell.value());
}

Schools members_of(const Schools& schools, const std::string& by, const std::string& name) {
    Schools members;
    std::ranges::copy_if(schools, std::back_inserter(members), [&](const app::AskedSchool& one) {
        return by == "county" || (by == "phase" && title(*one.school.phase) == name) ||
               (by == "district" && one.school.district == name) || (by == "cluster" && one.cluster == name);
    });
    return members;
}

/// All of those that rate it were rated the best, or all the worst.
bool is_of_one_end(const Schools& schools, std::string_view subject) {
    std::set<std::string> ratings;
    for (const auto& one : schools) {
        for (const auto& line : one.review) {
            if (line.part == ReviewPart::rating && line.subject == subject) {
                ratings.insert(line.rating);
            }
        }
    }
    return ratings.size() == 1 && *ratings.begin() != "good";
}

void check_attributes(const report::Table& attributes, const Schools& schools) {
    for (const auto& row : attributes.rows) {
        const auto rated = naming(schools, ReviewPart::rating, text(row.at(1)));
        const bool told = !row.at(2).is_hidden();
        CHECK((!told || rated >= 3));
        CHECK((!told || !is_of_one_end(schools, text(row.at(1)))));
        CHECK((whole_number(row.at(0)) != nullptr) == told);
        if (const auto* const shown = whole_number(row.at(3))) {
            CHECK(told);
            CHECK(*shown == rated);
            CHECK(is_of_enough(rated, answered(schools)));
        }
    }
}

void check_county(const report::Table& top, const Schools& schools) {
    std::map<std::string, std::int64_t> rows;
    for (const auto& row : top.rows) {
        CHECK(++rows[text(row.at(0))] <= 5);
        CHECK(answered(schools) > 3);
        if (row.at(2).is_hidden()) {
            CHECK(row.at(3).is_hidden());
            continue;
        }
        const auto part = text(row.at(0)) == "strength" ? ReviewPart::strength : ReviewPart::development;
        const auto count = naming(schools, part, text(row.at(2)));
        CHECK(count >= 3);
        CHECK((row.at(3).is_hidden() || is_of_enough(count, answered(schools))));
    }
}

/// No numbers, and nothing that fewer than three of the group named.
void check_named(const report::Cell& cell, ReviewPart part, const Schools& members) {
    if (const auto* const list = std::get_if<report::List>(&cell.value())) {
        CHECK_FALSE(list->empty());
        CHECK(list->size() <= 5);
        for (const auto& subject : *list) {
            CHECK(naming(members, part, text(subject)) >= 3);
        }
    } else {
        CHECK(std::holds_alternative<std::monostate>(cell.value()));
    }
    if (answered(members) <= 3) {
        CHECK(std::holds_alternative<std::monostate>(cell.value()));
    }
}

void check_groups(const report::Table& groups, const Schools& schools) {
    for (const auto& row : groups.rows) {
        const auto name = std::holds_alternative<std::monostate>(row.at(1).value()) ? "" : text(row.at(1));
        const auto members = members_of(schools, text(row.at(0)), name);
        CHECK(*whole_number(row.at(2)) == std::ssize(members));
        CHECK(*whole_number(row.at(3)) == answered(members));
        check_named(row.at(5), ReviewPart::strength, members);
        check_named(row.at(6), ReviewPart::development, members);
    }
}

/// How many schools of a group may have named a subject.
struct Bounds {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// A group as a reader of the page has it, with what its cell alone tells of the subject.
struct ReadGroup {
    std::int64_t answered = 0;
    Bounds own;
};

constexpr std::size_t most_named = 5;

/// The group's own cell: at least three named what it lists; fewer what a list with room does not; of a hidden one
/// anything may be.
Bounds read_cell(const report::Cell& cell, std::int64_t answered, const std::string& subject) {
    const auto* const list = std::get_if<report::List>(&cell.value());
    const auto is_it = [&](const report::Cell& one) { return text(one) == subject; };
    if (list != nullptr && std::ranges::any_of(*list, is_it)) {
        return {3, answered};
    }
    const bool any = cell.is_hidden() || (list != nullptr && list->size() == most_named);
    return {0, any ? answered : std::min<std::int64_t>(answered, 2)};
}

/// What the county's table tells of the subject; what stands in a row with a hidden number lies between its neighbours.
Bounds read_county(const report::Table& top, const std::string& kind, std::int64_t answered,
                   const std::string& subject) {
    std::size_t rows = 0;
    bool above = true;
    bool room = true;
    Bounds bounds{0, answered};
    for (const auto& row : top.rows) {
        if (text(row.at(0)) != kind) {
            continue;
        }
        ++rows;
        const auto* const number = whole_number(row.at(3));
        if (row.at(2).is_hidden()) {
            room = false;
        }
        if (!row.at(2).is_hidden() && text(row.at(2)) == subject) {
            above = false;
            bounds = {3, number == nullptr ? bounds.most : *number};
            bounds.least = number == nullptr ? 3 : *number;
        } else if (number != nullptr && above && room) {
            bounds.most = *number;
        } else if (number != nullptr && !above) {
            bounds.least = std::max(bounds.least, *number);
        }
    }
    const bool fewer = above && room && rows < most_named;
    return {bounds.least, fewer ? std::min<std::int64_t>(bounds.most, 2) : bounds.most};
}

/// The groups of one kind; with the rest of the county where they leave schools out.
std::vector<ReadGroup> read_groups(const report::Table& groups, const std::string& by, std::size_t column,
                                   const std::string& subject) {
    std::vector<ReadGroup> list;
    auto rest = *whole_number(groups.rows.front().at(3));
    for (const auto& row : groups.rows) {
        if (text(row.at(0)) == by) {
            const auto answered = *whole_number(row.at(3));
            list.push_back({answered, read_cell(row.at(column), answered, subject)});
            rest -= answered;
        }
    }
    list.push_back({rest, {0, rest}});
    return list;
}

/// Of fewer than three schools nothing may be had, of three not that any named it or that none did; of more no count of
/// fewer than three that did or did not.
void check_not_given_away(const ReadGroup& group, const Bounds& had) {
    if (group.answered <= 3) {
        CHECK(had.least == 0);
        CHECK(had.most >= std::min<std::int64_t>(group.answered, 2));
    } else {
        CHECK((had.least != had.most || is_of_enough(had.least, group.answered)));
    }
}

/// The county's row among the groups names nothing that its own table keeps back.
void check_county_row(const report::Disclosed& page) {
    std::set<std::string> told;
    for (const auto& row : table(page, "county_top").rows) {
        if (!row.at(2).is_hidden()) {
            told.insert(text(row.at(0)) + text(row.at(2)));
        }
    }
    const auto& county = table(page, "groups").rows.front();
    for (const auto& [kind, column] : {std::pair("strength", 5), std::pair("development", 6)}) {
        if (const auto* const list = std::get_if<report::List>(&county.at(static_cast<std::size_t>(column)).value())) {
            for (const auto& one : *list) {
                CHECK(told.contains(kind + text(one)));
            }
        }
    }
}

/// Takes from the county's number what the other groups of a kind may have, as a reader with a pencil would.
void check_subtraction(const report::Disclosed& page) {
    const auto& groups = table(page, "groups");
    const auto all = *whole_number(groups.rows.front().at(3));
    for (const std::string kind : {"strength", "development"}) {
        for (const auto* const subject : rated_ones) {
            const auto county = read_county(table(page, "county_top"), kind, all, subject);
            for (const std::string by : {"phase", "district", "cluster"}) {
                const auto list = read_groups(groups, by, kind == "strength" ? 5 : 6, subject);
                Bounds sum;
                for (const auto& group : list) {
                    sum = {sum.least + group.own.least, sum.most + group.own.most};
                }
                for (const auto& group : list) {
                    check_not_given_away(group,
                                         {std::max(group.own.least, county.least - (sum.most - group.own.most)),
                                          std::min(group.own.most, county.most - (sum.least - group.own.least))});
                }
            }
        }
    }
}

/// Numbers of schools stand in two tables, both of the whole county: there is no part of it to take from another.
void check_numbers_are_of_the_county(const report::Disclosed& page) {
    for (const auto* const one : report::tables(page.document())) {
        for (const auto& row : one->rows) {
            for (const auto& cell : row) {
                const bool tells = cell.cell_class() == report::CellClass::confidential && !cell.is_hidden();
                const bool is_number = whole_number(cell) != nullptr;
                CHECK((!tells || !is_number || one->name == "attributes" || one->name == "county_top"));
                CHECK((!tells || cell.behind() >= 3));
            }
        }
    }
}

}  // namespace

TEST_CASE("no page of review outcomes tells of fewer than three schools, nor lets it be had by subtraction") {
    int shown = 0;
    int hidden = 0;
    for (unsigned seed = 0; seed < static_cast<unsigned>(scaled(1000)); ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const auto schools = a_county(dice);
        for (const auto audience : {Audience::general_public, Audience::school}) {
            const auto page = report::disclose(report::review_outcomes(facts_of(schools)), audience, "Jo Marsh");
            check_attributes(table(page, "attributes"), schools);
            check_county(table(page, "county_top"), schools);
            check_groups(table(page, "groups"), schools);
            check_numbers_are_of_the_county(page);
            check_subtraction(page);
            check_county_row(page);
            shown += static_cast<int>(table(page, "county_top").rows.size());
            hidden += page.hidden_cells();
        }
    }
    CHECK(shown > 100);
    CHECK(hidden > 100);
}

TEST_CASE("the order of the schools changes nothing of a page of review outcomes") {
    for (unsigned seed = 0; seed < static_cast<unsigned>(scaled(100)); ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        auto schools = a_county(dice);
        const auto before = facts_of(schools);
        std::ranges::reverse(schools);
        const auto after = facts_of(schools);
        REQUIRE(before.attributes.size() == after.attributes.size());
        for (std::size_t n = 0; n < before.attributes.size(); ++n) {
            CHECK(before.attributes[n].attribute == after.attributes[n].attribute);
            CHECK(before.attributes[n].mean == after.attributes[n].mean);
        }
        REQUIRE(before.groups.size() == after.groups.size());
        for (std::size_t n = 0; n < before.groups.size(); ++n) {
            CHECK(before.groups[n].name == after.groups[n].name);
            CHECK(std::ranges::equal(before.groups[n].strengths, after.groups[n].strengths, {},
                                     &report::NamedSubject::subject, &report::NamedSubject::subject));
        }
    }
}
