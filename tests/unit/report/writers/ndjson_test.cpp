#include "report/writers/ndjson.hpp"

#include <doctest/doctest.h>

#include "report/writers/list.hpp"
#include "support/report_document.hpp"

using namespace llp;

namespace {

TEST_CASE("the first line is the document without its tables; each row is a line that names its table") {
    CHECK(
        report::write_ndjson(test::a_public_document(), {}) ==
        R"({"schema":"llp.fixture/1","title":"A fixture","as_of":"2026-11-23","by":{"value":null,"code":"c"},)"
        R"("figures":{"pupils":{"value":null,"code":"c"}},"notes":["Look here.","[c] hides names of people )"
        R"(in public reports, figures of 5 pupils or fewer or of fewer than 3 schools, and what peers found in a school.",)"
        R"("Further numbers are hidden where those shown would tell a hidden one. )"
        R"(That holds for this document alone: beside another one, of another week or of a part of these schools, a hidden number may follow from the difference."]})"
        "\n"
        R"({"table":"places","name":"=cmd|' /C calc'!A0","days":12,"share":48.25,"parts":{"need":7,"far":-2}})"
        "\n"
        R"({"table":"places","name":"<b>\u001b[31mred","days":15000,"share":{"value":null,"code":"c"},"parts":{}})"
        "\n");
}

TEST_CASE("one table that was asked for is its rows alone") {
    const auto& ndjson = report::writer_for("ndjson");
    CHECK(report::write(ndjson, test::a_public_document(), {.table = "places"}) ==
          R"({"name":"=cmd|' /C calc'!A0","days":12,"share":48.25,"parts":{"need":7,"far":-2}})"
          "\n"
          R"({"name":"<b>\u001b[31mred","days":15000,"share":{"value":null,"code":"c"},"parts":{}})"
          "\n");
    CHECK(report::write(ndjson, test::a_public_document(), {.table = "none"}).empty());
}

}  // namespace
