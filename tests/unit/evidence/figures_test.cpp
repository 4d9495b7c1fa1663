#include "evidence/figures.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::published;

namespace {

const std::string reading = "ks2-reading-progress";

ResultRow released(Release release, const std::string& figure) {
    auto row = published(100001, reading, "2018/19", figure);
    row.release = release;
    return row;
}

/// The figures that stand, in both orders of reading the rows.
std::vector<std::int64_t> standing(std::vector<ResultRow> rows) {
    const auto values = [&] {
        std::vector<std::int64_t> found;
        for (const auto& figure : evidence::standing_figures(rows)) {
            found.push_back(figure.value.count());
        }
        return found;
    };
    const auto forward = values();
    std::ranges::reverse(rows);
    CHECK(values() == forward);
    return forward;
}

using Values = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("the most final release stands") {
    const auto provisional = released(Release::provisional, "1");
    const auto revised = released(Release::revised, "2");
    const auto final_one = released(Release::final, "3");
    CHECK(standing({provisional, revised}) == Values{2'000'000});
    CHECK(standing({provisional, revised, final_one}) == Values{3'000'000});
}

TEST_CASE("a figure that the final release hides does not come back from an earlier one") {
    auto hidden = released(Release::final, "0");
    hidden.figures.front().second = Missing::suppressed;
    CHECK(standing({released(Release::provisional, "1"), hidden}).empty());
}

TEST_CASE("of two sources of one release one with a number counts, then the first by name") {
    auto hidden = released(Release::final, "0");
    hidden.figures.front().second = Missing::not_published;
    hidden.source = "a";
    auto b = released(Release::final, "2");
    b.source = "b";
    auto c = released(Release::final, "1");
    c.source = "c";
    CHECK(standing({c, hidden, b}) == Values{2'000'000});
}

TEST_CASE("a measure that the list lacks is left out") {
    CHECK(standing({published(100001, "shoe-size", "2018/19", "38")}).empty());
}

TEST_CASE("the newest period that has a number counts for a school") {
    auto hidden = published(100001, reading, "2022/23", "0");
    hidden.figures.front().second = Missing::suppressed;
    const std::vector<ResultRow> rows{published(100001, reading, "2017/18", "1"),
                                      published(100001, reading, "2018/19", "2"), hidden,
                                      published(100002, reading, "2016/17", "3")};
    const auto figures = evidence::standing_figures(rows);
    CHECK(figures.size() == 3);
    const auto newest = evidence::newest_figures(figures);
    REQUIRE(newest.size() == 2);
    CHECK(newest.at(0).period == Period::parse("2018/19"));
    CHECK(newest.at(1).urn == Urn::of(100002));
    CHECK(newest.at(1).period == Period::parse("2016/17"));
}
