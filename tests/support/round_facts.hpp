#pragma once

#include "report/pages/round.hpp"

namespace llp::test {

/// A saved proposal of one pair, with one school left over.
inline report::RoundFacts a_proposal() {
    const Party ashby = Urn::of(990012);
    const Party birch = Urn::of(990044);
    const Party coldharbour = Urn::of(990101);
    const Party dunmere = Urn::of(990150);
    Pairing pair{.supported = ashby, .supporter = birch, .score = Points(540)};
    pair.parts = {{.name = "need:achievement", .points = Points(600)}, {.name = "distance", .points = Points(-60)}};
    pair.areas = {"achievement"};
    pair.rank = 2;
    pair.apart = Metres(12'345);
    pair.not_known = {"admissions"};
    pair.runners_up = {{.supporter = coldharbour, .score = Points(500)}};
    pair.refused = {{"same-trust", 1}, {"too-far", 12}};
    Unmatched left{.supported = dunmere};
    left.areas = {"inclusion"};
    left.refused = {{"phase", 4}};
    Round round;
    round.name = "autumn-2026";
    round.parameters = {{"authority", "999"}, {"max_km", "40"}};
    round.weights = "support 1";
    round.digest = "0a1b";
    round.supported = 2;
    round.supporters = 2;
    round.candidates = 3;
    round.refused = {{"phase", 4}, {"same-trust", 1}, {"too-far", 12}};
    round.not_known = {{"admissions", 1}};
    round.total = Points(540);
    round.pairs = {pair};
    round.unmatched = {left};
    round.made_on = Date::parse("2026-11-20");
    return {.as_of = Date::parse("2026-11-23"),
            .round = round,
            .names = {{ashby, "Ashby Fen Primary School"},
                      {birch, "Birch Lane Primary School"},
                      {coldharbour, "Coldharbour Academy"},
                      {dunmere, "Dunmere Junior School"}},
            .optimal = true};
}

}  // namespace llp::test
