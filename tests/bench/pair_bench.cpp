#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

#include "support/lemon_flow.hpp"
#include "support/random_nation.hpp"

// pair_bench SCHOOLS [lemon] [whatif] [edges FILE] [unit FILE] [no-fair]
//
// Pairs a made-up nation. Prints a line a measurement, its name and the seconds (or a count):
//   own      the solver over the 30 best pairs of each school, all levels but fairness, with the proof
//   lemon    LEMON's network simplex on the same problem and levels; the two must agree
//   whatif   the solver again with one supporter less, as a change would ask for
//   all      over all allowed pairs, thinned out and priced until none is left out, with the proof
//   check    one look at every allowed pair, by the checker that knows nothing of the solver
//   fair     as all, the worst pair before the sum
//   unit     as own, where each school gets one supporter and each supporter one school
// What `own` and `unit` reach follows as counts: urgent, served, made, points. With FILE their pairs are written to it,
// for peers in other languages. `no-fair` leaves out the last.

using namespace llp::match;
using namespace llp::match::testing;

namespace {

constexpr std::size_t candidates = 30;
constexpr std::uint64_t seed = 2016;

double seconds_of(const std::function<void()>& job) {
    const auto start = std::chrono::steady_clock::now();
    job();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void tell(std::string_view name, double seconds) {
    fmt::print("{} {:.3f}\n", name, seconds);
}
void count(std::string_view name, std::size_t value) {
    fmt::print("{} {}\n", name, value);
}

/// The best pairs of each row and nothing else.
FlowProblem with_best(const Nation& nation, const PairSource& source) {
    auto problem = nation.problem;
    std::vector<ProofCheck::Pair> pairs;
    for (std::uint32_t row = 0; row < problem.rows.size(); ++row) {
        pairs.clear();
        source.find(row, pairs);
        std::ranges::sort(pairs, [](const auto& a, const auto& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.column < b.column;
        });
        pairs.resize(std::min(pairs.size(), candidates));
        for (const auto& pair : pairs) {
            problem.edges.push_back({pair.row, pair.column, pair.weight, pair.metres, false});
        }
    }
    return problem;
}

void write_edges(const FlowProblem& problem, const char* file) {
    std::ofstream out(file);
    out << "row,demand,urgent,column,most,weight\n";
    for (const auto& edge : problem.edges) {
        const auto& row = problem.rows[edge.row];
        out << fmt::format("{},{},{},{},{},{}\n", edge.row, row.demand, row.urgent ? 1 : 0, edge.column,
                           problem.columns[edge.column].most, edge.weight);
    }
}

/// False where the two differ.
bool measure_lemon(const FlowProblem& problem, const FlowAnswer& answer) {
    std::optional<Gain> best;
    tell("lemon", seconds_of([&] { best = best_by_lemon(problem); }));
    return gain_of(problem, answer.chosen) == best;
}

void tell_reached(const std::string& prefix, const FlowProblem& problem, const FlowAnswer& answer) {
    const auto gain = gain_of(problem, answer.chosen).value();
    count(prefix + "urgent", static_cast<std::size_t>(gain.urgent));
    count(prefix + "served", static_cast<std::size_t>(gain.first));
    count(prefix + "made", static_cast<std::size_t>(gain.all));
    count(prefix + "points", static_cast<std::size_t>(gain.weight));
}

/// False where the proof does not hold.
bool measure_unit(FlowProblem problem, const char* file) {
    for (auto& row : problem.rows) {
        row = {.demand = 1};
    }
    for (auto& column : problem.columns) {
        column = {.least = 0, .most = 1};
    }
    FlowAnswer answer;
    tell("unit", seconds_of([&] { answer = solve_flow(problem); }));
    tell_reached("unit_", problem, answer);
    write_edges(problem, file);
    return faults_of(problem, answer.chosen, answer.proof).empty();
}

void measure_whatif(FlowProblem problem) {
    problem.columns[problem.columns.size() / 2].most = 0;
    tell("whatif", seconds_of([&] { solve_flow(problem); }));
}

/// False where the proof does not hold.
bool measure_all(const Nation& nation, const PairSource& pairs, bool with_fair) {
    SparseAnswer sparse;
    tell("all", seconds_of([&] { sparse = solve_sparse(nation.problem, pairs); }));
    std::vector<std::string> faults;
    tell("check", seconds_of([&] { faults = faults_of(sparse, pairs); }));
    count("rounds", static_cast<std::size_t>(sparse.rounds));
    count("edges", sparse.problem.edges.size());
    if (!with_fair) {
        return faults.empty();
    }
    auto fair = nation.problem;
    fair.fair = true;
    tell("fair", seconds_of([&] { sparse = solve_sparse(fair, pairs); }));
    return faults.empty() && faults_of(sparse, pairs).empty();
}

}  // namespace

int main(int words, char** word) {
    if (words < 2) {
        return 2;
    }
    const auto nation = random_nation(seed, static_cast<std::uint32_t>(std::atoi(word[1])));
    const NationPairs pairs(nation);
    const auto problem = with_best(nation, pairs);
    count("pairs", problem.edges.size());
    FlowAnswer answer;
    tell("own", seconds_of([&] { answer = solve_flow(problem); }));
    bool good = faults_of(problem, answer.chosen, answer.proof).empty();
    bool with_fair = true;
    tell_reached("", problem, answer);
    for (int i = 2; i < words; ++i) {
        const std::string_view asked = word[i];
        if (asked == "lemon") {
            good = measure_lemon(problem, answer) && good;
        } else if (asked == "whatif") {
            measure_whatif(problem);
        } else if (asked == "edges" && i + 1 < words) {
            write_edges(problem, word[++i]);
        } else if (asked == "unit" && i + 1 < words) {
            good = measure_unit(problem, word[++i]) && good;
        } else if (asked == "no-fair") {
            with_fair = false;
        }
    }
    return measure_all(nation, pairs, with_fair) && good ? 0 : 1;
}
