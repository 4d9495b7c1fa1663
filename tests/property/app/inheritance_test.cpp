#include "app/inheritance.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <functional>
#include <set>

#include "support/line_of_schools.hpp"
#include "support/new_store.hpp"
#include "support/random_links.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using test::some_linked_urn;
using test::some_of;
using test::today;

namespace {

std::string some_day() {
    return iso(today() - *rc::gen::inRange(0, 4000));
}

School some_school(int urn) {
    auto school = test::open_primary(urn);
    school.status = *rc::gen::element(Status::open, Status::closed, Status::closed, Status::proposed_to_open);
    return school;
}

Judgement some_judgement() {
    return test::judged("four-point",
                        *rc::gen::element(std::string("quality-of-education"), std::string("safeguarding")),
                        std::string("good"), some_day(), some_linked_urn());
}

ResultRow some_result() {
    return test::published(some_linked_urn(), "ks2-reading-progress",
                           *rc::gen::element(std::string("2017/18"), std::string("2018/19")),
                           std::to_string(*rc::gen::inRange(-5, 5)));
}

Membership some_membership() {
    return {.party = Urn::of(some_linked_urn()),
            .status = "member",
            .from = today() + *rc::gen::inRange(-300, 10),
            .to = {},
            .said = {}};
}

struct Facts {
    std::vector<School> schools;
    std::vector<SchoolLink> links;
    std::vector<Judgement> judgements;
    std::vector<ResultRow> results;
    std::vector<Membership> memberships;
};

Facts some_facts() {
    Facts facts{.schools = {},
                .links = test::some_links(),
                .judgements = some_of(10, some_judgement),
                .results = some_of(10, some_result),
                .memberships = some_of(6, some_membership)};
    for (int n = 0; n < test::linked_schools; ++n) {
        if (*rc::gen::inRange(0, 4) > 0) {
            facts.schools.push_back(some_school(test::first_linked + n));
        }
    }
    return facts;
}

/// What is read, one fact a line, in an order of its own.
std::string account(const Facts& facts) {
    const app::Succession heirs(Lineage(facts.links), facts.schools, today());
    std::vector<std::string> lines;
    for (const auto& row : app::with_inherited(facts.results, heirs)) {
        for (const auto& [measure, figure] : row.figures) {
            lines.push_back(fmt::format("figure {} {} {} {}", row.urn, row.at_the_time.value_or(row.urn), row.period,
                                        number(figure)->count()));
        }
    }
    for (const auto& each : app::with_inherited(facts.judgements, heirs, today())) {
        lines.push_back(
            fmt::format("grade {} {} {} {}", each.urn, each.at_the_time.value_or(each.urn), each.date, each.area));
    }
    for (const auto& each : app::read_for_heirs(facts.memberships, heirs, today())) {
        lines.push_back(fmt::format("member {} {}", each.party, *each.from));
    }
    std::ranges::sort(lines);
    return fmt::format("{}", fmt::join(lines, "\n"));
}

/// What is read of a store in which the facts were saved in this order.
std::string stored_account(const std::vector<std::function<void(store::Write&)>>& saves) {
    const llp::testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    llp::testing::make_store(place.path);
    store::write(place, store::Access::write, llp::testing::on(today()), [&](store::Write& write) {
        write.record();
        for (const auto& save : saves) {
            save(write);
        }
    });
    std::string text;
    const auto known = test::knowledge(place);
    for (const auto& school : known.schools) {
        const auto& profile = *known.profile(school.urn);
        const auto membership = known.membership(profile.urn);
        text += fmt::format("{} {}\n", profile.urn, membership ? membership->status : "-");
        for (const auto& area : profile.areas) {
            for (const auto& line : area.lines) {
                text += fmt::format("  {} {} {}\n", area.area, line.text, line.date);
            }
        }
    }
    return text;
}

}  // namespace

TEST_CASE("what heirs are read to have does not depend on the order of links and facts") {
    CHECK(rc::check([] {
        const auto facts = some_facts();
        const Facts others{.schools = facts.schools,
                           .links = test::shuffled(facts.links),
                           .judgements = test::shuffled(facts.judgements),
                           .results = test::shuffled(facts.results),
                           .memberships = test::shuffled(facts.memberships)};
        RC_ASSERT(account(facts) == account(others));
    }));
}

TEST_CASE("of one measure and period no school has figures of two schools") {
    CHECK(rc::check([] {
        const auto facts = some_facts();
        const app::Succession heirs(Lineage(facts.links), facts.schools, today());
        std::map<std::pair<Urn, Period>, std::optional<Urn>> whose;
        for (const auto& row : app::with_inherited(facts.results, heirs)) {
            RC_ASSERT(whose.try_emplace({row.urn, row.period}, row.at_the_time).first->second == row.at_the_time);
        }
    }));
}

TEST_CASE("what is read does not depend on the order in which schools, links and facts were loaded") {
    const bool holds = rc::check([] {
        const auto facts = some_facts();
        std::vector<std::function<void(store::Write&)>> saves;
        for (const auto& school : facts.schools) {
            saves.emplace_back(
                [&](store::Write& w) { test::save(w, test::stated(school.urn.value(), *school.status)); });
        }
        // One statement of each key: of two the last loaded stands.
        std::set<std::tuple<Urn, Urn, LinkKind, std::string>> linked;
        for (const auto& link : facts.links) {
            if (linked.emplace(link.urn, link.other, link.kind, link.source).second) {
                saves.emplace_back([&](store::Write& w) { test::save(w, link); });
            }
        }
        for (const auto& judgement : facts.judgements) {
            saves.emplace_back([&](store::Write& w) { test::save(w, judgement); });
        }
        std::set<Party> members;
        for (const auto& membership : facts.memberships) {
            if (members.insert(membership.party).second) {
                saves.emplace_back([&](store::Write& w) { store::save(w, membership); });
            }
        }
        RC_ASSERT(stored_account(saves) == stored_account(test::shuffled(saves)));
    });
    CHECK(holds);
}
