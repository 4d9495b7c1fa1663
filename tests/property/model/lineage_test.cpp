#include "model/lineage.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>

#include "support/random_links.hpp"

using namespace llp;

namespace {

std::vector<Urn> all_urns() {
    std::vector<Urn> urns;
    for (int n = 0; n < test::linked_schools; ++n) {
        urns.push_back(Urn::of(test::first_linked + n));
    }
    return urns;
}

std::string day(const std::optional<Date>& date) {
    return date ? iso(*date) : "-";
}

std::string account(const Lineage& lineage) {
    std::string text;
    for (const auto urn : all_urns()) {
        const auto heir = lineage.heir(urn);
        text += fmt::format("{} heir {} line", urn, heir ? heir->value() : 0);
        for (const auto member : lineage.line(urn)) {
            text += fmt::format(" {}", member);
        }
        for (const auto& step : lineage.successors(urn)) {
            text += fmt::format(" -> {} {} {} {}", step.to, step.words, day(step.since), step.divides);
        }
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("the order of the links does not matter") {
    CHECK(rc::check([] {
        const auto links = test::some_links();
        RC_ASSERT(account(Lineage(links)) == account(Lineage(test::shuffled(links))));
    }));
}

TEST_CASE("an heir followed along steps that each have one beginning and one end, and nobody followed it") {
    CHECK(rc::check([] {
        const Lineage lineage(test::some_links());
        for (const auto urn : all_urns()) {
            const auto heir = lineage.heir(urn);
            if (!heir) {
                continue;
            }
            RC_ASSERT(*heir != urn);
            RC_ASSERT(lineage.successors(*heir).empty());
            for (auto at = urn; at != *heir; at = lineage.successors(at).front().to) {
                RC_ASSERT(lineage.successors(at).size() == 1U);
                RC_ASSERT(lineage.predecessors(lineage.successors(at).front().to).size() == 1U);
            }
        }
    }));
}

TEST_CASE("all schools of a line have the same line, each in it once") {
    CHECK(rc::check([] {
        const Lineage lineage(test::some_links());
        for (const auto urn : all_urns()) {
            auto line = lineage.line(urn);
            for (const auto member : line) {
                RC_ASSERT(lineage.line(member) == line);
            }
            std::ranges::sort(line);
            RC_ASSERT(std::ranges::adjacent_find(line) == line.end());
            RC_ASSERT(std::ranges::binary_search(line, urn));
        }
    }));
}
