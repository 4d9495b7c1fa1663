#include "plan/objective.hpp"

#include <doctest/doctest.h>

#include "support/plan_on_paper.hpp"

using namespace llp;

namespace {

const plan::Wording& wording() {
    return plan::templates_for(plan::Mode::support).wording;
}

/// The first objective of the plan on paper with this criterion and an agreed target of 0.5; its target was 0.1.
Objective agreed(const std::string& criterion, bool redrafted = true) {
    auto objective = test::plan_on_paper().objectives.front();
    const auto before = objective.target;
    objective.criterion = criterion;
    objective.target = Millionths(500'000);
    CHECK(plan::redraft_criterion(objective, before, wording()) == redrafted);
    return objective;
}

const std::string measure(plan::describe("ks2-reading-progress").title);
const std::string as_agreed = measure + ": from -2.1 in 2024/25 to at least 0.5, as agreed.";

}  // namespace

TEST_CASE("an agreed target is written into a criterion that reads as it was drafted, whichever sentence it was") {
    CHECK(agreed(measure + ": from -2.1 in 2024/25 to at least 0.1, the median of 40 comparison schools.").criterion ==
          as_agreed);
    CHECK(agreed(measure + ": -2.1 in 2024/25 is already at or above the median of 40 comparison schools (-3); go on "
                           "to at least 0.1, which the best quarter of them reach.")
              .criterion == as_agreed);
    CHECK(agreed(measure + ": -2.1 in 2024/25 is among the best quarter of 40 comparison schools (median -3); keep it "
                           "at 0.1 or above.")
              .criterion == as_agreed);
    CHECK(agreed(measure + ": from -2.1 in 2024/25 to at least 0.1, as agreed.").criterion == as_agreed);
}

TEST_CASE("an agreed target takes the place of the words that none is set") {
    auto objective = test::plan_on_paper().objectives.front();
    objective.criterion = measure +
                          ": better than -2.1 in 2024/25. No target is set: only 4 comparison schools have this figure "
                          "and at least 10 are needed. Agree one at the first visit.";
    objective.comparison_schools = 4;
    objective.target = Millionths(500'000);
    CHECK(plan::redraft_criterion(objective, std::nullopt, wording()));
    CHECK(objective.criterion == as_agreed);
}

TEST_CASE("a person's own words of a criterion stay, and are said to be so") {
    const std::string own = measure + ": from -2.1 in 2024/25 to at least 0.1, as the governors wish.";
    CHECK(agreed(own, false).criterion == own);
    CHECK(agreed("", false).criterion.empty());
}
