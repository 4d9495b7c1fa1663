#include "match/solvers/proof_check.hpp"

#include <algorithm>
#include <limits>

namespace llp::match {

namespace {

constexpr std::array shortages{Zone::urgent, Zone::first, Zone::more};

struct Limits {
    int least;
    int most;
};

/// What every choice of the same counts gives a row of the zone.
Limits limits_of(const FlowRow& row, bool may_be_served, Zone zone) {
    switch (zone) {
        case Zone::urgent:
            return {.least = 0, .most = 1};
        case Zone::first:
            return {.least = row.urgent ? 1 : 0, .most = 1};
        case Zone::more:
            return {.least = may_be_served ? 1 : 0, .most = row.demand};
        case Zone::open:
            break;
    }
    return {.least = row.demand, .most = row.demand};
}

Limits limits_of(const FlowColumn& column, Zone zone) {
    return {.least = zone == Zone::open ? column.least : column.most, .most = column.most};
}

bool is_within(int value, const Limits& limits) {
    return value >= limits.least && value <= limits.most;
}

/// A price above 0 is of what is used up, one below 0 of what is given no more than it must be. `beside` is what
/// certain pairs use of the limits.
bool price_stands(Wide price, int inside, int beside, const Limits& limits) {
    return (price <= 0 || inside + beside == limits.most) &&
           (price >= 0 || inside == std::max(0, limits.least - beside));
}

/// Whether one is more than another so many times and something beside: a > b x times + beside, none of them below 0.
bool outweighs(Wide a, Wide b, Wide times, Wide beside) {
    return a > beside && (b == 0 || (a - beside - 1) / b >= times);
}

void take_forced(std::vector<FlowRow>& rows, std::vector<FlowColumn>& columns, const FlowEdge& edge) {
    rows[edge.row].served = true;
    --rows[edge.row].demand;
    --columns[edge.column].most;
    columns[edge.column].least = std::max(0, columns[edge.column].least - 1);
}

}  // namespace

ProofCheck::ProofCheck(const FlowProblem& problem, const FlowProof& proof)
    : proof_(proof),
      rows_(problem.rows),
      columns_(problem.columns),
      fair_(problem.fair),
      keep_(problem.keep),
      fits_(fits_problem()),
      floor_(proof.floor.value_or(std::numeric_limits<std::int64_t>::min())),
      given_(rows_.size()),
      load_(columns_.size()),
      given_inside_(rows_.size()),
      load_inside_(columns_.size()) {
    for (const auto& edge : problem.edges) {
        if (edge.forced) {
            take_forced(rows_, columns_, edge);
        }
    }
}

bool ProofCheck::fits_problem() const {
    const auto fits = [this](std::size_t rows, std::size_t columns) {
        return rows == rows_.size() && columns == columns_.size();
    };
    return fits(proof_.counts.rows.size(), proof_.counts.columns.size()) &&
           fits(proof_.zones.rows.size(), proof_.zones.columns.size()) &&
           fits(proof_.row_prices.size(), proof_.column_prices.size()) &&
           (!proof_.floor || fits(proof_.bar.rows.size(), proof_.bar.columns.size()));
}

void ProofCheck::see(const Pair& pair, bool made) {
    if (!fits_) {
        return;
    }
    const auto& counts = proof_.counts;
    const auto& zones = proof_.zones;
    for (std::size_t level = 0; level < shortages.size(); ++level) {
        const auto last = shortages[level];
        leads_[level] += counts.rows[pair.row] <= last && counts.columns[pair.column] > last ? 1 : 0;
        const bool leads = zones.rows[pair.row] <= last && zones.columns[pair.column] > last;
        leads_above_floor_[level] += leads && pair.weight >= floor_ ? 1 : 0;
    }
    bar_leads_ += leads_out_of_bar(pair) ? 1 : 0;
    greatest_metres_ = std::max(greatest_metres_, pair.metres);
    greatest_weight_ = std::max(greatest_weight_, pair.weight < 0 ? -pair.weight : pair.weight);
    check_pair(pair, made);
    if (made) {
        const int inside = zones.rows[pair.row] == zones.columns[pair.column] ? 1 : 0;
        ++given_[pair.row];
        ++load_[pair.column];
        given_inside_[pair.row] += inside;
        load_inside_[pair.column] += inside;
    }
}

void ProofCheck::check_pair(const Pair& pair, bool made) {
    const auto row = proof_.zones.rows[pair.row];
    const auto column = proof_.zones.columns[pair.column];
    if (pair.weight < floor_) {
        below_floor_ += made ? 1 : 0;
    } else if (row != column) {
        against_zones_ += made == (row < column) ? 0 : 1;
    } else {
        const auto worth = worth_over_prices(pair);
        against_prices_ += (worth > 0 && !made) || (worth < 0 && made) ? 1 : 0;
    }
}

bool ProofCheck::leads_out_of_bar(const Pair& pair) const {
    if (!proof_.floor || pair.weight <= floor_) {
        return false;
    }
    const bool row = proof_.bar.rows[pair.row];
    const bool column = proof_.bar.columns[pair.column];
    return proof_.bar.count == Bar::Count::least ? !row && column : row && !column;
}

Wide ProofCheck::worth_over_prices(const Pair& pair) const {
    return Wide{pair.weight} * proof_.scale + (pair.kept ? proof_.kept : Wide{0}) - pair.metres -
           proof_.row_prices[pair.row] - proof_.column_prices[pair.column];
}

bool ProofCheck::could_enter(const Pair& pair) const {
    const auto row = proof_.zones.rows[pair.row];
    const auto column = proof_.zones.columns[pair.column];
    if (proof_.counts.rows[pair.row] < proof_.counts.columns[pair.column] || leads_out_of_bar(pair)) {
        return true;
    }
    return pair.weight >= floor_ && (row < column || (row == column && worth_over_prices(pair) >= 0));
}

bool ProofCheck::may_be_served(std::size_t row) const {
    return !rows_[row].served && rows_[row].demand > 0;
}

ProofCheck::Reached ProofCheck::reached() const {
    Reached reached{};
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const bool first = may_be_served(row) && given_[row] > 0;
        reached[0] += first && rows_[row].urgent ? 1 : 0;
        reached[1] += first ? 1 : 0;
        reached[2] += given_[row];
    }
    return reached;
}

