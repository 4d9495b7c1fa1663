#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

#include "match/solvers/rota.hpp"
#include "support/random_rota.hpp"

// reviews_bench SCHOOLS EACH SEED
//
// Who reviews whom in a made-up county. Prints a line a measurement, its name and the value:
//   reviews  asked for: schools x EACH, and of them made
//   oneway   seconds, where a review is worth something else than the one back
//   gap      per cent between its points and the bound on them
//   eitherway  seconds, where both are worth the same; exact 1: the points are shown to be the most

using namespace llp::match;
using namespace llp::match::testing;

namespace {

double seconds_of(const RotaProblem& problem, RotaAnswer& answer) {
    const auto start = std::chrono::steady_clock::now();
    answer = solve_rota(problem);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int words, char** word) {
    if (words < 4) {
        return 2;
    }
    const auto schools = static_cast<std::uint32_t>(std::atoi(word[1]));
    const auto nation = random_nation(static_cast<std::uint64_t>(std::atoi(word[3])), schools);
    const auto problem = rota_of(nation, std::atoi(word[2]), false);
    RotaAnswer answer;
    fmt::print("allowed {}\n", problem.arcs.size());
    fmt::print("oneway {:.3f}\n", seconds_of(problem, answer));
    fmt::print("asked {}\nmade {}\nmost {}\n", problem.schools * static_cast<std::uint32_t>(problem.each),
               answer.gain.reviews, answer.most_reviews);
    if (answer.points_bound) {
        fmt::print("gap {:.4f}\n", 100.0 * static_cast<double>(*answer.points_bound - answer.gain.points) /
                                       static_cast<double>(*answer.points_bound));
    }
    fmt::print("eitherway {:.3f}\n", seconds_of(rota_of(nation, problem.each, true), answer));
    fmt::print("exact {}\n", answer.is_optimal() ? 1 : 0);
}
