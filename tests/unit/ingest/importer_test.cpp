#include "ingest/importer.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/recording_sink.hpp"

using namespace llp;
using namespace std::string_literals;

namespace {

template <typename E>
std::string refusal_of(const std::string& text, const ingest::Request& request = a_request()) {
    try {
        RecordingSink sink;
        import_text(text, sink, request);
    } catch (const E& fault) {
        return fault.hint().empty() ? fault.what() : std::string(fault.what()) + " / " + fault.hint();
    }
    return "none";
}

Reject reject_of(const std::string& text) {
    RecordingSink sink;
    const auto imported = import_text(text, sink);
    REQUIRE(imported.rejects.size() == 1);
    return imported.rejects.front();
}

Tally skipped_of(const std::string& text, const ingest::Request& request, const std::map<int, int>& held = {}) {
    RecordingSink sink;
    return import_text(text, sink, request, held).summary.skipped;
}

ingest::Request a_census_request() {
    auto request = a_request();
    request.period = Period::parse("2022/23");
    request.release = Release::final;
    return request;
}

const std::string census_header = "URN,LA,NOR,PNUMFSMEVER\n";

}  // namespace

TEST_CASE("a summary says what the file was and what became of its rows") {
    RecordingSink sink;
    const auto summary = import_text("urn;name;colour\n100001;One;red\n\n100002;Two;blue\n", sink).summary;
    CHECK(summary.layout == "schools");
    CHECK(summary.delimiter == "semicolon");
    CHECK(summary.encoding == "utf-8");
    CHECK(summary.rows == 2);
    CHECK(summary.added == 2);
    CHECK(summary.unknown_columns == 1);
    CHECK(summary.digest == digest_of("urn;name;colour\n100001;One;red\n\n100002;Two;blue\n"));
    CHECK(sink.lines == std::vector<std::int64_t>{2, 4});
}

TEST_CASE("a row counts once, by the best of what its records became") {
    const std::string gias =
        "URN,EstablishmentName,EstablishmentStatus (name),OfstedLastInsp,OfstedRating (name)\n"
        "100001,One,Open,01-02-2023,Good\n";
    auto request = a_request();
    request.dated = Date::parse("2024-01-01");
    const auto counts = [&](std::vector<Saved> answers) {
        RecordingSink sink;
        sink.answers = std::move(answers);
        const auto summary = import_text(gias, sink, request).summary;
        return std::vector{summary.added, summary.changed, summary.unchanged};
    };
    CHECK(counts({Saved::unchanged, Saved::added}) == std::vector<std::int64_t>{1, 0, 0});
    CHECK(counts({Saved::changed, Saved::unchanged}) == std::vector<std::int64_t>{0, 1, 0});
    CHECK(counts({Saved::unchanged, Saved::unchanged}) == std::vector<std::int64_t>{0, 0, 1});
}

TEST_CASE("a key that stands twice is a finding that names both lines") {
    RecordingSink sink;
    sink.answers = {Saved::added, Saved::replaced};
    const auto summary = import_text("urn,name\n100001,One\n100001,Other\n", sink).summary;
    REQUIRE(summary.findings.size() == 1);
    CHECK(summary.findings[0].code == "repeated-key");
    CHECK(summary.findings[0].line == 3);
    CHECK(summary.findings[0].message == "says something else than line 2 under the same key: this line stands");
    CHECK(summary.changed == 1);
    sink.answers = {Saved::unchanged, Saved::repeated};
    const auto again = import_text("urn,name\n100001,One\n100001,One\n", sink).summary;
    CHECK(again.findings.at(0).code == "repeated-row");
    CHECK(again.unchanged == 2);
}

TEST_CASE("a row with no usable key is rejected with its line, byte, column and text") {
    const auto reject = reject_of("urn,name\n12x,One\n");
    CHECK(reject.line == 2);
    CHECK(reject.byte == 9);
    CHECK(reject.column == "urn");
    CHECK(reject.code == "bad-key");
    CHECK(reject.message == "'12x' names no school: a URN of six digits is needed");
    CHECK(reject.raw == "12x,One");
    CHECK(reject_of("party,status\norg:Big,member\n").code == "bad-key");
}

TEST_CASE("rows shorter or longer than the header are rejected") {
    CHECK(reject_of("urn,name\n100001\n").code == "short-row");
    const auto longer = reject_of("urn,name\n100001,One,more\n");
    CHECK(longer.code == "long-row");
    CHECK(longer.message == "2 fields expected, 3 found");
}

TEST_CASE("where a layout's rows stop short they are filled up and counted") {
    RecordingSink sink;
    const auto summary =
        import_text("RECTYPE,URN,READPROG,WRITPROG,MATPROG,PTRWM_EXP\n1,100001,1.5,SUPP\n", sink, a_census_request())
            .summary;
    CHECK(summary.padded_rows == 1);
    CHECK(summary.added == 1);
    CHECK(sink.all<ResultRow>().at(0).figures.at(0).first == "ks2-maths-progress");
    CHECK(sink.all<ResultRow>().at(0).figures.at(0).second == Measure(Missing::not_stated));
}

