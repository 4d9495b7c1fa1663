#include "report/pages/round_head.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

bool has(const std::vector<Round>& rounds, bool (*is_so)(const Round&)) {
    return std::ranges::any_of(rounds, is_so);
}

bool is_of_pairs(const Round& round) {
    return !round.clusters && !round.reviews;
}
bool is_of_clusters(const Round& round) {
    return round.clusters.has_value();
}
bool is_of_reviews(const Round& round) {
    return round.reviews.has_value();
}

Column made_column(const std::vector<Round>& rounds, std::string name, std::string heading,
                   bool (*is_so)(const Round&)) {
    return {.name = std::move(name),
            .heading = std::move(heading),
            .align = Align::right,
            .readers = has(rounds, is_so) ? For::all : For::machines};
}

std::ptrdiff_t pairs_of(const Round& round) {
    return round.partners ? std::ssize(round.partners->pairs) : std::ssize(round.pairs);
}

std::ptrdiff_t left_of(const Round& round) {
    if (round.clusters) {
        return std::ssize(round.clusters->left_over);
    }
    if (round.reviews) {
        return std::ssize(round.reviews->shorts);
    }
    return round.partners ? std::ssize(round.partners->unmatched) : std::ssize(round.unmatched);
}

}  // namespace

std::vector<Field> round_head(Date as_of, const Round& round) {
    const bool saved = !round.name.empty();
    return {
        {.name = "as_of", .label = "As at", .value = Cell::open(as_of)},
        {.name = "kind", .label = "Kind", .value = Cell::open(round.kind), .readers = For::machines},
        {.name = "round",
         .label = "Round",
         .value = text_cell(round.name).reading(saved ? round.name : "not saved: a what-if")},
        {.name = "status",
         .label = "Status",
         .value = Cell::open(saved ? status_of(round) : "what-if"),
         .readers = saved ? For::all : For::machines},
        {.name = "made_on", .label = "Made on", .value = Cell::open(round.made_on), .readers = For::machines},
        {.name = "digest", .label = "Digest of the input", .value = text_cell(round.digest), .readers = For::machines},
        {.name = "weights", .label = "Weights", .value = text_cell(round.weights)},
    };
}

void add_approval(const Round& round, std::vector<Field>& head) {
    if (round.status == RoundStatus::approved) {
        head.push_back({.name = "approved_by", .label = "Approved by", .value = Cell::personal(round.approved_by)});
        head.push_back({.name = "approved_on", .label = "Approved on", .value = Cell::open(round.approved_on)});
    }
    if (round.ended_on) {
        head.push_back({.name = "ended_on", .label = "Ended on", .value = Cell::open(round.ended_on)});
        head.push_back({.name = "ended_by", .label = "Ended by", .value = Cell::personal(round.ended_by)});
        head.push_back({.name = "end_reason",
                        .label = "Reason",
                        .value = round.end_reason.empty() ? Cell::nothing() : Cell::personal(round.end_reason)});
    }
}

Facts round_parameters(const Round& round) {
    Facts facts{.name = "parameters"};
    for (const auto& [name, value] : round.parameters) {
        facts.fields.push_back({.name = name, .label = spoken(name), .value = Cell::open(value)});
    }
    return facts;
}

std::vector<Block> what_next(const Round& round) {
    if (round.name.empty()) {
        return {Note{.text = "This is a what-if: nothing is stored. To keep it as a proposal, add --save NAME."}};
    }
    if (round.status == RoundStatus::proposed) {
        return {Note{.text = fmt::format("To approve: llp pair approve {} --by \"NAME, ROLE\"", round.name)}};
    }
    return {};
}

std::vector<Column> made_columns(const std::vector<Round>& rounds) {
    auto pairs = made_column(rounds, "pairs", "Pairs", is_of_pairs);
    // A list without any round is read too.
    pairs.readers = rounds.empty() ? For::all : pairs.readers;
    return {std::move(pairs),
            made_column(rounds, "clusters", "Clusters", is_of_clusters),
            made_column(rounds, "reviews", "Reviews", is_of_reviews),
            {.name = "unmatched", .heading = "Unmatched", .align = Align::right}};
}

std::vector<Cell> made_cells(const Round& round) {
    return {is_of_pairs(round) ? Cell::open(pairs_of(round)) : Cell::nothing(),
            round.clusters ? Cell::open(std::ssize(round.clusters->clusters)) : Cell::nothing(),
            round.reviews ? Cell::open(std::ssize(round.reviews->reviews)) : Cell::nothing(),
            Cell::open(left_of(round))};
}

}  // namespace llp::report
