#include "report/pages/import_summary.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"

using namespace llp;

namespace {

LoadSummary a_load(int rejected) {
    LoadSummary summary{.file = "schools.csv", .digest = "0a1b", .layout = "schools"};
    summary.dated = Date::parse("2026-09-01");
    summary.encoding = "utf-8";
    summary.delimiter = "comma";
    summary.rows = 40;
    summary.added = 40 - rejected - 2;
    summary.skipped = {{"aggregate-row", 2}};
    summary.rejected = rejected;
    for (int i = 0; i < rejected; ++i) {
        summary.rejects.push_back({.line = 10 + i,
                                   .byte = 100 * i,
                                   .column = "urn",
                                   .code = "bad-key",
                                   .message = "'12x' is not a URN: six digits are needed",
                                   .raw = "12x,Name"});
    }
    return summary;
}

std::string as_json(const report::ImportedFile& file) {
    return report::write_json(
        report::disclose(report::import_summary({.files = {file}}), report::Audience::general_public), {});
}

std::string as_text(const report::ImportedFile& file) {
    return report::write_table(
        report::disclose(report::import_summary({.files = {file}}), report::Audience::general_public), {.width = 120});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

int lines_with(const std::string& text, const std::string& part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

TEST_CASE("llp.import/1 has one object a file with its counts and its rejected rows") {
    const auto json = as_json({.summary = a_load(1)});
    CHECK(holds(json, R"json("skipped": {
        "aggregate-row": 2
      })json"));
    CHECK(holds(json, R"json("rejected": 1,
      "rejects": [
        {
          "line": 10,
          "byte": 0,
          "column": "urn",
          "code": "bad-key",
          "message": "'12x' is not a URN: six digits are needed"
        }
      ])json"));
}

TEST_CASE("the outcome of a file tells stored, unchanged, already loaded, refused and a dry run apart") {
    auto again = a_load(0);
    again.already_loaded = true;
    CHECK(holds(as_json({.summary = a_load(0), .stored = true}), "\"outcome\": \"stored\""));
    CHECK(holds(as_json({.summary = a_load(0)}), "\"outcome\": \"unchanged\""));
    CHECK(holds(as_json({.summary = again}), "\"outcome\": \"already-loaded\""));
    CHECK(holds(as_json({.summary = a_load(1), .refused = true}), "\"outcome\": \"refused\""));
    CHECK(holds(as_json({.summary = a_load(1), .stored = true}), "\"outcome\": \"stored\""));
    CHECK(holds(as_json({.summary = a_load(1)}), "\"outcome\": \"unchanged\""));
}

TEST_CASE("a dry run tells what would be stored from what would not") {
    CHECK(holds(as_json({.summary = a_load(0), .stored = true, .dry_run = true}), "\"outcome\": \"dry-run\""));
    CHECK(holds(as_json({.summary = a_load(0), .dry_run = true}), "\"outcome\": \"unchanged\""));
    CHECK(holds(as_json({.summary = a_load(1), .dry_run = true, .refused = true}), "\"outcome\": \"refused\""));
}

TEST_CASE("people see the first twenty rejected rows, and how many there are") {
    CHECK(lines_with(as_text({.summary = a_load(20)}), "is not a URN") == 20);
    CHECK_FALSE(holds(as_text({.summary = a_load(20)}), "The first"));
    CHECK(lines_with(as_text({.summary = a_load(21)}), "is not a URN") == 20);
    CHECK(holds(as_text({.summary = a_load(21)}), "The first 20 of 21 are shown"));
}

TEST_CASE("a load without trouble has no table of trouble") {
    CHECK_FALSE(holds(as_text({.summary = a_load(0), .stored = true}), "Rejected rows"));
    CHECK(holds(as_text({.summary = a_load(0), .stored = true}), "Aggregate row"));
}

}  // namespace
