#include "match/assignment.hpp"

#include <algorithm>
#include <functional>

#include "core/error.hpp"
#include "match/certify.hpp"

namespace llp::match {

namespace {

std::optional<std::uint32_t> position_in(const auto& ascending, std::size_t value, auto projection) {
    const auto found = std::ranges::lower_bound(ascending, value, {}, projection);
    if (found == ascending.end() || std::invoke(projection, *found) != value) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - ascending.begin());
}

/// What keeping gives counts beside them: the worst pair is looked for without it.
std::int64_t own_points(const Option& option) {
    return (option.score - option.keep).count();
}

/// What one column is asked for and what it could be given.
struct Balance {
    int forced = 0;
    int edges = 0;
};

Balance balance_of(const FlowProblem& problem, std::size_t column) {
    Balance balance;
    for (const auto& edge : problem.edges) {
        if (edge.column == column) {
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
    problem.fair = false;
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

/// `problem` has every pair into a supporter that must be given some.
[[noreturn]] void refuse(const FlowProblem& problem, const Roster& roster, const Wanted& wanted) {
    for (std::size_t i = 0; i < problem.columns.size(); ++i) {
        refuse_alone(problem, i, roster.who(wanted.supporters[i]).party);
    }
    refuse_together(problem, roster, wanted);
}

}  // namespace

PlainOptions::PlainOptions(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options)
    : roster_(roster), wanted_(wanted), options_(options) {
    for (const auto& option : options) {
        furthest_ = std::max(furthest_, option.apart.value_or(Metres(0)).count());
    }
}

FlowProblem PlainOptions::problem() const {
    FlowProblem problem;
    problem.fair = roster_.settings().fair;
    problem.furthest = furthest_;
    if (const auto& keep = roster_.settings().keep) {
        problem.keep = keep->rate;
    }
    for (const auto& demand : wanted_.demands) {
        problem.rows.push_back({.demand = demand.supporters,
                                .served = demand.served,
                                .urgent = roster_.standing(demand.supported).urgent});
    }
    for (const auto supporter : wanted_.supporters) {
        const auto& room = roster_.standing(supporter).room;
        problem.columns.push_back({.least = room.least, .most = room.most});
    }
    for (const auto& option : options_) {
        if (is_locked(option)) {
            problem.edges.push_back({.row = *row_of(option.supported),
                                     .column = *column_of(option.supporter),
                                     .weight = own_points(option),
                                     .metres = metres(option),
                                     .forced = true,
                                     .kept = option.kept});
        }
    }
    return problem;
}

void PlainOptions::find(std::uint32_t row, std::vector<ProofCheck::Pair>& pairs) const {
    for (const auto& option : of_row(row)) {
        if (!is_locked(option)) {
            pairs.push_back({.row = row,
                             .column = *column_of(option.supporter),
                             .weight = own_points(option),
                             .metres = metres(option),
                             .kept = option.kept});
        }
    }
}

std::optional<std::uint32_t> PlainOptions::row_of(std::size_t supported) const {
    return position_in(wanted_.demands, supported, &Demand::supported);
}

std::optional<std::uint32_t> PlainOptions::column_of(std::size_t supporter) const {
    return position_in(wanted_.supporters, supporter, std::identity());
}

std::size_t PlainOptions::position_of(const FlowEdge& edge) const {
    const auto own = of_row(edge.row);
    const auto found = std::ranges::lower_bound(own, wanted_.supporters[edge.column], {}, &Option::supporter);
    return static_cast<std::size_t>(&*found - options_.data());
}

std::span<const Option> PlainOptions::of_row(std::uint32_t row) const {
    const auto supported = wanted_.demands[row].supported;
    return {std::ranges::lower_bound(options_, supported, {}, &Option::supported),
            std::ranges::upper_bound(options_, supported, {}, &Option::supported)};
}

bool PlainOptions::is_locked(const Option& option) const {
    const auto& locks = wanted_.locks;
    return !locks.empty() && std::ranges::any_of(locks, [&](const llp::match::Pair& lock) {
        return lock.first == roster_.who(option.supported).party && lock.second == roster_.who(option.supporter).party;
    });
}

std::int64_t PlainOptions::metres(const Option& option) const {
    return option.apart ? option.apart->count() : furthest_;
}

Assignment assign(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options) {
    const PlainOptions plain(roster, wanted, options);
    const auto sparse = solve_sparse(plain.problem(), plain);
    if (sparse.answer.kind == FlowAnswer::Kind::too_large) {
        throw InputError("the scores are too great to be added up exactly", "divide them all by the same number");
    }
    if (sparse.answer.kind == FlowAnswer::Kind::infeasible) {
        refuse(sparse.problem, roster, wanted);
    }
    Assignment assignment{.made = {}, .certificate = certificate_of(roster, wanted, sparse.answer.proof)};
    for (const auto position : sparse.answer.chosen) {
        assignment.made.push_back(plain.position_of(sparse.problem.edges[position]));
    }
    std::ranges::sort(assignment.made);
    return assignment;
}

std::vector<std::string> faults_of(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options,
                                   const Assignment& assignment) {
    const PlainOptions plain(roster, wanted, options);
    const auto proof = proof_of(roster, wanted, assignment.certificate);
    if (!proof) {
        return {"the certificate speaks of other parties than the round"};
    }
    SparseAnswer sparse{.problem = plain.problem(), .answer = {.kind = {}, .chosen = {}, .proof = *proof}, .rounds = 0};
    auto& edges = sparse.problem.edges;
    const auto forced = edges.size();
    std::size_t kept = 0;
    for (const auto position : assignment.made) {
        const auto& option = options[position];
        const auto row = plain.row_of(option.supported);
        const auto column = plain.column_of(option.supporter);
        const bool is_lock = std::any_of(edges.begin(), edges.begin() + static_cast<std::ptrdiff_t>(forced),
                                         [&](const FlowEdge& e) { return e.row == row && e.column == column; });
        kept += is_lock ? 1 : 0;
        if (!is_lock) {
            sparse.answer.chosen.push_back(edges.size());
            edges.push_back({.row = *row, .column = *column, .weight = 0, .metres = 0, .forced = false});
        }
    }
    auto faults = faults_of(sparse, plain);
    if (kept != forced) {
        faults.emplace_back("a locked pair is left out");
    }
    return faults;
}

}  // namespace llp::match
