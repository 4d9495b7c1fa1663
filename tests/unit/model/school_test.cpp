#include "model/school.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/school_type.hpp"

using namespace llp;

namespace {

DatedStatement said(const std::string& source, const char* day, SchoolField field, const FieldValue& value,
                    bool by_hand = false) {
    DatedStatement dated{.source = source,
                         .dated = Date::parse(day),
                         .confirmed = Date::parse(day),
                         .by_hand = by_hand,
                         .registers = true,
                         .statement = {.urn = Urn::of(990'001)}};
    dated.statement.state(field, value);
    return dated;
}

School school_with(SchoolField field, const FieldValue& value) {
    return *read_as_one({said("schools", "2026-09-01", field, value)});
}

}  // namespace

TEST_CASE("per field the newest extract wins, in any order") {
    std::vector<DatedStatement> statements{
        said("gias-full", "2026-09-01", SchoolField::name, std::string("Old")),
        said("gias-national-subset", "2026-09-10", SchoolField::name, std::string("New")),
        said("gias-full", "2026-09-01", SchoolField::town, std::string("Sallow")),
    };
    // One source states one thing a day: put the town beside the name.
    statements[0].statement.state(SchoolField::town, std::string("Sallow"));
    statements.pop_back();
    CHECK(read_as_one(statements)->name == "New");
    CHECK(read_as_one(statements)->town == "Sallow");
    std::ranges::reverse(statements);
    CHECK(read_as_one(statements)->name == "New");
}

TEST_CASE("an empty cell of a newer extract clears a field, a column that it lacks does not") {
    auto newer = said("gias-full", "2026-09-10", SchoolField::town, std::monostate());
    const auto older = said("gias-full", "2026-09-01", SchoolField::name, std::string("Name"));
    auto with_town = older;
    with_town.statement.state(SchoolField::town, std::string("Sallow"));
    const auto school = read_as_one({with_town, newer});
    CHECK(school->town.empty());
    CHECK(school->name == "Name");
}

TEST_CASE("a confirmed older statement is as new as its confirmation") {
    auto old = said("gias-full", "2026-09-01", SchoolField::name, std::string("Old"));
    old.confirmed = Date::parse("2026-09-20");
    const auto between = said("gias-national-subset", "2026-09-10", SchoolField::name, std::string("Other"));
    CHECK(read_as_one({old, between})->name == "Old");
}

TEST_CASE("a school is open from its first day to the day before it closes") {
    auto school = school_with(SchoolField::status, std::string("open"));
    school.open_date = Date::parse("2026-09-01");
    school.close_date = Date::parse("2026-10-31");
    CHECK_FALSE(school.is_open(Date::parse("2026-08-31")));
    CHECK(school.is_open(Date::parse("2026-09-01")));
    CHECK(school.is_open(Date::parse("2026-10-30")));
    CHECK_FALSE(school.is_open(Date::parse("2026-10-31")));
}

TEST_CASE("status decides where no date does") {
    const auto day = Date::parse("2026-09-01");
    CHECK(school_with(SchoolField::status, std::string("open-proposed-to-close")).is_open(day));
    CHECK_FALSE(school_with(SchoolField::status, std::string("closed")).is_open(day));
    CHECK_FALSE(school_with(SchoolField::status, std::string("proposed-to-open")).is_open(day));
}

TEST_CASE("the type decides the effective phase where GIAS has none, and whether a school is state-funded") {
    const auto special = school_with(SchoolField::type, std::string("Academy special converter"));
    CHECK(special.phase == Phase::special);
    CHECK(special.state_funded);
    CHECK(special.is_academy());
    CHECK_FALSE(school_with(SchoolField::type, std::string("Other independent school")).state_funded);
    CHECK(find_school_type("academy CONVERTER")->code == "34");
    CHECK(find_school_type("1") == find_school_type("01"));
    CHECK(find_school_type("Wizarding school") == nullptr);
}

TEST_CASE("every field has a name of its own and is found by it") {
    for (const auto& spec : school_fields()) {
        CHECK(find_school_field(spec.name) == &spec);
        CHECK(&school_fields().at(static_cast<std::size_t>(spec.field)) == &spec);
    }
    CHECK(find_school_field("colour") == nullptr);
}

TEST_CASE("a value by hand is told of with what the extracts say, and whether it holds") {
    const auto published = said("gias-full", "2026-09-01", SchoolField::name, std::string("As Published"));
    const auto by_hand = said("schools", "2026-09-05", SchoolField::name, std::string("As We Know It"), true);
    const auto renamed = said("gias-full", "2026-09-10", SchoolField::name, std::string("As Renamed"));
    CHECK(hand_values({published}).empty());
    const auto before = hand_values({published, by_hand});
    REQUIRE(before.size() == 1);
    CHECK(before.front().field == SchoolField::name);
    CHECK(to_text(before.front().by_hand) == "As We Know It");
    CHECK(to_text(before.front().extract) == "As Published");
    CHECK(before.front().holds);
    const auto after = hand_values({published, by_hand, renamed});
    REQUIRE(after.size() == 1);
    CHECK(to_text(after.front().extract) == "As Renamed");
    CHECK_FALSE(after.front().holds);
}

TEST_CASE("a value by hand that no extract states holds alone") {
    const auto values = hand_values({said("schools", "2026-09-05", SchoolField::pupils, std::int64_t{90}, true)});
    REQUIRE(values.size() == 1);
    CHECK(to_text(values.front().by_hand) == "90");
    CHECK(to_text(values.front().extract).empty());
    CHECK(values.front().holds);
}
