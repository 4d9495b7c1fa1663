#include "plan/visit_order.hpp"

#include <doctest/doctest.h>

using namespace llp::plan;

namespace {

using Order = std::vector<std::size_t>;

/// Every day is a school day.
const std::vector<int> all_days = [] {
    std::vector<int> days;
    for (int day = 0; day < 60; ++day) {
        days.push_back(day);
    }
    return days;
}();

OrderedVisit within(int first, int last) {
    OrderedVisit visit{.apart = 5};
    for (int day = first; day <= last; ++day) {
        visit.days.push_back(day);
    }
    return visit;
}

OrderedVisit agreed(int day) {
    return {.days = {day}, .apart = 5, .fixed = true};
}

Order order(const std::vector<OrderedVisit>& visits) {
    return order_of(visits, all_days);
}

}  // namespace

TEST_CASE("visits keep the order of their numbers where each can have a day so") {
    CHECK(order({within(1, 10), within(1, 6), within(1, 11)}) == Order{0, 1, 2});
    CHECK(order({}).empty());
}

TEST_CASE("a visit whose window is too short for those before it goes first, and no other turns") {
    CHECK(order({within(1, 20), within(1, 5), within(1, 11)}) == Order{1, 0, 2});
    CHECK(order({within(10, 20), within(10, 20), within(1, 5)}) == Order{2, 0, 1});
}

TEST_CASE("those that cannot be before one that is agreed follow it, in the order of their numbers") {
    CHECK(order({within(8, 30), within(8, 30), within(8, 30), agreed(4)}) == Order{3, 0, 1, 2});
    CHECK(order({within(1, 30), within(8, 30), within(8, 30), agreed(6)}) == Order{0, 3, 1, 2});
}

TEST_CASE("a visit without any day has the place of its number, and one that no order helps keeps it") {
    CHECK(order({within(1, 10), {.days = {}}, within(1, 10)}) == Order{0, 1, 2});
    CHECK(order({within(1, 4), within(1, 4), within(8, 20)}) == Order{0, 1, 2});
    CHECK(order({within(2, 8), agreed(6)}) == Order{0, 1});
}

TEST_CASE("those that are agreed are in the order of their days, where that leaves others one") {
    CHECK(order({agreed(20), agreed(5), within(10, 15)}) == Order{1, 2, 0});
}