/// What the row adds to a count at the most.
std::int64_t ProofCheck::wanted(std::size_t level, std::size_t row) const {
    if (level == 2) {
        return rows_[row].demand;
    }
    return may_be_served(row) && (level == 1 || rows_[row].urgent) ? 1 : 0;
}

bool ProofCheck::keeps_limits() const {
    const auto row_keeps = [this](std::size_t row) { return given_[row] <= rows_[row].demand; };
    const auto column_keeps = [this](std::size_t column) {
        return is_within(load_[column], {.least = columns_[column].least, .most = columns_[column].most});
    };
    bool keeps = true;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        keeps = keeps && row_keeps(row);
    }
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        keeps = keeps && column_keeps(column);
    }
    return keeps;
}

bool ProofCheck::are_greatest(const Zones& zones, const Leads& leads) const {
    const auto made = reached();
    for (std::size_t level = 0; level < shortages.size(); ++level) {
        auto bound = leads[level];
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            bound += zones.rows[row] > shortages[level] ? wanted(level, row) : 0;
        }
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            bound += zones.columns[column] <= shortages[level] ? columns_[column].most : 0;
        }
        if (made[level] != bound) {
            return false;
        }
    }
    return true;
}

bool ProofCheck::bar_holds() const {
    if (!proof_.floor) {
        return !fair_ || reached()[2] == 0;
    }
    const auto& bar = proof_.bar;
    auto bound = bar_leads_;
    std::int64_t needed = 0;
    if (bar.count == Bar::Count::least) {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            bound += bar.rows[row] ? rows_[row].demand : 0;
        }
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            needed += bar.columns[column] ? columns_[column].least : 0;
        }
        return bound < needed;
    }
    const auto level = static_cast<std::size_t>(bar.count) - 1;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        bound += bar.rows[row] ? 0 : wanted(level, row);
    }
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        bound += bar.columns[column] ? columns_[column].most : 0;
    }
    return bound < reached()[level];
}

