#include "model/school_check.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace llp;

namespace {

const Date day = Date::parse("2026-11-09");

School a_school(int urn = 990'001) {
    School school{.urn = Urn::of(urn)};
    school.name = "School " + std::to_string(urn);
    school.status = Status::open;
    school.la_code = 999;
    school.postcode = "ZZ1 1AA";
    school.place = grid_point(500'000, 350'000);
    school.pupils = 300;
    school.capacity = 200;
    school.low_age = 4;
    school.high_age = 11;
    return school;
}

std::vector<SchoolMark> marks(const std::vector<School>& schools) {
    std::vector<SchoolMark> list;
    std::ranges::transform(schools, std::back_inserter(list), [](const School& s) { return mark_of(s, day); });
    return list;
}

/// Faults of the first, among them all.
std::vector<SchoolFault> faults(const std::vector<School>& schools) {
    return SchoolChecks(marks(schools)).faults_of(mark_of(schools.front(), day));
}

std::vector<School> neighbours(int count) {
    std::vector<School> schools;
    for (int i = 1; i <= count; ++i) {
        schools.push_back(a_school(990'001 + i));
    }
    return schools;
}

/// The first lies so far east of the others.
std::vector<School> strayed(std::int64_t metres, int others) {
    auto stray = a_school();
    stray.place = grid_point(500'000 + metres, 350'000);
    auto schools = neighbours(others);
    schools.insert(schools.begin(), stray);
    return schools;
}

School closed(School school) {
    school.status = Status::closed;
    return school;
}

}  // namespace

TEST_CASE("a roll of 1.5 times the capacity may be right, one more may not") {
    auto school = a_school();
    CHECK(faults({school}).empty());
    school.pupils = 301;
    const auto found = faults({school});
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "impossible-value");
    CHECK(found.front().field == SchoolField::pupils);
    CHECK(in_words(found.front(), school, nullptr) ==
          "has 301 pupils on roll, more than 1.5 times its capacity of 200");
    CHECK(faults({closed(school)}).empty());
    school.capacity = 0;
    CHECK(faults({school}).empty());
}

TEST_CASE("a school lies 80 km from the middle of its authority at most") {
    CHECK(faults(strayed(80'000, 5)).empty());
    const auto found = faults(strayed(80'001, 5));
    REQUIRE(found.size() == 1);
    CHECK(found.front().field == SchoolField::easting);
    CHECK(found.front().apart == Metres(80'001));
}

TEST_CASE("four other schools have no middle") {
    CHECK(faults(strayed(200'000, 4)).empty());
}

TEST_CASE("a place that is the postcode's, and the places of closed schools, say nothing") {
    auto schools = strayed(200'000, 5);
    schools.front().placed_by_postcode = true;
    CHECK(faults(schools).empty());
    schools = strayed(200'000, 5);
    schools.back() = closed(schools.back());
    CHECK(faults(schools).empty());
}

TEST_CASE("a school opens before it closes, and its ages go upwards") {
    auto school = a_school();
    school.open_date = Date::parse("2026-09-01");
    school.close_date = Date::parse("2026-09-01");
    CHECK(faults({school}).empty());
    school.close_date = Date::parse("2026-08-31");
    CHECK(faults({school}).size() == 1);
    CHECK(in_words(faults({school}).front(), school, nullptr) == "opens on 2026-09-01, after it closes on 2026-08-31");
    school = a_school();
    school.low_age = 11;
    CHECK(faults({school}).empty());
    school.low_age = 12;
    REQUIRE(faults({school}).size() == 1);
    CHECK(in_words(faults({school}).front(), school, nullptr) == "takes pupils from age 12 to age 11");
}

TEST_CASE("two open schools with one LAESTAB are duplicates, a closed one is not") {
    auto one = a_school(990'001);
    auto other = a_school(990'002);
    one.laestab = other.laestab = 9'992'001;
    const auto found = faults({one, other});
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "duplicate-school");
    CHECK(found.front().other == other.urn);
    CHECK(in_words(found.front(), one, &other) ==
          "has the same LAESTAB 9992001 as School 990002 (990002), which is open too");
    CHECK(faults({one, closed(other)}).empty());
    one.laestab = other.laestab = 9'990'000;
    CHECK(faults({one, other}).empty());
}

TEST_CASE("two open schools with one name and postcode are duplicates, blanks and case aside") {
    auto one = a_school(990'002);
    auto other = a_school(990'001);
    one.name = "Marram Primary School";
    other.name = "MARRAM primary school";
    other.postcode = "zz11aa";
    REQUIRE(faults({one, other}).size() == 1);
    CHECK(faults({one, other}).front().other == other.urn);
    other.postcode = "ZZ1 1AB";
    CHECK(faults({one, other}).empty());
    other.postcode = one.postcode = "";
    CHECK(faults({one, other}).empty());
}

TEST_CASE("of three that share a number each names one, and counts the others") {
    auto schools = neighbours(3);
    for (auto& school : schools) {
        school.laestab = 9'992'001;
    }
    const auto found = faults(schools);
    REQUIRE(found.size() == 1);
    CHECK(found.front().other == schools[1].urn);
    CHECK(found.front().more == 1);
}

TEST_CASE("one statement gives the mark that its school gives") {
    SchoolStatement statement{.urn = Urn::of(990'001)};
    statement.state(SchoolField::name, std::string("Marram Primary School"));
    statement.state(SchoolField::postcode, std::string("ZZ1 1AA"));
    statement.state(SchoolField::status, std::string("open"));
    statement.state(SchoolField::la_code, std::int64_t{999});
    statement.state(SchoolField::laestab, std::int64_t{9'992'001});
    statement.state(SchoolField::easting, std::int64_t{500'000});
    statement.state(SchoolField::northing, std::int64_t{350'000});
    statement.state(SchoolField::pupils, std::int64_t{301});
    statement.state(SchoolField::capacity, std::int64_t{200});
    statement.state(SchoolField::low_age, std::int64_t{11});
    statement.state(SchoolField::high_age, std::int64_t{4});
    statement.state(SchoolField::open_date, std::string("2026-09-01"));
    statement.state(SchoolField::close_date, std::string("2026-08-31"));
    const auto school = read_as_one({{.source = "gias-full", .dated = day, .confirmed = day, .statement = statement}});
    CHECK(mark_of(statement, day) == mark_of(*school, day));
    statement.state(SchoolField::close_date, std::monostate());
    CHECK(mark_of(statement, day).open);
    CHECK(mark_of(statement, day).overfull);
    CHECK(mark_of(statement, day).ages_turned);
}
