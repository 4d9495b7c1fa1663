#include "model/load.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace llp;

namespace {

void note_many(LoadSummary& summary, const std::string& code, std::int64_t count, std::int64_t first_line) {
    for (std::int64_t n = 0; n < count; ++n) {
        note(summary, {.line = first_line + n, .urn = {}, .column = {}, .code = code, .message = {}});
    }
}

std::int64_t kept(const LoadSummary& summary, const std::string& code) {
    return std::ranges::count(summary.findings, code, &Finding::code);
}

}  // namespace

TEST_CASE("all findings are counted, and those of one kind fill the room that there is") {
    LoadSummary summary;
    note_many(summary, "renamed", 1'200, 2);
    put_in_order(summary.findings);
    CHECK(summary.finding_count == 1'200);
    CHECK(summary.found == Tally{{"renamed", 1'200}});
    REQUIRE(summary.findings.size() == most_kept_of_load);
    CHECK(summary.findings.back().line == 1'001);
}

TEST_CASE("a frequent kind of finding leaves room for the others") {
    LoadSummary summary;
    note_many(summary, "no-longer-listed", 2'500, 0);
    note_many(summary, "renamed", 5'000, 10'000);
    note_many(summary, "impossible-value", 1, 20'000);
    put_in_order(summary.findings);
    CHECK(summary.findings.size() == most_kept_of_load);
    CHECK(kept(summary, "impossible-value") == 1);
    CHECK(kept(summary, "no-longer-listed") == 500);
    CHECK(kept(summary, "renamed") == 499);
    CHECK(std::ranges::is_sorted(summary.findings, {}, &Finding::line));
}

TEST_CASE("of one finding more than there is room for the last of the most frequent kind goes") {
    LoadSummary summary;
    note_many(summary, "closed", 400, 2);
    note_many(summary, "renamed", 601, 1'000);
    put_in_order(summary.findings);
    CHECK(kept(summary, "closed") == 400);
    CHECK(kept(summary, "renamed") == 600);
    CHECK(summary.findings.back().line == 1'599);
}
