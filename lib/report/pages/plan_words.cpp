#include "report/pages/plan_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// That roles are written with.
constexpr std::array<std::string_view, 18> capitals{"CEO", "DSL",   "EAL",    "EYFS", "ICT",    "KS1",
                                                    "KS2", "KS3",   "KS4",    "MFL",  "PE",     "RE",
                                                    "SEN", "SENCO", "SENCOs", "SEND", "SENDCO", "SLT"};

bool begins_as_names_do(std::string_view word) {
    const bool small = !word.empty() && (word.front() & 0x80) == 0 && (word.front() < 'A' || word.front() > 'Z');
    return !word.empty() && !small && std::ranges::find(capitals, word) == capitals.end();
}

}  // namespace

Cell rag_cell(std::optional<Rag> rag) {
    return rag ? Cell::open(token(*rag)).reading(fmt::format("{}: {}", spoken(token(*rag)), meaning(*rag)))
               : Cell::nothing().reading("not rated");
}

Cell short_rag_cell(std::optional<Rag> rag) {
    return rag ? Cell::open(token(*rag)).reading(spoken(token(*rag))) : Cell::nothing().reading("not rated");
}

std::int64_t count_rated(const SupportPlan& plan, Rag rag) {
    return std::ranges::count(plan.objectives, std::optional(rag), &Objective::rag);
}

std::string ratings_in_words(const SupportPlan& plan) {
    std::string words;
    for (const auto rag : {Rag::red, Rag::amber, Rag::green}) {
        if (const auto count = count_rated(plan, rag); count > 0) {
            words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count, token(rag));
        }
    }
    return words.empty() ? "not rated" : words;
}

std::string opening_of(const std::string& text) {
    const auto end = text.find(": ");
    return end == std::string::npos ? text : text.substr(0, end);
}

bool may_name_somebody(const std::string& owner) {
    const auto in_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' ||
               (c & 0x80) != 0;
    };
    for (auto word = owner.begin(); word != owner.end();) {
        const auto end = std::find_if_not(word, owner.end(), in_word);
        if (begins_as_names_do(std::string_view(word, end))) {
            return true;
        }
        word = std::find_if(end, owner.end(), in_word);
    }
    return false;
}

Cell owner_cell(const std::string& owner, bool found_by_peers) {
    if (owner.empty()) {
        return Cell::nothing();
    }
    if (!may_name_somebody(owner)) {
        return schools_own(owner, found_by_peers);
    }
    return found_by_peers ? Cell::of_one_school(Value(owner)).of_people() : Cell::personal(owner);
}

Cell owner_cell(const SupportPlan& plan, const Action& action) {
    return owner_cell(action.owner_role, tells_of_peers(plan, action.priority));
}

Cell personal_words(const std::string& text) {
    return text.empty() ? Cell::nothing() : Cell::personal(text);
}

Cell served_words(const SupportPlan& plan, int priority, const std::string& text) {
    if (text.empty()) {
        return Cell::nothing();
    }
    return schools_own(text, tells_of_peers(plan, priority));
}

int priority_of(const SupportPlan& plan, int objective) {
    const auto* const found = find_part(plan.objectives, objective);
    return found != nullptr ? found->priority : 0;
}

Cell served(const SupportPlan& plan, int priority, Cell cell) {
    const bool says_nothing = std::holds_alternative<std::monostate>(cell.value());
    if (says_nothing || !tells_of_peers(plan, priority)) {
        return cell;
    }
    return Cell::of_one_school(cell.value()).reading(cell.words());
}

Cell schools_own(const std::string& words, bool found_by_peers) {
    return found_by_peers ? Cell::of_one_school(Value(words)) : Cell::open(words);
}

Cell priority_cell(const SupportPlan& plan, const Priority& priority) {
    return served_words(plan, priority.number, fmt::format("{}. {}", priority.number, area_title(priority.area)));
}

std::string review_title(int number) {
    constexpr std::array ordinals{"First",   "Second", "Third", "Fourth", "Fifth",    "Sixth",
                                  "Seventh", "Eighth", "Ninth", "Tenth",  "Eleventh", "Twelfth"};
    const auto place = static_cast<std::size_t>(number) - 1;
    return place < ordinals.size() ? fmt::format("{} review", ordinals.at(place)) : fmt::format("Review {}", number);
}

}  // namespace llp::report
