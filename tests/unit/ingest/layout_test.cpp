#include "ingest/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/error.hpp"
#include "core/text.hpp"
#include "ingest/recognise.hpp"

using namespace llp;
using namespace llp::ingest;

namespace {

Header header_of(const std::string& line) {
    std::vector<std::string> names;
    for (const auto name : split(line, ',')) {
        names.emplace_back(name);
    }
    return {names, "file.csv", 1};
}

std::string fault_of(const std::string& text) {
    try {
        read_layout(text, "mine");
    } catch (const InputError& fault) {
        return fault.what();
    }
    return "none";
}

std::string refusal_of(const std::string& header) {
    try {
        return recognise(header_of(header), layouts(), "file.csv").name;
    } catch (const InputError& fault) {
        return fault.what();
    }
}

const std::string smallest = R"(
version = 1
title = "Mine"
keys = [{headers = ["urn"], kind = "urn"}]
[[record]]
kind = "school"
columns = [{to = "name", headers = ["name"]}]
)";

}  // namespace

TEST_CASE("each layout's sample headers are recognised by it and by no other") {
    for (const auto& layout : layouts()) {
        CAPTURE(layout.name);
        CHECK_FALSE(layout.samples.empty());
        for (const auto& sample : layout.samples) {
            CHECK(recognise(Header(sample, "file.csv", 1), layouts(), "file.csv").name == layout.name);
        }
    }
}

TEST_CASE("every column that a layout names stands in one of its samples, or in a published file of another year") {
    std::set<std::string> absent;
    for (const auto& layout : layouts()) {
        for (const auto& record : layout.records) {
            for (const auto& column : record.columns) {
                const auto stands = [&](const std::vector<std::string>& sample) {
                    return Header(sample, "file.csv", 1).find(column.headers).has_value();
                };
                if (std::ranges::none_of(layout.samples, stands)) {
                    absent.insert(layout.name + "/" + column.to);
                }
            }
        }
    }
    CHECK(absent == std::set<std::string>{"declarations/urgent", "ks2-selected/ks2-rwm-expected-percent",
                                          "schools/locality", "schools/street", "schools/town", "schools/ukprn"});
}

TEST_CASE("columns may stand in any order, in any case, among unknown ones") {
    CHECK(refusal_of("STATUS,other,Party") == "memberships");
    CHECK(refusal_of("ESTAB,PPERSABS10,URN,LA,PERCTOT,more") == "absence");
}

TEST_CASE("a header that fits none names the nearest layouts and what they miss") {
    CHECK(refusal_of("urn,title") ==
          "file.csv: no layout fits its header: gias-full misses 'EstablishmentName'; schools misses "
          "'name'; urn-lsoa misses 'lsoa11cd'");
    CHECK(refusal_of("colour,weight") == "file.csv: no layout fits its header");
}

TEST_CASE("a header that two layouts know alike is refused, naming both") {
    auto one = read_layout(smallest, "one");
    auto two = read_layout(smallest, "two");
    try {
        recognise(header_of("urn,name"), {one, two}, "file.csv");
        FAIL("it was recognised");
    } catch (const InputError& fault) {
        CHECK(std::string(fault.what()) == "file.csv: its header fits both one and two");
    }
}

TEST_CASE("a name that stands twice is refused with both columns, empty names are not") {
    CHECK_THROWS_WITH_AS(header_of("urn,name,URN"),
                         "file.csv:1: the header 'URN' stands in columns 1 and 3: rename or remove one", InputError);
    CHECK(header_of("urn,,").size() == 3);
}

TEST_CASE("a layout's mistakes are named with their place") {
    CHECK(fault_of(smallest) == "none");
    CHECK(fault_of("version = 1\ntitel = \"x\"\n") == "mine.toml:2:9: unknown key 'titel': did you mean 'title'?");
    CHECK(fault_of(smallest + "[[record]]\nkind = \"scool\"\n")
              .ends_with(
                  "there is no kind of record 'scool': it is school, result, figure, judgement, rating, inspection, "
                  "link, link_list, organisation, place, membership, declaration, capacity, conflict, travel, "
                  "term_dates, review, offer, appointment"));
    CHECK(fault_of(smallest + "[[record]]\nkind = \"rating\"\ncolumns = [{to = \"name\", headers = [\"n\"]}]\n")
              .ends_with("a rating has no 'name': it has date, grade"));
    CHECK(fault_of(smallest + "[[record]]\nkind = \"membership\"\ncolumns = [{to = \"from\", headers = [\"n\"]}]\n")
              .ends_with("a record of the kind 'membership' needs a column for 'status'"));
    CHECK(fault_of(smallest + "[[record]]\nkind = \"rating\"\ncolumns = [{to = \"dates\", headers = [\"n\"]}]\n")
              .ends_with("a rating has no 'dates': did you mean 'date'? It has date, grade"));
    CHECK(fault_of("version = 1\ntitle = \"x\"\n") == "mine.toml:1:1: a layout needs a key and a record");
}

TEST_CASE("an unknown layout is the user's mistake, with the nearest name") {
    CHECK(layout_named("census").title == "School census (performance tables)");
    CHECK_THROWS_WITH_AS(layout_named("censsus"), "there is no layout 'censsus': did you mean 'census'?", UsageError);
}
