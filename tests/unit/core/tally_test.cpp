#include "core/tally.hpp"

#include <doctest/doctest.h>

using llp::most_frequent_first;
using llp::sum_of;
using llp::Tally;

TEST_CASE("a tally is told of with the most frequent first, and equals by name") {
    const auto list = most_frequent_first(Tally{{"closed", 2}, {"opened", 12}, {"moved-trust", 2}});
    REQUIRE(list.size() == 3);
    CHECK(list[0] == std::pair<std::string, std::int64_t>("opened", 12));
    CHECK(list[1].first == "closed");
    CHECK(list[2].first == "moved-trust");
    CHECK(most_frequent_first({}).empty());
}

TEST_CASE("the sum of a tally is that of all its counts") {
    CHECK(sum_of(Tally{{"closed", 2}, {"opened", 12}}) == 14);
    CHECK(sum_of({}) == 0);
}
