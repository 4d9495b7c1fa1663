#include "model/appointment.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "model/role.hpp"

using namespace llp;

namespace {

std::optional<Date> perhaps(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(Date::parse(text));
}

/// At 990001, as said on 1 October 2026.
Appointment appointed(std::string role, std::string name, std::string_view from = "", std::string_view to = "") {
    return {.role = std::move(role),
            .party = Urn::of(990'001),
            .person = {.name = std::move(name), .email = {}, .phone = {}},
            .constituency = {},
            .election = {},
            .from = perhaps(from),
            .to = perhaps(to),
            .said = Date::parse("2026-10-01")};
}

std::vector<std::string> names_on(std::string_view day, std::vector<Appointment> list) {
    std::vector<std::string> names;
    for (const auto& each : in_office(std::move(list), Date::parse(day))) {
        names.push_back(each.person.name);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a role is read by its id, its title and the other words for it, whatever their case") {
    CHECK(read_role("headteacher")->id == "headteacher");
    CHECK(read_role("Head Teacher")->id == "headteacher");
    CHECK(read_role("HEAD")->id == "headteacher");
    CHECK(read_role("Chair of governors")->id == "chair");
    CHECK(read_role("board member")->id == "board-member");
    CHECK(read_role("caretaker") == nullptr);
    CHECK(read_role("") == nullptr);
    CHECK(find_role(reviewer_role) != nullptr);
}

TEST_CASE("a term of office holds from its first to its last day") {
    const auto governor = appointed("governor", "Ann", "2026-09-01", "2026-12-31");
    CHECK(names_on("2026-08-31", {governor}).empty());
    CHECK(names_on("2026-09-01", {governor}) == Names{"Ann"});
    CHECK(names_on("2026-12-31", {governor}) == Names{"Ann"});
    CHECK(names_on("2027-01-01", {governor}).empty());
}

TEST_CASE("a school has one headteacher and as many governors as it names") {
    CHECK(names_on("2026-11-01",
                   {appointed("headteacher", "Ann", "2019-09-01"), appointed("headteacher", "Ben", "2026-09-01"),
                    appointed("governor", "Cas"), appointed("governor", "Bea")}) == Names{"Ben", "Bea", "Cas"});
}

TEST_CASE("who comes later is head from the first day, and who was head until then before it") {
    const std::vector<Appointment> list{appointed("headteacher", "Ann"), appointed("headteacher", "Ben", "2027-01-01")};
    CHECK(names_on("2026-12-31", list) == Names{"Ann"});
    CHECK(names_on("2027-01-01", list) == Names{"Ben"});
}

TEST_CASE("a statement without a first day says who is head when it is made") {
    auto ann = appointed("headteacher", "Ann");
    const auto ben = appointed("headteacher", "Ben", "2026-11-01");
    ann.said = Date::parse("2026-12-01");
    CHECK(names_on("2026-12-01", {ann, ben}) == Names{"Ann"});
    ann.said = Date::parse("2026-11-01");
    CHECK(names_on("2026-12-01", {ann, ben}) == Names{"Ben"});
}

TEST_CASE("a governor who is said again with a first day is one governor, as said last") {
    auto again = appointed("governor", "ANN", "2024-09-01");
    again.said = Date::parse("2026-10-02");
    CHECK(names_on("2026-11-01", {appointed("governor", "Ann"), again}) == Names{"ANN"});
    CHECK(names_on("2026-11-01", {appointed("reviewer", ""), appointed("reviewer", "")}) == Names{"", ""});
}

TEST_CASE("another head is news, the same head in other letters is none") {
    const std::vector<Appointment> before{appointed("headteacher", "Ann O'Hara")};
    CHECK(new_holders(before, {appointed("headteacher", "ANN O’HARA")}).empty());
    const auto news = new_holders(before, {appointed("headteacher", "Ben Orme")});
    REQUIRE(news.size() == 1);
    CHECK(news.front().before.person.name == "Ann O'Hara");
    CHECK(news.front().now.person.name == "Ben Orme");
}

TEST_CASE("what was not known before is no news, nor is a name that is not said, nor one governor more") {
    CHECK(new_holders({}, {appointed("headteacher", "Ben")}).empty());
    CHECK(new_holders({appointed("headteacher", "")}, {appointed("headteacher", "Ben")}).empty());
    CHECK(new_holders({appointed("headteacher", "Ann")}, {appointed("headteacher", "")}).empty());
    CHECK(new_holders({appointed("governor", "Ann")}, {appointed("governor", "Ben")}).empty());
    CHECK(new_holders({appointed("chair", "Ann")}, {appointed("headteacher", "Ben")}).empty());
}

TEST_CASE("a school has a reviewer once, whatever number it names; an organisation is no school") {
    auto elsewhere = appointed("reviewer", "Cas");
    elsewhere.party = Party::parse("org:hub");
    CHECK(schools_with_reviewers({appointed("reviewer", "Ann"), appointed("reviewer", "Ben"), elsewhere,
                                  appointed("headteacher", "Dee")}) == std::vector{Urn::of(990'001)});
}
