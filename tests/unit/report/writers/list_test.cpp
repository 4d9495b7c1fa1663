#include "report/writers/list.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/report_document.hpp"

using namespace llp;

namespace {

TEST_CASE("every format is found by its name and by the ending of a file") {
    for (const auto& writer : report::writers()) {
        CHECK(report::writer_for(writer.format).format == writer.format);
        CHECK(report::writer_of_file("out/report" + std::string(writer.ending))->format == writer.format);
    }
    CHECK(report::writer_of_file("report.docx") == nullptr);
}

TEST_CASE("an unknown format is refused with the nearest one, or with all") {
    const auto hint_for = [](std::string_view format) -> std::string {
        try {
            report::writer_for(format);
        } catch (const UsageError& error) {
            return error.hint();
        }
        return "no error";
    };
    CHECK(hint_for("jsn") == "did you mean '--format json'?");
    CHECK(hint_for("spreadsheet") == "give --format one of: table, csv, json, ndjson, md, html");
}

TEST_CASE("help and messages name every format") {
    CHECK(report::formats_in_words() == "table, csv, json, ndjson, md or html");
}

TEST_CASE("--table narrows every format to one table") {
    for (const auto& writer : report::writers()) {
        const auto text = report::write(writer, test::a_public_document(), {.table = "none"});
        CHECK(text.find("Jo Marsh") == std::string::npos);
        CHECK(text.find("Look here.") == std::string::npos);
    }
    CHECK_THROWS_AS(report::write(report::writer_for("csv"), test::a_public_document(), {.table = "x"}), UsageError);
}

TEST_CASE("no format lets out what is hidden") {
    for (const auto& writer : report::writers()) {
        const auto text = report::write(writer, test::a_public_document(), {});
        CHECK(text.find("Jo Marsh") == std::string::npos);
    }
}

}  // namespace
