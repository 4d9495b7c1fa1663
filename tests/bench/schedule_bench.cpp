#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <functional>

#include "support/random_plans.hpp"

// schedule_bench PLANS SEED
//
// Places the visits of made-up plans on days. Prints a line a measurement, its name and the seconds (or a count):
//   days      to place them, with the bounds, and why others have none
//   again     the same with what was proposed kept, as after a week
//   to_place, placed, bound, unplaced
//   uneven, even   the sum of squares that is reached, and the least that could be

using namespace llp;

namespace {

double seconds_of(const std::function<void()>& job) {
    const auto start = std::chrono::steady_clock::now();
    job();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int words, char** word) {
    if (words != 3) {
        return 2;
    }
    const testing::RandomPlans plans(static_cast<unsigned>(std::atoi(word[2])), std::atoi(word[1]));
    auto request = plans.request();
    VisitSchedule schedule;
    fmt::print("days {:.3f}\n", seconds_of([&] { schedule = plan::make_schedule(request); }));
    fmt::print("to_place {}\nplaced {}\nbound {}\nunplaced {}\n", schedule.to_place, schedule.placed,
               schedule.placed_bound, schedule.unplaced.size());
    fmt::print("uneven {}\neven {}\n", schedule.unevenness, schedule.unevenness_bound);
    request.visits = schedule.visits;
    fmt::print("again {:.3f}\n", seconds_of([&] { schedule = plan::make_schedule(request); }));
    fmt::print("moved {}\n", schedule.moved.size());
    return 0;
}
