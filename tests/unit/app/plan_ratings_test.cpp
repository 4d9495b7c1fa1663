#include "app/plan_ratings.hpp"

#include <doctest/doctest.h>

#include "store/plans.hpp"
#include "support/line_of_schools.hpp"
#include "support/plan_on_paper.hpp"

using namespace llp;

namespace {

struct Store : test::StoreOnDisk {
    Store() {
        write([](store::Write& write) { store::save(write, test::plan_on_paper()); }, Date::parse("2026-11-09"));
    }
    void edit_on(const char* day, const std::function<void(SupportPlan&)>& edit) const {
        write(
            [&](store::Write& write) {
                auto plan = *store::plan(write.current(), 1);
                edit(plan);
                store::save(write, plan);
            },
            Date::parse(day));
    }
    [[nodiscard]] std::vector<report::PlanRating> ratings() const {
        std::vector<report::PlanRating> found;
        store::read({.path = path}, Date::parse("2027-12-31"), [&](const store::Snapshot& snapshot) {
            found = app::plan_ratings(snapshot, *store::plan(snapshot, 1));
        });
        return found;
    }
};

void review(SupportPlan& plan, const char* day, Rag rag) {
    plan.reviews.push_back({.number = static_cast<int>(plan.reviews.size()) + 1,
                            .date = Date::parse(day),
                            .reviewer = "Jo Marsh, broker",
                            .overall = "on track",
                            .next_steps = {},
                            .next_review = {},
                            .objectives = {{.objective = 1, .rag = rag, .text = {}}}});
    plan.objectives.front().rag = rag;
}

}  // namespace

TEST_CASE("a plan that nobody rated has no ratings") {
    CHECK(Store().ratings().empty());
}

TEST_CASE("each review is a rating on its day, though nothing moved; an update is one where it moved") {
    const Store store;
    store.edit_on("2026-12-01", [](SupportPlan& plan) { plan.objectives.front().rag = Rag::red; });
    store.edit_on("2026-12-02", [](SupportPlan& plan) { plan.objectives.front().state = "partly met"; });
    store.edit_on("2026-12-20", [](SupportPlan& plan) { review(plan, "2026-12-15", Rag::amber); });
    store.edit_on("2027-03-20", [](SupportPlan& plan) { review(plan, "2027-03-15", Rag::amber); });
    const auto ratings = store.ratings();
    REQUIRE(ratings.size() == 3);
    CHECK(ratings[0].day == Date::parse("2026-12-01"));
    CHECK(ratings[0].rag == Rag::red);
    CHECK(ratings[0].review == 0);
    CHECK(ratings[1].day == Date::parse("2026-12-15"));
    CHECK(ratings[1].review == 1);
    CHECK(ratings[2].day == Date::parse("2027-03-15"));
    CHECK(ratings[2].review == 2);
    CHECK(ratings[2].rag == Rag::amber);
}
