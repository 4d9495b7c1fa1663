#include "match/self_sustainability.hpp"

#include <doctest/doctest.h>

using namespace llp;

namespace {

Party school(int number) {
    return Urn::of(990000 + number);
}

/// The worked example of data/README.md: A to E are 1 to 5. A supports B and C, C supports D; E could support somebody
/// and does not.
SupportNetwork five_schools() {
    return {.schools = {school(1), school(2), school(3), school(4), school(5)},
            .partnership = {school(1), school(2), school(3), school(4), school(5)},
            .links = {{.supported = school(2), .supporter = school(1), .areas = {"inclusion"}},
                      {.supported = school(3), .supporter = school(1), .areas = {"inclusion"}},
                      {.supported = school(4), .supporter = school(3), .areas = {"early-years"}}},
            .clusters = {},
            .able = {school(1), school(3), school(5)},
            .needs = {{school(2), "inclusion"},
                      {school(2), "achievement"},
                      {school(3), "inclusion"},
                      {school(4), "early-years"},
                      {school(5), "achievement"}}};
}

}  // namespace

TEST_CASE("of five schools: three of five needs are met inside the partnership") {
    const auto account = match::self_sustainability(five_schools());
    CHECK(account.needs == 5);
    CHECK(account.met_inside == 3);
    CHECK(account.met_outside == 0);
}

TEST_CASE("of five schools: one gives and receives, one gives, two receive, and four are reached") {
    const auto account = match::self_sustainability(five_schools());
    CHECK(account.schools == 5);
    CHECK(account.both == 1);
    CHECK(account.give_only == 1);
    CHECK(account.receive_only == 2);
    CHECK(account.reached == 4);
}

TEST_CASE("of five schools: loads of 0, 1 and 2 have a Gini coefficient of 4 / (3 x 3)") {
    const auto account = match::self_sustainability(five_schools());
    CHECK(account.carried == 3);
    CHECK(account.supporters == 2);
    CHECK(account.idle == 1);
    CHECK(account.five_most == 3);
    CHECK(account.gini == PerMille(444));
}

TEST_CASE("of five schools: four hang together and one stands alone") {
    const auto account = match::self_sustainability(five_schools());
    CHECK(account.components == 1);
    CHECK(account.largest == 4);
    CHECK(account.alone == 1);
}

TEST_CASE("of five schools: without A, B is cut off; without C, D is") {
    const auto account = match::self_sustainability(five_schools());
    REQUIRE(account.dependence.size() == 2);
    CHECK(account.dependence[0] == Dependence{.party = school(1), .carried = 2, .share = PerMille(667), .cut_off = 1});
    CHECK(account.dependence[1] == Dependence{.party = school(3), .carried = 1, .share = PerMille(333), .cut_off = 1});
}

TEST_CASE("a need is met outside where only a supporter that takes no part was found for it") {
    auto network = five_schools();
    network.partnership.erase(school(3));
    const auto account = match::self_sustainability(network);
    CHECK(account.met_inside == 2);
    CHECK(account.met_outside == 1);
}

TEST_CASE("all members of a cluster are joined, so that none of them is missed by the others") {
    auto network = five_schools();
    network.links.clear();
    network.clusters = {{school(1), school(2), school(3)}, {school(3), school(4)}};
    const auto account = match::self_sustainability(network);
    CHECK(account.in_clusters == 4);
    CHECK(account.reached == 4);
    CHECK(account.largest == 4);
    REQUIRE(account.dependence.size() == 1);
    CHECK(account.dependence[0].party == school(3));
    CHECK(account.dependence[0].cut_off == 1);
}

TEST_CASE("an organisation joins the schools that it supports, and is counted among none of them") {
    const auto hub = Party::organisation("hub");
    auto network = five_schools();
    network.links = {{.supported = school(1), .supporter = hub}, {.supported = school(2), .supporter = hub}};
    const auto account = match::self_sustainability(network);
    CHECK(account.largest == 2);
    CHECK(account.alone == 3);
    REQUIRE(account.dependence.size() == 1);
    CHECK(account.dependence[0].party == hub);
}

TEST_CASE("a tenth of what is carried is not much; more than a tenth is") {
    SupportNetwork network;
    for (int pair = 0; pair < 10; ++pair) {
        network.schools.insert({school(2 * pair + 1), school(2 * pair + 2)});
        network.links.push_back({.supported = school(2 * pair + 1), .supporter = school(2 * pair + 2)});
    }
    CHECK(match::self_sustainability(network).dependence.empty());
    network.links.pop_back();
    CHECK(match::self_sustainability(network).dependence.size() == 9);
}

TEST_CASE("nothing comes of nothing") {
    const auto account = match::self_sustainability({});
    CHECK(account.schools == 0);
    CHECK_FALSE(account.gini);
    CHECK(account.components == 0);
    CHECK(account.dependence.empty());
}
