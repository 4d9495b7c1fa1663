#include "match/certify.hpp"

#include <algorithm>
#include <array>

namespace llp::match {

namespace {

constexpr std::array<std::string_view, 4> bar_tokens{"least", "urgent", "first", "more"};

/// The zones of the solver have the order of shortages, the open one being none.
Shortage shortage_of(Zone zone) {
    return static_cast<Shortage>(zone);
}
Zone zone_of(Shortage shortage) {
    return static_cast<Zone>(shortage);
}

/// What the proof says of the rows, or of the columns.
struct Side {
    const std::vector<Zone>& counts;
    const std::vector<Zone>& zones;
    const std::vector<bool>& bar;
    const std::vector<Wide>& prices;
};

Certificate::Line line_of(const Party& party, const Side& side, std::size_t at) {
    return {.party = party,
            .shortage = shortage_of(side.counts[at]),
            .fair = shortage_of(side.zones[at]),
            .bar = !side.bar.empty() && side.bar[at],
            .price = to_text(side.prices[at])};
}

/// The same to be filled in.
struct OpenSide {
    std::vector<Zone>& counts;
    std::vector<Zone>& zones;
    std::vector<bool>& bar;
    std::vector<Wide>& prices;
};

/// nullopt for what is no number, or so large that sums with a pair's worth could leave the type.
std::optional<Wide> worth_of(std::string_view text) {
    constexpr auto largest = Wide{1} << 120;
    const auto worth = read_wide(text);
    return worth && *worth <= largest && *worth >= -largest ? worth : std::nullopt;
}

/// False for a line about another party, or with a price that is no number.
bool take(const Certificate::Line& line, const Party& party, OpenSide side) {
    const auto price = worth_of(line.price);
    if (line.party != party || !price) {
        return false;
    }
    side.counts.push_back(zone_of(line.shortage));
    side.zones.push_back(zone_of(line.fair));
    side.bar.push_back(line.bar);
    side.prices.push_back(*price);
    return true;
}

std::optional<Bar::Count> count_of(std::string_view bar) {
    const auto* const found = std::ranges::find(bar_tokens, bar);
    return found == bar_tokens.end() ? std::nullopt
                                     : std::optional(static_cast<Bar::Count>(found - bar_tokens.begin()));
}

}  // namespace

Certificate certificate_of(const Roster& roster, const Wanted& wanted, const FlowProof& proof) {
    Certificate certificate{
        .scale = proof.scale, .kept = to_text(proof.kept), .floor = {}, .bar = {}, .supported = {}, .supporters = {}};
    if (proof.floor) {
        certificate.floor = Points(*proof.floor);
        certificate.bar = bar_tokens.at(static_cast<std::size_t>(proof.bar.count));
    }
    const Side rows{proof.counts.rows, proof.zones.rows, proof.bar.rows, proof.row_prices};
    const Side columns{proof.counts.columns, proof.zones.columns, proof.bar.columns, proof.column_prices};
    for (std::size_t row = 0; row < wanted.demands.size(); ++row) {
        certificate.supported.push_back(line_of(roster.who(wanted.demands[row].supported).party, rows, row));
    }
    for (std::size_t column = 0; column < wanted.supporters.size(); ++column) {
        certificate.supporters.push_back(line_of(roster.who(wanted.supporters[column]).party, columns, column));
    }
    return certificate;
}

std::optional<FlowProof> proof_of(const Roster& roster, const Wanted& wanted, const Certificate& certificate) {
    if (certificate.supported.size() != wanted.demands.size() ||
        certificate.supporters.size() != wanted.supporters.size() || certificate.scale < 1) {
        return std::nullopt;
    }
    FlowProof proof;
    proof.scale = certificate.scale;
    const auto kept = worth_of(certificate.kept);
    if (!kept || *kept < 0) {
        return std::nullopt;
    }
    proof.kept = *kept;
    const auto count = count_of(certificate.bar);
    if (certificate.floor) {
        if (!count) {
            return std::nullopt;
        }
        proof.floor = certificate.floor->count();
        proof.bar.count = *count;
    }
    for (std::size_t row = 0; row < wanted.demands.size(); ++row) {
        if (!take(certificate.supported[row], roster.who(wanted.demands[row].supported).party,
                  {proof.counts.rows, proof.zones.rows, proof.bar.rows, proof.row_prices})) {
            return std::nullopt;
        }
    }
    for (std::size_t column = 0; column < wanted.supporters.size(); ++column) {
        if (!take(certificate.supporters[column], roster.who(wanted.supporters[column]).party,
                  {proof.counts.columns, proof.zones.columns, proof.bar.columns, proof.column_prices})) {
            return std::nullopt;
        }
    }
    return proof;
}

}  // namespace llp::match
