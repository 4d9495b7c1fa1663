#include "match/solvers/cover.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace llp::match {

namespace {

/// What can be reached from some rows by giving each a column more and taking columns from others: rows to columns over
/// edges not chosen, columns to rows over edges chosen.
class Reach {
public:
    Reach(const FlowGraph& graph, const FlowChoice& choice, std::int64_t floor, Zones& zones)
        : graph_(graph), choice_(choice), floor_(floor), zones_(zones) {}

    void from(std::uint32_t row, Zone zone) {
        if (zones_.rows[row] != Zone::open) {
            return;
        }
        zones_.rows[row] = zone;
        rows_.push_back(row);
        while (!rows_.empty()) {
            const auto next = rows_.back();
            rows_.pop_back();
            spread(next, zone);
        }
    }

private:
    void spread(std::uint32_t row, Zone zone) {
        for (auto edge = graph_.first_of(row); edge < graph_.first_of(row + 1); ++edge) {
            const auto& pair = graph_.edges()[edge];
            if (!choice_.chosen[edge] && pair.weight >= floor_ && zones_.columns[pair.column] == Zone::open) {
                zones_.columns[pair.column] = zone;
                take_holders(pair.column, zone);
            }
        }
    }

    void take_holders(std::uint32_t column, Zone zone) {
        for (const auto edge : graph_.edges_into(column)) {
            const auto row = graph_.edges()[edge].row;
            if (choice_.chosen[edge] && zones_.rows[row] == Zone::open) {
                zones_.rows[row] = zone;
                rows_.push_back(row);
            }
        }
    }

    const FlowGraph& graph_;
    const FlowChoice& choice_;
    std::int64_t floor_;
    Zones& zones_;
    std::vector<std::uint32_t> rows_;
};

/// The search for a row that a column below its least load can have. A row takes an edge into a column that wants one
/// and gives up another that it holds; the column of that one gives it, where it has more than its least, or wants one
/// itself.
class Pull {
public:
    Pull(const FlowGraph& graph, const FlowChoice& choice, std::int64_t floor, std::uint32_t wanting)
        : graph_(graph),
          choice_(choice),
          floor_(floor),
          wanting_(wanting),
          given_up_(graph.columns().size(), none),
          taken_(graph.rows().size(), none) {}

    /// A column that gives, the nearest first; none where the search ends without.
    std::optional<std::uint32_t> giver() {
        std::vector<std::uint32_t> columns{wanting_};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto known = columns.size();
            reach_from(columns[i], columns);
            for (auto next = known; next < columns.size(); ++next) {
                if (choice_.load[columns[next]] > graph_.columns()[columns[next]].least) {
                    return columns[next];
                }
            }
        }
        return std::nullopt;
    }

    void move_from(std::uint32_t giver, FlowChoice& choice) const {
        for (auto column = giver; column != wanting_;) {
            const auto given_up = given_up_[column];
            const auto taken = taken_[graph_.edges()[given_up].row];
            choice.flip(graph_, given_up);
            choice.flip(graph_, taken);
            column = graph_.edges()[taken].column;
        }
    }

    /// Of a search that ended without a giver: the columns that want and the rows that could serve no more of them.
    [[nodiscard]] Bar reached() const {
        Bar bar{.count = Bar::Count::least, .rows = {}, .columns = {}};
        const auto is_reached = [](std::uint32_t edge) { return edge != none; };
        std::ranges::transform(taken_, std::back_inserter(bar.rows), is_reached);
        std::ranges::transform(given_up_, std::back_inserter(bar.columns), is_reached);
        bar.columns[wanting_] = true;
        return bar;
    }

private:
    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    void reach_from(std::uint32_t column, std::vector<std::uint32_t>& columns) {
        for (const auto edge : graph_.edges_into(column)) {
            const auto& pair = graph_.edges()[edge];
            if (!choice_.chosen[edge] && pair.weight >= floor_ && taken_[pair.row] == none) {
                taken_[pair.row] = edge;
                let_give_up(pair.row, columns);
            }
        }
    }

    void let_give_up(std::uint32_t row, std::vector<std::uint32_t>& columns) {
        for (auto edge = graph_.first_of(row); edge < graph_.first_of(row + 1); ++edge) {
            const auto column = graph_.edges()[edge].column;
            if (choice_.chosen[edge] && column != wanting_ && given_up_[column] == none) {
                given_up_[column] = edge;
                columns.push_back(column);
            }
        }
    }

