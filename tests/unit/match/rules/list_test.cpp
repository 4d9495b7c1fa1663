#include <doctest/doctest.h>

#include <filesystem>

#include "core/error.hpp"
#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

std::string file_of(std::string_view rule) {
    std::string name(rule);
    std::ranges::replace(name, '-', '_');
    return name + "_test.cpp";
}

std::vector<std::string_view> names_of(const std::vector<Rule>& rules) {
    std::vector<std::string_view> names;
    for (const auto& rule : rules) {
        names.push_back(rule.name);
    }
    return names;
}

}  // namespace

TEST_CASE("each rule has its test") {
    const auto folder = std::filesystem::path(__FILE__).parent_path();
    for (const auto& rule : rules()) {
        CAPTURE(rule.name);
        CHECK(std::filesystem::exists(folder / file_of(rule.name)));
    }
}

TEST_CASE("without anything switched off every rule is in force, in its order") {
    CHECK(names_of(rules_in_force({})) ==
          std::vector<std::string_view>{"not-open", "phase", "same-trust", "same-federation", "too-far", "no-capacity",
                                        "not-willing", "conflict", "in-category", "own-need", "nothing-to-offer",
                                        "cooling-off", "reciprocal", "admissions"});
}

TEST_CASE("named rules are switched off, or all") {
    CHECK(rules_in_force({"phase", "too-far"}).size() == rules().size() - 2);
    CHECK(rules_in_force({"all"}).empty());
}

TEST_CASE("an unknown rule is refused with the nearest that there is") {
    try {
        rules_in_force({"same-trusts"});
        FAIL("not refused");
    } catch (const UsageError& error) {
        CHECK(std::string(error.what()) == "'same-trusts' is no rule of pairing");
        CHECK(error.hint() == "did you mean 'same-trust'?");
    }
}

TEST_CASE("a supporter that is fine in every way is refused by no rule") {
    const auto supporter = with_capacity(with_offer(strong(100002), "achievement"), 0, 3);
    const auto problem = a_problem({in_need(100001), supporter});
    for (const auto& rule : rules()) {
        CAPTURE(rule.name);
        CHECK(asked(rule.check, problem) == allowed());
    }
}

TEST_CASE("what is about schools does not apply to an organisation, and the rest allows one that is fine") {
    const auto body = with_capacity(with_offer(an_organisation("hub"), "achievement"), 0, 3);
    const auto problem = a_problem({in_need(100001), body});
    std::vector<std::string_view> silent;
    for (const auto& rule : rules()) {
        CAPTURE(rule.name);
        const auto verdict = asked(rule.check, problem);
        CHECK_FALSE(refuses(verdict));
        CHECK_FALSE(does_not_know(verdict));
        if (does_not_apply(verdict)) {
            silent.push_back(rule.name);
        }
    }
    CHECK(silent == std::vector<std::string_view>{"phase", "same-trust", "same-federation", "in-category", "own-need",
                                                  "admissions"});
}
