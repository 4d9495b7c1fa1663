#include "model/plan_words.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace llp {

namespace {

constexpr std::array<std::string_view, 4> statuses_of_plans{"in progress", "paused", "stopped", "closed"};
constexpr std::array<std::string_view, 4> statuses_of_actions{"not started", "in progress", "done", "dropped"};
constexpr std::array<std::string_view, 5> states_of_criteria{"not started", "in progress", "partially met", "met",
                                                             "not met"};
constexpr std::array<std::string_view, 4> lines_of_reviews{"progressing well", "improved, complete",
                                                           "not improving as required", review_not_taken_place};

}  // namespace

std::span<const std::string_view> plan_statuses() noexcept {
    return statuses_of_plans;
}

std::span<const std::string_view> action_statuses() noexcept {
    return statuses_of_actions;
}

std::span<const std::string_view> criterion_states() noexcept {
    return states_of_criteria;
}

std::span<const std::string_view> overall_lines() noexcept {
    return lines_of_reviews;
}

std::optional<std::string> read_plan_word(std::span<const std::string_view> known, std::string_view text) {
    const auto typed = slug(trim(text));
    const auto found = std::ranges::find_if(known, [&](std::string_view word) { return slug(word) == typed; });
    return found == known.end() ? std::nullopt : std::optional(std::string(*found));
}

std::string listed(std::span<const std::string_view> words) {
    std::string list;
    for (const auto word : words) {
        const auto* const quote = word.find(',') == std::string_view::npos ? "" : "'";
        list.append(list.empty() ? "" : ", ").append(quote).append(word).append(quote);
    }
    return list;
}

}  // namespace llp
