#include "evidence/similar_method.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/error.hpp"

using namespace llp;
using evidence::find_similar_method;
using evidence::read_similar_method;

namespace {

const std::string whole = R"(
name = "mine"
version = "3"
title = "Mine"
source = "the office"
precedence = 7
neighbours = 12
spread = "range"
[[group]]
phases = ["primary", "special"]
[[variable]]
name = "pupils"
title = "Pupils"
measures = ["census-pupils"]
register = "pupils"
weight = "0.75"
[[variable]]
name = "sen"
title = "SEN"
measures = ["census-sen-plan-percent", "census-sen-support-percent"]
weight = "0.25"
)";

std::string with(std::string_view from, std::string_view to) {
    auto text = whole;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string fault_of(const std::string& text) {
    try {
        read_similar_method(text, "mine.toml");
    } catch (const InputError& fault) {
        return fault.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("a method is read as it is written") {
    const auto method = read_similar_method(whole, "mine.toml");
    CHECK(method.label() == "mine 3");
    CHECK(method.precedence == 7);
    CHECK(method.neighbours == 12);
    CHECK(method.region_first_of == 0);
    REQUIRE(method.variables.size() == 2);
    CHECK(method.variables.at(0).register_pupils);
    CHECK_FALSE(method.variables.at(0).spread.has_value());
    CHECK(method.variables.at(1).weight == Millionths(250'000));
    CHECK(method.variables.at(1).measures.size() == 2);
}

TEST_CASE("a method compares the phases of its groups and no other") {
    const auto method = read_similar_method(whole, "mine.toml");
    CHECK(method.group_of(Phase::primary) == &method.groups.front());
    CHECK(method.group_of(Phase::special) == &method.groups.front());
    CHECK(method.group_of(Phase::secondary) == nullptr);
    CHECK(method.group_of({}) == nullptr);
}

TEST_CASE("what is wrong in a method is named with its line") {
    CHECK(fault_of(with("weight = \"0.25\"", "weight = \"0.26\"")) ==
          "mine.toml:11:1: the weights must make up 1, not 1.01, of at most 64 variables");
    CHECK(fault_of(with("weight = \"0.25\"", "weight = \"0\"")) ==
          "mine.toml:21:10: 'weight' must be a number above zero in quotes, such as \"0.5\"");
    CHECK(fault_of(with("census-pupils", "census-pupil")) ==
          "mine.toml:14:12: 'census-pupil' is no measure of measures.csv");
    CHECK(fault_of(with("\"special\"", "\"primary\"")) ==
          "mine.toml:10:10: 'primary' is no phase, or stands in a group already");
    CHECK(fault_of(with("spread = \"range\"", "spread = \"width\"")) ==
          "mine.toml:8:10: 'spread' must be \"deviation\" or \"range\"");
    CHECK(fault_of(with("neighbours = 12", "neighbours = 0")) ==
          "mine.toml:7:14: 'neighbours' must be from 1 to 1000, not 0");
    CHECK(fault_of(with("register = \"pupils\"", "register = \"places\"")) ==
          "mine.toml:15:12: 'register' can only be \"pupils\"");
    CHECK(fault_of(with("name = \"sen\"", "name = \"pupils\"")) ==
          "mine.toml:18:8: there is a variable 'pupils' already");
    CHECK(fault_of(with("source", "sources")) == "mine.toml:5:11: unknown key 'sources': did you mean 'source'?");
}

TEST_CASE("a deviation is needed where differences are measured in it, and is out of place where they are not") {
    CHECK(fault_of(with("spread = \"range\"", "spread = \"deviation\"")).find("'deviation'") != std::string::npos);
    CHECK(fault_of(with("weight = \"0.75\"", "weight = \"0.75\"\ndeviation = \"2\"")) ==
          "mine.toml:17:13: unknown key 'deviation'");
}

TEST_CASE("the published methods stand by precedence, and none of another name is known") {
    const auto& methods = evidence::similar_methods();
    REQUIRE(methods.size() == 2);
    CHECK(methods.at(0).name == "dfe-secondary");
    CHECK(methods.at(0).neighbours == 50);
    CHECK(methods.at(1).name == "range-normalised");
    CHECK(methods.at(1).neighbours == 30);
    CHECK(methods.at(1).region_first_of == 60);
    CHECK(find_similar_method("range-normalised") == &methods.at(1));
    CHECK(find_similar_method("range") == nullptr);
}
