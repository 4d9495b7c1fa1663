#include "plan/help.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"

using namespace llp;

namespace {

const Date friday = Date::parse("2026-11-06");

HelpRequest a_request() {
    return {.number = 3,
            .school = Urn::of(990012),
            .area = "inclusion",
            .text = "A mentor for the new SENCO",
            .raised = friday,
            .raised_by = "Ann Fell, headteacher"};
}

int waited(const HelpRequest& request, Date day) {
    return plan::school_days_waited(request, plan::calendar_for(999), day);
}

}  // namespace

TEST_CASE("a request grows old by school days until somebody replies") {
    auto request = a_request();
    CHECK(waited(request, friday) == 0);
    CHECK(waited(request, friday + 2) == 0);
    CHECK(waited(request, friday + 3) == 1);
    plan::answer(request, friday + 3, "We will ask the hub");
    CHECK(waited(request, friday + 10) == 1);
    CHECK_FALSE(request.is_waiting());
}

TEST_CASE("a request is answered and closed on a day each, and the words of both may be corrected later") {
    auto request = a_request();
    CHECK_THROWS_AS(plan::answer(request, friday - 1, "Yes"), UsageError);
    plan::answer(request, friday, "Yes");
    plan::answer(request, friday + 1, "No");
    CHECK(request.answered == friday);
    CHECK(request.answer == "No");
    plan::close(request, friday + 5, "A mentor was found");
    plan::close(request, friday + 6, "A mentor was found nearby");
    CHECK(request.closed == friday + 5);
    CHECK(request.outcome == "A mentor was found nearby");
    CHECK_NOTHROW(plan::answer(request, friday + 7, "Yes, the hub"));
    auto other = a_request();
    CHECK_THROWS_AS(plan::close(other, friday - 1, "Withdrawn"), UsageError);
    plan::close(other, friday, "Withdrawn");
    CHECK_FALSE(other.is_waiting());
    CHECK_THROWS_AS(plan::answer(other, friday, "Yes"), UsageError);
}

TEST_CASE("the same request on the same day is one, on another day it is another") {
    auto again = a_request();
    again.number = 0;
    CHECK(plan::same_request({a_request()}, again) != nullptr);
    again.raised = friday + 1;
    CHECK(plan::same_request({a_request()}, again) == nullptr);
}
