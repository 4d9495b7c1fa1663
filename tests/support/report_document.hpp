#pragma once

#include <string>

#include "report/disclosure.hpp"

namespace llp::test {

/// One of everything that a document can hold, with text that is hostile to each format.
inline report::Document a_document() {
    using report::Align;
    using report::Cell;
    using report::For;
    report::Table places{.name = "places",
                         .caption = "Places & days",
                         .columns = {{.name = "name", .heading = "Name"},
                                     {.name = "days", .heading = "Days", .align = Align::right},
                                     {.name = "share", .heading = "Share", .align = Align::right},
                                     {.name = "parts", .heading = "Parts", .readers = For::machines},
                                     {.name = "hint", .heading = "Hint", .readers = For::people}},
                         .rows = {},
                         .empty = "No place."};
    places.rows = {
        {Cell::open("=cmd|' /C calc'!A0"), Cell::open(12), Cell::published(Millionths(48'250'000), 1),
         Cell::open(report::Object{{"need", Cell::open(7)}, {"far", Cell::open(-2)}}), Cell::open("first")},
        {Cell::open("<b>\x1b[31mred"), Cell::open(15'000), Cell::published(Missing::suppressed, 1),
         Cell::open(report::Object{}), Cell::nothing()},
    };
    return {.schema = "llp.fixture/1",
            .title = "A fixture",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(Date::parse("2026-11-23"))},
                     {.name = "by", .label = "By", .value = Cell::personal("Jo Marsh")}},
            .sections = {
                {.heading = "Figures",
                 .blocks = {report::Facts{.name = "figures",
                                          .fields = {{.name = "pupils", .label = "Pupils", .value = Cell::pupils(5)}}},
                            report::Note{.text = "Look here.", .attention = true}}},
                {.heading = "Places", .blocks = {std::move(places)}},
                {.heading = "Nothing",
                 .blocks = {report::Table{.name = "none",
                                          .caption = "",
                                          .columns = {{.name = "a", .heading = "A"}},
                                          .empty = "There is none."}}}}};
}

/// The fixture as anyone may see it.
inline report::Disclosed a_public_document() {
    return report::disclose(a_document(), report::Audience::general_public);
}

/// A document of one table with one column of texts.
inline report::Disclosed one_table(const std::vector<std::string>& texts) {
    report::Table table{.name = "texts", .caption = "", .columns = {{.name = "text", .heading = "Text"}}};
    for (const auto& text : texts) {
        table.rows.push_back({report::Cell::open(text)});
    }
    return report::disclose(
        {.schema = "llp.fixture/1", .title = "Texts", .sections = {{.heading = "", .blocks = {table}}}},
        report::Audience::general_public);
}

}  // namespace llp::test
