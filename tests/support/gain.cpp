#include "support/gain.hpp"

#include <algorithm>

namespace llp::match::testing {

namespace {

/// What rows and columns are given.
struct Given {
    std::vector<int> rows;
    std::vector<int> columns;
};

Given given_by(const FlowProblem& problem, const std::vector<bool>& chosen) {
    Given given{std::vector<int>(problem.rows.size()), std::vector<int>(problem.columns.size())};
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        given.rows[problem.edges[i].row] += chosen[i] ? 1 : 0;
        given.columns[problem.edges[i].column] += chosen[i] ? 1 : 0;
    }
    return given;
}

bool is_allowed(const FlowProblem& problem, const std::vector<bool>& chosen, const Given& given) {
    for (std::size_t row = 0; row < given.rows.size(); ++row) {
        if (given.rows[row] > problem.rows[row].demand) {
            return false;
        }
    }
    for (std::size_t column = 0; column < given.columns.size(); ++column) {
        const auto& [least, most] = problem.columns[column];
        if (given.columns[column] < least || given.columns[column] > most) {
            return false;
        }
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (problem.edges[i].forced && !chosen[i]) {
            return false;
        }
    }
    return true;
}

/// Rows that are served whatever else they are given: so they are said to be, or by a forced edge.
std::vector<bool> served_anyway(const FlowProblem& problem) {
    std::vector<bool> served;
    served.reserve(problem.rows.size());
    for (const auto& row : problem.rows) {
        served.push_back(row.served);
    }
    for (const auto& edge : problem.edges) {
        if (edge.forced) {
            served[edge.row] = true;
        }
    }
    return served;
}

/// The weight of a choice and its kept edges, in the order of the aims.
void weigh_keeping(const KeepRate& keep, std::int64_t kept, Gain& gain) {
    if (keep.is_first()) {
        gain.beside = gain.weight;
        gain.weight = kept;
    } else {
        gain.beside = kept;
        gain.weight = gain.weight * keep.per + kept * keep.points;
    }
}

void add_edges(const FlowProblem& problem, const std::vector<bool>& chosen, Gain& gain) {
    std::optional<std::int64_t> floor;
    std::int64_t kept = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto& edge = problem.edges[i];
        if (chosen[i] && !edge.forced) {
            ++gain.all;
            gain.weight += edge.weight;
            kept += edge.kept ? 1 : 0;
            gain.nearness -= edge.metres;
            floor = std::min(floor.value_or(edge.weight), edge.weight);
        }
    }
    gain.floor = problem.fair ? floor.value_or(0) : 0;
    if (problem.keep) {
        weigh_keeping(*problem.keep, kept, gain);
    }
}

}  // namespace

std::optional<Gain> gain_of(const FlowProblem& problem, const std::vector<bool>& chosen) {
    const auto given = given_by(problem, chosen);
    if (!is_allowed(problem, chosen, given)) {
        return std::nullopt;
    }
    Gain gain;
    const auto served = served_anyway(problem);
    for (std::size_t row = 0; row < given.rows.size(); ++row) {
        const bool first = given.rows[row] > 0 && !served[row];
        gain.first += first ? 1 : 0;
        gain.urgent += first && problem.rows[row].urgent ? 1 : 0;
    }
    add_edges(problem, chosen, gain);
    return gain;
}

std::optional<Gain> gain_of(const FlowProblem& problem, const std::vector<std::size_t>& positions) {
    std::vector<bool> chosen(problem.edges.size());
    for (const auto position : positions) {
        chosen[position] = true;
    }
    return gain_of(problem, chosen);
}

}  // namespace llp::match::testing
