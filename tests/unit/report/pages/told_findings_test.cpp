#include "report/pages/told_findings.hpp"

#include <doctest/doctest.h>

using namespace llp;
using report::NamedSubject;
using report::ReviewGroup;

namespace {

using Developments = std::vector<NamedSubject>;

ReviewGroup group(std::string by, std::string name, std::int64_t answered, Developments developments) {
    return {.by = std::move(by),
            .name = std::move(name),
            .asked = answered,
            .answered = answered,
            .strengths = {},
            .developments = std::move(developments)};
}

std::vector<report::ToldFinding> told(const std::vector<ReviewGroup>& groups) {
    return report::county_findings(groups, &ReviewGroup::developments);
}

}  // namespace

TEST_CASE("a number that leaves one to the only nursery is not told, nor that there are three where it still does") {
    const auto rows =
        told({group("county", "Eskershire", 6, {{"governance", 3}}), group("phase", "Primary", 5, {{"governance", 2}}),
              group("phase", "Nursery", 1, {{"governance", 1}})});
    REQUIRE(rows.size() == 1);
    CHECK_FALSE(rows.front().number_told);
    CHECK_FALSE(rows.front().named);
}

TEST_CASE("a number that leaves nothing to the only secondary is not told, but its subject is") {
    const auto rows = told({group("county", "Eskershire", 9, {{"governance", 3}}),
                            group("phase", "Primary", 8, {{"governance", 3}}), group("phase", "Secondary", 1, {})});
    REQUIRE(rows.size() == 1);
    CHECK_FALSE(rows.front().number_told);
    CHECK(rows.front().named);
}

TEST_CASE("a number that leaves room on both sides is told") {
    const auto rows = told({group("county", "Eskershire", 12, {{"governance", 5}}),
                            group("phase", "Primary", 10, {{"governance", 5}}), group("phase", "Secondary", 2, {})});
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().number_told);
    CHECK(rows.front().named);
}

TEST_CASE("schools in no cluster are a group of their own: what the clusters leave is not theirs to tell") {
    const auto rows = told(
        {group("county", "Eskershire", 9, {{"governance", 3}}), group("cluster", "autumn 1", 8, {{"governance", 3}})});
    CHECK_FALSE(rows.front().number_told);
}

TEST_CASE("a number is not left standing from which a hidden one beside it is known") {
    const auto rows = told({group("county", "Eskershire", 20, {{"writing", 3}, {"governance", 3}}),
                            group("phase", "Primary", 9, {{"governance", 3}, {"writing", 2}}),
                            group("phase", "Special", 9, {{"writing", 1}}), group("phase", "Secondary", 2, {})});
    REQUIRE(rows.size() == 2);
    for (const auto& row : rows) {
        CHECK(row.named);
        CHECK_FALSE(row.number_told);
    }
}

TEST_CASE("of three that answered nothing is named, of four what three named") {
    CHECK(report::named_findings(group("phase", "Special", 3, {{"writing", 3}}), &ReviewGroup::developments).empty());
    CHECK(
        report::named_findings(group("phase", "Special", 4, {{"writing", 3}, {"maths", 2}}), &ReviewGroup::developments)
            .size() == 1);
}
