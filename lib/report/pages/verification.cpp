#include "report/pages/verification.hpp"

#include <fmt/format.h>

#include "core/number.hpp"
#include "report/pages/round_keeping.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// Beside the schools served: the end of "no other choice serves more schools".
std::string other_aims(const VerificationFacts& facts) {
    const auto& keeping = facts.keeping;
    if (!keeping || keeping->in_score) {
        return facts.fair ? ", is fairer or has more points" : " or has more points";
    }
    if (keeping->rate.is_first()) {
        return fmt::format("{}, has fewer changes to {} or, with as few, more points", facts.fair ? ", is fairer" : "",
                           keeping->round);
    }
    return fmt::format("{} or, with {} points for each pair kept of {}, has more points",
                       facts.fair ? ", is fairer" : "", rate_in_words(keeping->rate), keeping->round);
}

std::string verdict(const VerificationFacts& facts) {
    if (!facts.faults.empty()) {
        return "The round is not proved to be the best: see below.";
    }
    return fmt::format(
        "No other choice among the {} allowed pairs serves more schools{}. Each of them was looked at once; nothing "
        "was solved again.",
        with_thousands(facts.pairs), other_aims(facts));
}

}  // namespace

Document verification(const VerificationFacts& facts) {
    Table faults{.name = "faults",
                 .caption = "",
                 .columns = {{.name = "fault", .heading = "What is wrong"}},
                 .empty = "Nothing is wrong."};
    for (const auto& fault : facts.faults) {
        faults.rows.push_back({Cell::open(fault)});
    }
    return {.schema = "llp.verification/1",
            .title = fmt::format("The proof of round {}", facts.round),
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "round", .label = "Round", .value = Cell::open(facts.round), .readers = For::machines},
                     {.name = "command", .label = "Inputs as at command", .value = Cell::open(facts.command)},
                     {.name = "pairs", .label = "Allowed pairs", .value = Cell::open(facts.pairs)},
                     {.name = "proved", .label = "Proved", .value = Cell::open(facts.faults.empty())}},
            .sections = {{.heading = "", .blocks = {Note{.text = verdict(facts), .attention = !facts.faults.empty()}}},
                         {.heading = "Faults", .blocks = {faults}}}};
}

}  // namespace llp::report