    const FlowGraph& graph_;
    const FlowChoice& choice_;
    std::int64_t floor_;
    std::uint32_t wanting_;
    std::vector<std::uint32_t> given_up_;  ///< By column: the edge over which a row leaves it.
    std::vector<std::uint32_t> taken_;     ///< By row: the edge that it takes instead.
};

std::optional<std::int64_t> least_chosen(const FlowGraph& graph, const FlowChoice& choice) {
    std::optional<std::int64_t> least;
    for (std::uint32_t edge = 0; edge < graph.edges().size(); ++edge) {
        if (choice.chosen[edge]) {
            least = std::min(least.value_or(graph.edges()[edge].weight), graph.edges()[edge].weight);
        }
    }
    return least;
}

}  // namespace

Cover::Cover(const FlowGraph& graph, std::int64_t floor)
    : graph_(graph),
      floor_(floor),
      choice_(graph),
      row_levels_(graph.rows().size()),
      column_levels_(graph.columns().size()),
      row_next_(graph.rows().size()),
      column_next_(graph.columns().size()) {
    serve(Aim::urgent);
    serve(Aim::first);
    serve(Aim::more);
    meet_least();
}

Counts Cover::counts() const noexcept {
    Counts counts;
    for (std::uint32_t row = 0; row < graph_.rows().size(); ++row) {
        const bool first = graph_.counts(row) && choice_.given[row] > 0;
        counts.all += choice_.given[row];
        counts.first += first ? 1 : 0;
        counts.urgent += first && graph_.rows()[row].urgent ? 1 : 0;
    }
    return counts;
}

int Cover::wants(std::uint32_t row, Aim aim) const noexcept {
    const auto& [demand, served, urgent] = graph_.rows()[row];
    if (aim == Aim::more) {
        return demand - choice_.given[row];
    }
    const bool unserved = graph_.counts(row) && choice_.given[row] == 0;
    return unserved && (aim == Aim::first || urgent) ? 1 : 0;
}

/// In phases: all shortest paths that do not meet at once. A row that has something keeps as much in every path.
void Cover::serve(Aim aim) {
    while (layer(aim)) {
        for (std::uint32_t row = 0; row < graph_.rows().size(); ++row) {
            while (wants(row, aim) > 0 && row_levels_[row] == 0 && augment(row)) {
            }
        }
    }
}

/// Numbers rows and columns by their distance from the rows that want something, up to the nearest column with room.
/// False where there is none.
bool Cover::layer(Aim aim) {
    std::ranges::fill(row_levels_, unseen);
    std::ranges::fill(column_levels_, unseen);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < graph_.rows().size(); ++row) {
        row_next_[row] = graph_.first_of(row);
        if (wants(row, aim) > 0) {
            row_levels_[row] = 0;
            rows.push_back(row);
        }
    }
    std::ranges::fill(column_next_, 0);
    bool found = false;
    std::vector<std::uint32_t> columns;
    while (!rows.empty() && !found) {
        columns.clear();
        for (const auto row : rows) {
            reach_columns(row, columns);
        }
        rows.clear();
        for (const auto column : columns) {
            if (choice_.load[column] < graph_.columns()[column].most) {
                found = true;
            }
            for (const auto edge : graph_.edges_into(column)) {
                const auto row = graph_.edges()[edge].row;
                if (choice_.chosen[edge] && row_levels_[row] == unseen) {
                    row_levels_[row] = column_levels_[column] + 1;
                    rows.push_back(row);
                }
            }
        }
    }
    return found;
}

void Cover::reach_columns(std::uint32_t row, std::vector<std::uint32_t>& columns) {
    for (auto edge = graph_.first_of(row); edge < graph_.first_of(row + 1); ++edge) {
        const auto column = graph_.edges()[edge].column;
        if (is_open(edge) && column_levels_[column] == unseen) {
            column_levels_[column] = row_levels_[row] + 1;
            columns.push_back(column);
        }
    }
}

/// Gives the row one column more, along a path of the layers: edges to columns and back to rows in turn.
bool Cover::augment(std::uint32_t start) {
    path_.clear();
    while (true) {
        const bool at_row = path_.size() % 2 == 0;
        if (at_row) {
            const auto row = path_.empty() ? start : graph_.edges()[path_.back()].row;
            if (!step_to_column(row)) {
                if (path_.empty()) {
                    return false;
                }
                path_.pop_back();
            }
        } else {
            const auto column = graph_.edges()[path_.back()].column;
            if (choice_.load[column] < graph_.columns()[column].most) {
                break;
            }
            if (!step_to_row(column)) {
                path_.pop_back();
            }
        }
    }
    std::ranges::for_each(path_, [this](std::uint32_t edge) { choice_.flip(graph_, edge); });
    return true;
}

