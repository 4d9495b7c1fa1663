#include "app/plan_ratings.hpp"

#include <algorithm>
#include <tuple>

#include "store/plans.hpp"

namespace llp::app {

namespace {

report::PlanRating rated(const SupportPlan& plan, int objective, Date day, Rag rag) {
    const auto* const found = find_part(plan.objectives, objective);
    const auto* const priority = found == nullptr ? nullptr : find_part(plan.priorities, found->priority);
    return {.plan = plan.number,
            .objective = objective,
            .area = priority == nullptr ? std::string() : priority->area,
            .day = day,
            .rag = rag,
            .found_by_peers = priority != nullptr && tells_of_peers(plan, priority->number)};
}

void add_reviews(const SupportPlan& plan, std::vector<report::PlanRating>& ratings) {
    for (const auto& review : plan.reviews) {
        for (const auto& objective : review.objectives) {
            ratings.push_back(rated(plan, objective.objective, review.date, objective.rag));
            ratings.back().review = review.number;
        }
    }
}

/// What one command changed otherwise than by a review.
void add_update(const SupportPlan& before, const SupportPlan& after, Date day,
                std::vector<report::PlanRating>& ratings) {
    if (before.reviews != after.reviews) {
        return;
    }
    for (const auto& objective : after.objectives) {
        const auto* const was = find_part(before.objectives, objective.number);
        if (objective.rag && was != nullptr && was->rag != objective.rag) {
            ratings.push_back(rated(after, objective.number, day, *objective.rag));
        }
    }
}

bool is_rated(const SupportPlan& plan) {
    return std::ranges::any_of(plan.objectives, [](const Objective& objective) { return objective.rag.has_value(); });
}

}  // namespace

std::vector<report::PlanRating> plan_ratings(const store::Snapshot& snapshot, const SupportPlan& plan) {
    std::vector<report::PlanRating> ratings;
    add_reviews(plan, ratings);
    if (!is_rated(plan)) {
        return ratings;
    }
    const auto commands = store::commands(snapshot);
    for (const auto number : store::commands_of_plan(snapshot, plan.number)) {
        const auto command = std::ranges::find(commands, number, &Command::number);
        const bool stands = command != commands.end() && !command->undone && !command->undoes;
        const auto before = stands ? store::plan(snapshot.at(number - 1), plan.number) : std::nullopt;
        const auto after = stands ? store::plan(snapshot.at(number), plan.number) : std::nullopt;
        if (before && after) {
            add_update(*before, *after, command->day, ratings);
        }
    }
    std::ranges::stable_sort(ratings, {}, [](const report::PlanRating& rating) {
        return std::tuple(rating.objective, rating.day, rating.review == 0);
    });
    return ratings;
}

}  // namespace llp::app
