#include "store/reviews.hpp"

#include <doctest/doctest.h>

#include "store/database.hpp"
#include "support/stored.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

const Urn ashby = Urn::of(990'001);

ReviewLine line(ReviewPart part, std::string subject, std::string text, const char* said = "2026-09-01") {
    return {.urn = ashby,
            .date = day("2026-06-10"),
            .part = part,
            .subject = std::move(subject),
            .text = std::move(text),
            .said = day(said)};
}

ReviewFollowUp no_action(const char* reason, const char* said) {
    return {
        .urn = ashby, .date = day("2026-06-10"), .subject = "writing", .text = "", .reason = reason, .said = day(said)};
}

}  // namespace

TEST_CASE("the lines of a review are read in the order of its parts, as they were typed") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-01")), [](store::Write& write) {
        store::save(write, line(ReviewPart::development, "", "Who's  asking?"));
        store::save(write, line(ReviewPart::development, "assessment", ""));
        store::save(write, line(ReviewPart::focus, "", "Do they learn?"));
        store::save(write, line(ReviewPart::took_place, "", ""));
        const auto lines = store::reviews(write.current());
        REQUIRE(lines.size() == 4);
        CHECK(lines.at(0).part == ReviewPart::took_place);
        CHECK(lines.at(1).text == "Do they learn?");
        CHECK(lines.at(2).text == "Who's  asking?");
        CHECK(lines.at(3).subject == "assessment");
        CHECK(lines.at(3).said == day("2026-09-01"));
    });
}

TEST_CASE("there is one focus of a review, the later said, and as many findings as there are texts") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-10")), [](store::Write& write) {
        CHECK(store::save(write, line(ReviewPart::focus, "", "First", "2026-09-05")) == Saved::added);
        CHECK(store::save(write, line(ReviewPart::focus, "", "Before it", "2026-09-04")) == Saved::outdated);
        CHECK(store::save(write, line(ReviewPart::focus, "", "Then", "2026-09-06")) == Saved::replaced);
        CHECK(store::save(write, line(ReviewPart::strength, "writing", "Boys")) == Saved::added);
        CHECK(store::save(write, line(ReviewPart::strength, "writing", "Girls")) == Saved::added);
        CHECK(store::reviews(write.current()).size() == 3);
        CHECK(store::reviews(write.current()).front().text == "Then");
    });
}

TEST_CASE("what came of a finding stands until something else is said of it, whichever was loaded first") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-10")), [](store::Write& write) {
        auto said = line(ReviewPart::development_follow_up, "writing", "Boys", "2026-09-05");
        said.follow_up = "Coaching";
        CHECK(store::save(write, said) == Saved::added);
        CHECK(store::reviews(write.current()).empty());
        CHECK(store::save(write, line(ReviewPart::development, "writing", "Boys", "2026-09-06")) == Saved::added);
        CHECK(store::save(write, line(ReviewPart::development, "writing", "Girls", "2026-09-06")) == Saved::added);
        const auto lines = store::reviews(write.current());
        REQUIRE(lines.size() == 2);
        CHECK(lines.at(0).follow_up == "Coaching");
        CHECK(lines.at(1).follow_up.empty());
        said.follow_up = "Coached";
        said.said = day("2026-09-07");
        CHECK(store::save(write, said) == Saved::replaced);
        CHECK(store::reviews(write.current()).front().follow_up == "Coached");
    });
}

TEST_CASE("an action that is done has the day on which it was") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-10")), [](store::Write& write) {
        auto action = no_action("", "2026-09-05");
        action.action = "Coaching";
        action.owner = "Jo Marsh, headteacher";
        action.due = day("2027-01-29");
        store::save(write, action);
        CHECK(store::follow_ups(write.current()).front().is_to_be_done());
        action.done = day("2026-09-10");
        action.said = day("2026-09-10");
        CHECK(store::save(write, action) == Saved::replaced);
        CHECK(store::follow_ups(write.current()).front().done == day("2026-09-10"));
        CHECK_FALSE(store::follow_ups(write.current()).front().is_to_be_done());
    });
}

TEST_CASE("of two decisions on one finding the later stands") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-10")), [](store::Write& write) {
        store::save(write, no_action("done", "2026-09-05"));
        CHECK(store::save(write, no_action("not needed", "2026-09-04")) == Saved::outdated);
        CHECK(store::save(write, no_action("done twice", "2026-09-06")) == Saved::replaced);
        const auto decisions = store::follow_ups(write.current());
        REQUIRE(decisions.size() == 1);
        CHECK(decisions.front().reason == "done twice");
        CHECK_FALSE(decisions.front().due);
    });
}

TEST_CASE("the store itself refuses an action without a day, and a decision that is neither") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-10")), [](store::Write& write) {
        auto action = no_action("", "2026-09-05");
        CHECK_THROWS(store::save(write, action));
        action.action = "Coaching";
        action.owner = "Jo Marsh, headteacher";
        CHECK_THROWS(store::save(write, action));
        action.due = day("2027-01-29");
        CHECK(store::save(write, action) == Saved::added);
    });
}