bool Cover::step_to_column(std::uint32_t row) {
    for (auto& edge = row_next_[row]; edge < graph_.first_of(row + 1); ++edge) {
        if (is_open(edge) && column_levels_[graph_.edges()[edge].column] == row_levels_[row] + 1) {
            path_.push_back(edge++);
            return true;
        }
    }
    return false;
}

bool Cover::step_to_row(std::uint32_t column) {
    const auto edges = graph_.edges_into(column);
    for (auto& next = column_next_[column]; next < edges.size(); ++next) {
        const auto edge = edges[next];
        if (choice_.chosen[edge] && row_levels_[graph_.edges()[edge].row] == column_levels_[column] + 1) {
            path_.push_back(edge);
            ++next;
            return true;
        }
    }
    return false;
}

/// Gives columns below their least load rows that columns above theirs give up. By the theorem of Mendelsohn and
/// Dulmage (1958) no row loses anything by that: what rows can have and what columns can have can be had together.
void Cover::meet_least() {
    for (std::uint32_t column = 0; column < graph_.columns().size() && !short_; ++column) {
        while (choice_.load[column] < graph_.columns()[column].least && !short_) {
            Pull pull(graph_, choice_, floor_, column);
            if (const auto giver = pull.giver()) {
                pull.move_from(*giver, choice_);
            } else {
                short_ = column;
            }
        }
    }
}

Zones Cover::zones() const {
    Zones zones{.rows = std::vector(graph_.rows().size(), Zone::open),
                .columns = std::vector(graph_.columns().size(), Zone::open)};
    Reach reach(graph_, choice_, floor_, zones);
    constexpr std::array aims{std::pair(Aim::urgent, Zone::urgent), std::pair(Aim::first, Zone::first),
                              std::pair(Aim::more, Zone::more)};
    for (const auto& [aim, zone] : aims) {
        for (std::uint32_t row = 0; row < graph_.rows().size(); ++row) {
            if (wants(row, aim) > 0) {
                reach.from(row, zone);
            }
        }
    }
    return zones;
}

Bar Cover::least_bar() const {
    Pull pull(graph_, choice_, floor_, *short_);
    pull.giver();
    return pull.reached();
}

std::optional<std::int64_t> greatest_floor(const FlowGraph& graph, const Cover& cover,
                                           std::optional<std::int64_t> guess) {
    auto floor = least_chosen(graph, cover.choice());
    if (!floor) {
        return std::nullopt;
    }
    std::vector<std::int64_t> higher;
    for (const auto& edge : graph.edges()) {
        if (edge.weight > *floor) {
            higher.push_back(edge.weight);
        }
    }
    std::ranges::sort(higher);
    higher.erase(std::unique(higher.begin(), higher.end()), higher.end());
    auto first = higher.begin();
    auto last = higher.end();
    const auto try_at = [&](std::vector<std::int64_t>::iterator place) {
        const Cover trial(graph, *place);
        if (trial.counts() == cover.counts() && trial.meets_least()) {
            floor = least_chosen(graph, trial.choice());
            first = std::upper_bound(place, last, *floor);
        } else {
            last = place;
        }
    };
    if (guess) {
        const auto above = std::upper_bound(first, last, guess.value_or(0));
        if (above != first) {
            try_at(std::prev(above));
        }
        // Where it is right this one fails, and nothing is left to try.
        if (first == above && first != last) {
            try_at(first);
        }
    }
    while (first != last) {
        try_at(first + (last - first) / 2);
    }
    return floor;
}

Bar bar_above(const FlowGraph& graph, std::int64_t floor, const Counts& counts) {
    const Cover cover(graph, floor + 1);
    if (!cover.meets_least()) {
        return cover.least_bar();
    }
    const auto reached = cover.counts();
    const auto [count, last] = reached.urgent < counts.urgent ? std::pair(Bar::Count::urgent, Zone::urgent)
                               : reached.first < counts.first ? std::pair(Bar::Count::first, Zone::first)
                                                              : std::pair(Bar::Count::more, Zone::more);
    const auto zones = cover.zones();
    Bar bar{.count = count, .rows = {}, .columns = {}};
    std::ranges::transform(zones.rows, std::back_inserter(bar.rows), [last = last](Zone zone) { return zone <= last; });
    std::ranges::transform(zones.columns, std::back_inserter(bar.columns),
                           [last = last](Zone zone) { return zone <= last; });
    return bar;
}

}  // namespace llp::match
