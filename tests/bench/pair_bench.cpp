#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string_view>

#include "support/lemon_flow.hpp"
#include "support/random_nation.hpp"

// pair_bench SCHOOLS [lemon] [whatif] [edges FILE]
//
// Pairs a made-up nation. Prints a line a measurement, its name and the seconds (or a count):
//   own      the solver over the 30 best pairs of each school, all levels but fairness, with the proof
//   lemon    LEMON's network simplex on the same problem and levels; the two must agree
//   whatif   the solver again with one supporter less, as a change would ask for
//   all      over all allowed pairs, thinned out and priced until none is left out, with the proof
//   check    one look at every allowed pair, by the checker that knows nothing of the solver
//   fair     as all, the worst pair before the sum
// With FILE the pairs of `own` are written to it, for peers in other languages.

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
    out << "row,demand,column,most,weight,metres\n";
    for (const auto& edge : problem.edges) {
        out << fmt::format("{},{},{},{},{},{}\n", edge.row, problem.rows[edge.row].demand, edge.column,
                           problem.columns[edge.column].most, edge.weight, edge.metres);
    }
}

/// False where the two differ.
bool measure_lemon(const FlowProblem& problem, const FlowAnswer& answer) {
    std::optional<Gain> best;
    tell("lemon", seconds_of([&] { best = best_by_lemon(problem); }));
    const auto own = gain_of(problem, answer.chosen);
    if (own) {
        count("served", static_cast<std::size_t>(own->first));
        count("points", static_cast<std::size_t>(own->weight));
    }
    return own == best;
}

void measure_whatif(FlowProblem problem) {
    problem.columns[problem.columns.size() / 2].most = 0;
    tell("whatif", seconds_of([&] { solve_flow(problem); }));
}

/// False where the proof does not hold.
bool measure_all(const Nation& nation, const PairSource& pairs) {
    SparseAnswer sparse;
    tell("all", seconds_of([&] { sparse = solve_sparse(nation.problem, pairs); }));
    std::vector<std::string> faults;
    tell("check", seconds_of([&] { faults = faults_of(sparse, pairs); }));
    count("rounds", static_cast<std::size_t>(sparse.rounds));
    count("edges", sparse.problem.edges.size());
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
    for (int i = 2; i < words; ++i) {
        const std::string_view asked = word[i];
        if (asked == "lemon") {
            good = measure_lemon(problem, answer) && good;
        } else if (asked == "whatif") {
            measure_whatif(problem);
        } else if (asked == "edges" && i + 1 < words) {
            write_edges(problem, word[++i]);
        }
    }
    return measure_all(nation, pairs) && good ? 0 : 1;
}
