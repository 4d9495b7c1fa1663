#include "match/assignment.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/solvers/flow.hpp"

namespace llp::match {

namespace {

int position_in(const std::vector<std::size_t>& ascending, std::size_t value) {
    return static_cast<int>(std::ranges::lower_bound(ascending, value) - ascending.begin());
}

bool is_locked(const Roster& roster, const Option& option, const std::vector<Pair>& locks) {
    return !locks.empty() && std::ranges::any_of(locks, [&](const Pair& lock) {
        return lock.first == roster.who(option.supported).party && lock.second == roster.who(option.supporter).party;
    });
}

FlowProblem plain(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options) {
    FlowProblem problem;
    std::vector<std::size_t> supported;
    for (const auto& demand : wanted.demands) {
        supported.push_back(demand.supported);
        problem.rows.push_back({.demand = demand.supporters, .served = demand.served});
    }
    for (const auto supporter : wanted.supporters) {
        const auto& room = roster.standing(supporter).room;
        problem.columns.push_back({.least = room.least, .most = room.most});
    }
    for (const auto& option : options) {
        problem.edges.push_back({.row = position_in(supported, option.supported),
                                 .column = position_in(wanted.supporters, option.supporter),
                                 .weight = option.score.count(),
                                 .forced = is_locked(roster, option, wanted.locks)});
    }
    return problem;
}

/// What one column is asked for and what it could be given.
struct Balance {
    int forced = 0;
    int edges = 0;
};

Balance balance_of(const FlowProblem& problem, std::size_t column) {
    Balance balance;
    for (const auto& edge : problem.edges) {
        if (static_cast<std::size_t>(edge.column) == column) {
            ++balance.edges;
            balance.forced += edge.forced ? 1 : 0;
        }
    }
    return balance;
}

/// Throws for a supporter whose own figures contradict each other.
void refuse_alone(const FlowProblem& problem, std::size_t column, const Party& party) {
    const auto& [least, most] = problem.columns[column];
    const auto [forced, edges] = balance_of(problem, column);
    if (forced > most) {
        raise<UnmetError>("the locks give {} {} schools, but it has room for {}", party, forced, most);
    }
    if (least > most) {
        raise<UnmetError>("{} must be given at least {} more schools, but it has room for {}", party, least, most);
    }
    if (least > edges) {
        raise<UnmetError>("{} must be given at least {} more schools, but only {} may be paired with it", party, least,
                          edges);
    }
}

/// Asks for one minimum load after another: the first that cannot be met beside those before it is named.
[[noreturn]] void refuse_together(FlowProblem problem, const Roster& roster, const Wanted& wanted) {
    std::vector<int> least;
    for (auto& column : problem.columns) {
        least.push_back(column.least);
        column.least = 0;
    }
    for (std::size_t i = 0; i < least.size(); ++i) {
        problem.columns[i].least = least[i];
        if (least[i] > 0 && solve_flow(problem).kind == FlowAnswer::Kind::infeasible) {
            raise<UnmetError>(
                "{} must be given at least {} more schools, which the locks and the minimum loads of others leave no "
                "school for",
                roster.who(wanted.supporters[i]).party, least[i]);
        }
    }
    throw UnmetError("the locks cannot all be met together");
}

[[noreturn]] void refuse(const FlowProblem& problem, const Roster& roster, const Wanted& wanted) {
    for (std::size_t i = 0; i < problem.columns.size(); ++i) {
        refuse_alone(problem, i, roster.who(wanted.supporters[i]).party);
    }
    refuse_together(problem, roster, wanted);
}

}  // namespace

std::vector<std::size_t> assign(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options) {
    const auto problem = plain(roster, wanted, options);
    auto answer = solve_flow(problem);
    if (answer.kind == FlowAnswer::Kind::too_large) {
        throw InputError("the scores are too great to be added up exactly", "divide them all by the same number");
    }
    if (answer.kind == FlowAnswer::Kind::infeasible) {
        refuse(problem, roster, wanted);
    }
    return std::move(answer.chosen);
}

}  // namespace llp::match
