#include "report/pages/capacity.hpp"

#include <doctest/doctest.h>

#include "report/writers/html.hpp"
#include "report/writers/table.hpp"

using namespace llp;
using report::SupporterTerm;
using report::TermTotal;

namespace {

const Party birch_lane = Urn::of(990044);

/// One supporter that offers two days in term 2, of which `half_days` are booked.
report::CapacityFacts a_ledger(std::int64_t half_days, std::optional<std::int64_t> offered = 4) {
    const SupporterTerm line{.supporter = birch_lane,
                             .year = "2026/27",
                             .term = 2,
                             .days = {.offered = offered, .booked = half_days},
                             .schools = 1};
    report::CapacityFacts facts{.as_of = Date::parse("2026-11-23"),
                                .year = "2026/27",
                                .term = 2,
                                .calendar = "Eskershire (invented)",
                                .supporters = {line},
                                .names = {{birch_lane, "Birch Lane Primary School"}}};
    facts.terms = {{.year = "2026/27",
                    .term = 2,
                    .first = Date::parse("2026-11-02"),
                    .last = Date::parse("2026-12-18"),
                    .begun = true,
                    .supporters = offered ? 1 : 0,
                    .days = line.days}};
    if (line.days.left().value_or(0) < 0) {
        facts.over = {line};
    }
    if (!offered) {
        facts.without_days = {line};
    }
    return facts;
}

std::string as_text(const report::CapacityFacts& facts) {
    return report::write_table(report::disclose(report::capacity(facts), report::Audience::general_public), {});
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("days are told in halves where there are halves") {
    CHECK(has(as_text(a_ledger(3)), "Booked        1.5\n"));
    CHECK(has(as_text(a_ledger(3)), "Left          0.5\n"));
    CHECK(has(as_text(a_ledger(4)), "Left          0\n"));
}

TEST_CASE("a supporter is over-booked with half a day more than it offers, and not with the last of them") {
    CHECK_FALSE(has(as_text(a_ledger(4)), "Over-booked:"));
    CHECK(has(as_text(a_ledger(5)),
              "Over-booked: Birch Lane Primary School (990044) offers 2 days in term 2 of 2026/27"));
    CHECK(has(as_text(a_ledger(5)), "Left          -0.5\n"));
}

TEST_CASE("what nobody has said is no zero, and is named") {
    const auto text = as_text(a_ledger(1, std::nullopt));
    CHECK(has(text, "Days offered  not said\n"));
    CHECK(has(text, "Supporters that do not say how many days they offer in this term: 1"));
}

TEST_CASE("each supporter has a bar as long as its days, halves included") {
    auto facts = a_ledger(4);
    auto half = facts.supporters.front();
    half.supporter = Urn::of(990045);
    half.days.booked = 1;
    facts.supporters.push_back(half);
    const auto html =
        report::write_html(report::disclose(report::capacity(facts), report::Audience::general_public), {});
    CHECK(has(html, "width=\"330\""));
    CHECK(has(html, "width=\"83\""));
}