bool ProofCheck::row_price_stands(std::size_t row) const {
    const auto zone = proof_.zones.rows[row];
    const auto limits = limits_of(rows_[row], may_be_served(row), zone);
    return is_within(given_[row], limits) &&
           (zone == Zone::open ||
            price_stands(proof_.row_prices[row], given_inside_[row], given_[row] - given_inside_[row], limits));
}

bool ProofCheck::column_price_stands(std::size_t column) const {
    const auto zone = proof_.zones.columns[column];
    const auto limits = limits_of(columns_[column], zone);
    return is_within(load_[column], limits) &&
           (zone != Zone::open || price_stands(proof_.column_prices[column], load_inside_[column],
                                               load_[column] - load_inside_[column], limits));
}

bool ProofCheck::prices_stand() const {
    bool stand = true;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        stand = stand && row_price_stands(row);
    }
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        stand = stand && column_price_stands(column);
    }
    return stand;
}

/// No choice of the same counts differs from this one by more than so many pairs.
bool ProofCheck::worths_are_in_order() const {
    const Wide made = reached()[2];
    const Wide metres = Wide{greatest_metres_} * made;
    if (!keep_) {
        return proof_.scale > metres && proof_.kept == 0;
    }
    if (keep_->is_first()) {
        return proof_.scale > metres && outweighs(proof_.kept, proof_.scale, 2 * made * greatest_weight_, metres);
    }
    const Wide unit = proof_.scale / keep_->per;
    const Wide beyond = proof_.kept - unit * keep_->points;
    return proof_.scale % keep_->per == 0 && beyond > metres && outweighs(unit, made, beyond, metres);
}

std::vector<std::string> ProofCheck::faults() const {
    std::vector<std::string> faults;
    const auto expect = [&faults](bool holds, const char* fault) {
        if (!holds) {
            faults.emplace_back(fault);
        }
    };
    expect(fits_, "the proof is of other rows and columns");
    if (!fits_) {
        return faults;
    }
    expect(keeps_limits(), "a demand, a room or a least load is not kept");
    expect(are_greatest(proof_.counts, leads_), "the counts are not shown to be the greatest");
    expect(below_floor_ == 0, "a pair is below the floor");
    expect(are_greatest(proof_.zones, leads_above_floor_),
           "the counts are not shown to be the greatest above the floor");
    expect(bar_holds(), "the floor is not shown to be the greatest");
    expect(against_zones_ == 0, "a pair is made or left out against its zones");
    expect(against_prices_ == 0, "a pair is made or left out against its prices");
    expect(prices_stand(), "a price stands where there is room");
    expect(worths_are_in_order(), "metres could outweigh a point or a kept pair, or a kept pair is not worth its rate");
    return faults;
}

std::vector<std::string> faults_of(const FlowProblem& problem, const std::vector<std::size_t>& chosen,
                                   const FlowProof& proof) {
    ProofCheck check(problem, proof);
    std::size_t forced = 0;
    for (std::size_t i = 0; i < problem.edges.size(); ++i) {
        const auto& edge = problem.edges[i];
        const bool made = std::ranges::binary_search(chosen, i);
        if (edge.forced) {
            forced += made ? 0 : 1;
        } else {
            check.see({edge.row, edge.column, edge.weight, edge.metres, edge.kept}, made);
        }
    }
    auto faults = check.faults();
    if (forced > 0) {
        faults.emplace_back("a forced pair is left out");
    }
    return faults;
}

}  // namespace llp::match
