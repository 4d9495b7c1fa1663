#include "report/pages/verification.hpp"

#include <fmt/format.h>

#include <algorithm>

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

Table faults_table(const VerificationFacts& facts) {
    Table faults{.name = "faults",
                 .caption = "",
                 .columns = {{.name = "fault", .heading = "What is wrong"}},
                 .empty = "Nothing is wrong."};
    for (const auto& fault : facts.faults) {
        faults.rows.push_back({Cell::open(fault)});
    }
    return faults;
}

std::vector<Field> head_of(const VerificationFacts& facts, bool proved, std::string pairs) {
    return {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
            {.name = "round", .label = "Round", .value = Cell::open(facts.round), .readers = For::machines},
            {.name = "command", .label = "Inputs as at command", .value = plain_number(facts.command)},
            {.name = "pairs", .label = std::move(pairs), .value = Cell::open(facts.pairs)},
            {.name = "proved", .label = "Proved", .value = Cell::open(proved)}};
}

Document of_support(const VerificationFacts& facts) {
    return {.schema = "llp.verification/1",
            .title = fmt::format("The proof of round {}", facts.round),
            .head = head_of(facts, facts.faults.empty(), "Allowed pairs"),
            .sections = {{.heading = "", .blocks = {Note{.text = verdict(facts), .attention = !facts.faults.empty()}}},
                         {.heading = "Faults", .blocks = {faults_table(facts)}}}};
}

std::string_view in_words(std::string_view claim) {
    if (claim == "rules") {
        return "The rules";
    }
    if (claim == "told") {
        return "What is told";
    }
    if (claim == "most") {
        return "How many";
    }
    return claim == "total" ? "The total" : "The bound";
}

Table claims_table(const VerificationFacts& facts) {
    Table claims{.name = "claims",
                 .caption = "",
                 .columns = {{.name = "claim", .heading = "Of"},
                             {.name = "proved", .heading = "Proved"},
                             {.name = "words", .heading = "What"}},
                 .empty = "Nothing was looked at: the inputs are others."};
    for (const auto& [claim, proved, words] : facts.claims) {
        claims.rows.push_back(
            {Cell::open(claim).reading(std::string(in_words(claim))), Cell::open(proved), Cell::open(words)});
    }
    return claims;
}

Document of_peers(const VerificationFacts& facts) {
    const bool proved =
        facts.faults.empty() && !facts.claims.empty() && std::ranges::all_of(facts.claims, &ProvedClaim::proved);
    auto head = head_of(facts, proved, facts.kind == "reviews" ? "Allowed reviews" : "Allowed pairs");
    head.insert(head.begin() + 1,
                {.name = "kind", .label = "Kind", .value = Cell::open(facts.kind), .readers = For::machines});
    const auto* const verdict = !facts.faults.empty() ? "The round is not what it says: see below."
                                : proved              ? "All that the round says of itself is so."
                                                      : "Nothing is wrong; what was not proved again is said below.";
    return {.schema = "llp.verification/1",
            .title = fmt::format("The proof of round {}", facts.round),
            .head = std::move(head),
            .sections = {{.heading = "", .blocks = {Note{.text = verdict, .attention = !facts.faults.empty()}}},
                         {.heading = "What was looked at", .blocks = {claims_table(facts)}},
                         {.heading = "Faults", .blocks = {faults_table(facts)}}}};
}

}  // namespace

Document verification(const VerificationFacts& facts) {
    return facts.kind == "support" ? of_support(facts) : of_peers(facts);
}

}  // namespace llp::report
