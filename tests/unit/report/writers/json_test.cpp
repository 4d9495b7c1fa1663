#include "report/writers/json.hpp"

#include <doctest/doctest.h>

#include "support/report_document.hpp"

using namespace llp;

namespace {

TEST_CASE("JSON is the tree: schema, title, head, facts, tables and notes") {
    CHECK(report::write_json(test::a_public_document(), {}) == R"json({
  "schema": "llp.fixture/1",
  "title": "A fixture",
  "as_of": "2026-11-23",
  "by": {
    "value": null,
    "code": "c"
  },
  "figures": {
    "pupils": {
      "value": null,
      "code": "c"
    }
  },
  "places": [
    {
      "name": "=cmd|' /C calc'!A0",
      "days": 12,
      "share": 48.25,
      "parts": {
        "need": 7,
        "far": -2
      }
    },
    {
      "name": "<b>\u001b[31mred",
      "days": 15000,
      "share": {
        "value": null,
        "code": "c"
      },
      "parts": {}
    }
  ],
  "none": [],
  "notes": [
    "Look here.",
    "[c] hides names of people in public reports, figures of 5 pupils or fewer or of fewer than 3 schools, and what peers found in a school.",
    "Further numbers are hidden where those shown would tell a hidden one. That holds for this document alone: beside another one, of another week or of a part of these schools, a hidden number may follow from the difference."
  ]
}
)json");
}

TEST_CASE("bytes that are not UTF-8 are replaced, and the document is written") {
    const auto text = report::write_json(test::one_table({"caf\xe9"}), {});
    CHECK(text.find("caf\xef\xbf\xbd") != std::string::npos);
}

}  // namespace