TEST_CASE("a broken quote, a NUL byte, a bad byte and an empty required cell reject their row alone") {
    CHECK(reject_of("urn,name\n100001,\"One\"x\n100002,Two\n").code == "bad-quote");
    CHECK(reject_of("urn,name\n100001,O\0e\n100002,Two\n"s).code == "nul-byte");
    CHECK(reject_of("urn,name\n100001,Caf\xC3\xA9\n100002,Caf\xE9\n").code == "bad-encoding");
    const auto empty = reject_of("urn,name\n100001, \n100002,Two\n");
    CHECK(empty.code == "missing-required");
    CHECK(empty.column == "name");
}

TEST_CASE("the raw text of a reject is UTF-8 and at most 1,000 bytes") {
    const auto reject = reject_of("urn,name\n1,Caf\xC3\xA9\n");
    CHECK(reject.raw == "1,Caf\xC3\xA9");
    const auto damaged = reject_of("urn,name\n100001,\xC3\xA9\xE9\n");
    CHECK(damaged.raw == "100001,\xC3\x83\xC2\xA9\xC3\xA9");
    CHECK(reject_of("urn,name\n1," + std::string(2'000, 'x') + "\n").raw.size() == 1'000);
}

TEST_CASE("a summary keeps 1,000 rejects and the watch is told of all") {
    std::string text = "urn,name\n";
    for (int i = 0; i < 1'001; ++i) {
        text += "x,One\n";
    }
    RecordingSink sink;
    const auto imported = import_text(text, sink);
    CHECK(imported.summary.rejects.size() == 1'000);
    CHECK(imported.summary.rejected == 1'001);
    CHECK(imported.rejects.size() == 1'001);
}

TEST_CASE("an unusable value in an optional column is a finding, and the row loads") {
    RecordingSink sink;
    const auto summary = import_text("urn,name,pupils,open_date\n100001,One,many,31/02/2020\n", sink).summary;
    CHECK(summary.added == 1);
    CHECK(summary.finding_count == 2);
    CHECK(summary.findings.at(0).code == "unreadable-value");
    CHECK(summary.findings.at(0).column == "open_date");
    CHECK(summary.findings.at(1).message == "'many' is not a whole number: left out");
}

TEST_CASE("rows of nations and authorities, of centres, and empty ones are passed over by reason") {
    const auto skipped =
        skipped_of(census_header + "100001,925,10,1\nNAT,,20,1\n,,,\n20001,925,5,2\n", a_census_request());
    CHECK(skipped == Tally{{"aggregate-row", 1}, {"empty-row", 1}, {"five-digit-urn", 1}});
    const auto by_type = skipped_of("RECTYPE,URN,READPROG,WRITPROG,MATPROG\n1,100001,1,1,1\n2,100002,1,1,1\n4,,1,1,1\n",
                                    a_census_request());
    CHECK(by_type == Tally{{"aggregate-row", 1}});
}

TEST_CASE("--authority keeps the schools of these, by the file's column or else by the store") {
    auto request = a_census_request();
    request.authorities = {925, 813};
    CHECK(skipped_of(census_header + "100001,925,10,1\n100002,813,1,1\n100003,926,1,1\n", request) ==
          Tally{{"other-authority", 1}});
    const std::string without =
        "RECTYPE,URN,READPROG,WRITPROG,MATPROG\n1,100001,1,1,1\n1,100002,1,1,1\n1,100003,1,1,1\n";
    CHECK(skipped_of(without, request, {{100001, 925}, {100002, 926}}) ==
          Tally{{"authority-not-known", 1}, {"other-authority", 1}});
}

TEST_CASE("organisations belong to no authority and stay; a conflict stays for either of its schools") {
    auto request = a_request();
    request.authorities = {925};
    CHECK(skipped_of("party,status\norg:hub,member\n", request).empty());
    CHECK(skipped_of("a,b\n100001,100002\n100002,100003\n", request, {{100001, 925}, {100002, 926}}) ==
          Tally{{"other-authority", 1}});
}

TEST_CASE("rows about schools that are not held are counted, unless the file itself makes them known") {
    RecordingSink sink;
    CHECK(import_text("party,status\n100001,member\n100002,member\n", sink, a_request(), {{100001, 925}})
              .summary.not_held == 1);
    CHECK(import_text("urn,name\n100001,One\n", sink).summary.not_held == 0);
}

TEST_CASE("where the file does not say when it is about, the flag to add is named") {
    auto request = a_census_request();
    request.period.reset();
    CHECK(
        refusal_of<UsageError>(census_header, request) ==
        "schools.csv: a file of the layout census does not say which year it is of / add --period 2022/23, the year of "
        "the file");
    CHECK(refusal_of<UsageError>(census_header) ==
          "schools.csv: a file of the layout census does not say which year it is of, nor how final it is / add "
          "--period 2022/23, the year of the file, and --release provisional, --release revised or --release final");
    request = a_census_request();
    request.release.reset();
    CHECK(refusal_of<UsageError>(census_header, request).ends_with("--release revised or --release final"));
    CHECK(refusal_of<UsageError>("URN,EstablishmentName,EstablishmentStatus (name)\n")
              .ends_with("add --dated DAY, the day on which it was taken, such as 2023-11-16"));
}

TEST_CASE("rows that say their year and release are believed, and an option that differs is told of") {
    const std::string rows =
        "time_period,geographic_level,school_urn,version,t_pupils,diffn_att8\n"
        "202324,School,100001,final,96,1.2\n202223,School,100001,final,95,1.5\n";
    RecordingSink sink;
    const auto alone = import_text(rows, sink).summary;
    CHECK(alone.period == Period::parse("2023/24"));
    CHECK(alone.first_period == Period::parse("2022/23"));
    CHECK(alone.release == Release::final);
    CHECK(alone.finding_count == 0);
    auto request = a_census_request();
    CHECK(import_text(rows, sink, request).summary.period == Period::parse("2023/24"));
    CHECK(import_text(rows, sink, request).summary.found == Tally{{"option-not-used", 1}});
    request.release = Release::provisional;
    CHECK(import_text(rows, sink, request).summary.found == Tally{{"option-not-used", 2}});
    request = {
        .file = "schools.csv", .period = Period::parse("2023/24"), .release = Release::final, .today = request.today};
    CHECK(import_text(rows, sink, request).summary.finding_count == 0);
}

TEST_CASE("a file that tells of an inspection after its day is asked about, one of that day is not") {
    const std::string rows = "urn,framework,date,area,grade\n100001,four-point,2023-06-14,overall-effectiveness,good\n";
    RecordingSink sink;
    auto request = a_request();
    request.dated = Date::parse("2023-06-14");
    CHECK(import_text(rows, sink, request).summary.finding_count == 0);
    request.dated = Date::parse("2023-06-13");
    CHECK(import_text(rows, sink, request).summary.found == Tally{{"after-its-day", 1}});
}

TEST_CASE("a last row that stops short is told of as the end of a file that was cut off") {
    RecordingSink sink;
    CHECK(import_text("urn,name,phase\n100001,One\n100002,Two,primary\n", sink).summary.finding_count == 0);
    CHECK(import_text("urn,name,phase\n100001,One,primary\n100002,Two,primary,x\n", sink).summary.finding_count == 0);
    const auto summary = import_text("urn,name,phase\n100001,One,primary\n100002,T", sink).summary;
    REQUIRE(summary.findings.size() == 1);
    CHECK(summary.findings.front().code == "cut-off");
    CHECK(summary.findings.front().line == 3);
}

TEST_CASE("a file may be dated today, not tomorrow") {
    auto request = a_request();
    request.dated = Date::parse("2026-11-23");
    CHECK(refusal_of<UsageError>("urn,name\n", request) == "none");
    request.dated = Date::parse("2026-11-24");
    CHECK(refusal_of<UsageError>("urn,name\n", request) ==
          "schools.csv: --dated 2026-11-24 is after today, 2026-11-23");
}

TEST_CASE("the load says whether it registers schools, is by hand, and of which day it is") {
    RecordingSink sink;
    const auto summary = import_text("urn,name\n", sink).summary;
    REQUIRE(sink.head);
    CHECK(sink.head->registers);
    CHECK(sink.head->by_hand);
    CHECK(sink.head->dated == Date::parse("2026-11-23"));
    CHECK(summary.dated == sink.head->dated);
    CHECK(summary.rows == 0);
}

TEST_CASE("a layout may be named; a wrong name, encoding or file is refused with the next step") {
    auto request = a_request();
    request.layout = "shools";
    CHECK(refusal_of<UsageError>("urn,name\n", request)
              .starts_with("there is no layout 'shools': did you mean 'schools'?"));
    request.layout = "census";
    CHECK(refusal_of<InputError>("urn,name\n", request) ==
          "schools.csv: the layout census needs 'NOR', 'PNUMFSMEVER', which the header lacks");
    request = a_request();
    request.encoding = "latin-1";
    CHECK(refusal_of<UsageError>("urn,name\n", request).starts_with("there is no encoding 'latin-1' here"));
    CHECK(refusal_of<InputError>("").starts_with("schools.csv: is empty"));
    CHECK(refusal_of<InputError>("urn,name,URN\n")
              .starts_with("schools.csv:1: the header 'URN' stands in columns 1 and 3"));
    CHECK(refusal_of<InputError>("urn,name\n100001,\"One\n") ==
          "schools.csv:2:8: the quote opened here is never closed: close it, or take it out");
}

TEST_CASE("bare quotes and Windows-1252 are each one finding about the file") {
    RecordingSink sink;
    const auto summary = import_text("urn,name\n100001,O\"ne\n100002,Caf\xE9\n", sink).summary;
    CHECK(summary.encoding == "windows-1252");
    REQUIRE(summary.findings.size() == 2);
    CHECK(summary.findings[0].message == "from line 3 the file is not UTF-8 and was read as Windows-1252");
    CHECK(summary.findings[1].code == "bare-quote");
}
