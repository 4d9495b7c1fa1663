#include "csv/foreign.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/error.hpp"

using namespace std::string_literals;

namespace {

std::string refusal_of(const std::string& bytes) {
    try {
        llp::csv::refuse_foreign(bytes, "schools.csv");
    } catch (const llp::InputError& fault) {
        return fault.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("a file that is not delimited text is named for what it is, with the next step") {
    CHECK(refusal_of("") == "schools.csv: is empty: a CSV file with a header is needed");
    CHECK(refusal_of("PK\x03\x04....[Content_Types].xml") ==
          "schools.csv: is an Excel workbook (.xlsx), not CSV: open it in a spreadsheet program and save it as CSV "
          "UTF-8");
    CHECK(
        refusal_of("PK\x03\x04....schools.csv").starts_with("schools.csv: is a zip archive, not CSV: unpack it first"));
    CHECK(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").starts_with("schools.csv: is an old Excel workbook"));
    CHECK(refusal_of("%PDF-1.7").starts_with("schools.csv: is a PDF"));
    CHECK(refusal_of("\xEF\xBB\xBF\n <!DOCTYPE html>").starts_with("schools.csv: is a web page"));
    CHECK(refusal_of("\xFF\xFE\0\0u\0\0\0"s).starts_with("schools.csv: is UTF-32 text"));
    CHECK(refusal_of("SQLite format 3\0"s).starts_with("schools.csv: is a SQLite database"));
}

TEST_CASE("delimited text passes, whatever letters it begins with") {
    CHECK(refusal_of("PK,name\n") == "none");
    CHECK(refusal_of("\xEF\xBB\xBFurn\n") == "none");
}
