#include "app/made_reviews.hpp"

#include <doctest/doctest.h>

#include "store/rounds.hpp"
#include "support/stored.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

ReviewMade review(int reviewer, int host, const char* year) {
    return {.reviewer = Urn::of(reviewer), .host = Urn::of(host), .year = Period::parse(year)};
}

Round a_rota(const std::string& name, const std::vector<ReviewMade>& reviews) {
    Round round;
    round.name = name;
    round.kind = "reviews";
    round.made_on = day("2026-09-01");
    round.status = RoundStatus::approved;
    round.approved_on = day("2026-09-01");
    auto& rota = round.reviews.emplace();
    for (const auto& made : reviews) {
        rota.reviews.push_back({.reviewer = made.reviewer, .host = made.host, .year = made.year});
    }
    return round;
}

/// Of a store with these rounds.
app::MadeReviews made_in(const std::vector<Round>& rounds, const std::string& but = "") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-01")), [&](store::Write& write) {
        for (const auto& round : rounds) {
            store::save(write, round);
        }
    });
    app::Knowledge known{.day = day("2026-09-01")};
    return app::made_reviews(store::Snapshot(database, 1), known, {but}, [](Period) { return true; });
}

}  // namespace

TEST_CASE("reviews of approved rotas are made, each once, and those of proposals are not") {
    auto proposal = a_rota("c", {review(990003, 990001, "2026/27")});
    proposal.status = RoundStatus::proposed;
    const auto made =
        made_in({a_rota("b", {review(990002, 990001, "2026/27")}),
                 a_rota("a", {review(990002, 990001, "2026/27"), review(990001, 990002, "2025/26")}), proposal});
    CHECK(made.reviews == std::vector{review(990001, 990002, "2025/26"), review(990002, 990001, "2026/27")});
    CHECK(made.rounds == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the rota that is proposed again does not stand against itself") {
    CHECK(made_in({a_rota("a", {review(990002, 990001, "2026/27")})}, "a").rounds.empty());
}

TEST_CASE("of a rota that was ended count the years that were over by then") {
    auto rota = a_rota("a", {review(990002, 990001, "2025/26"), review(990001, 990002, "2026/27")});
    rota.ended_on = day("2026-09-01");
    CHECK(made_in({rota}).reviews == std::vector{review(990002, 990001, "2025/26")});
    rota.ended_on = day("2026-08-31");
    CHECK(made_in({rota}).reviews.empty());
}
