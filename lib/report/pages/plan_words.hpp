#pragma once

#include <optional>
#include <string>

#include "model/support_plan.hpp"
#include "report/document.hpp"

namespace llp::report {

/// "Amber: at risk, but recoverable with timely action" for people; "not rated" where there is no rating.
Cell rag_cell(std::optional<Rag> rag);
/// The colour alone as a word: "Amber", "not rated".
Cell short_rag_cell(std::optional<Rag> rag);
/// "1 red, 2 green", the worst first; "not rated".
std::string ratings_in_words(const SupportPlan& plan);
/// Of the objectives of the plan.
std::int64_t count_rated(const SupportPlan& plan, Rag rag);

/// What is to be done, as far as a line in a list says it: up to the first colon.
std::string opening_of(const std::string& text);

/// Words that people write about their work, hidden from the public; nothing where there are none.
/// Owners of actions are roles, written like "headteacher" or "SENCO of the supported school". One with another word
/// that begins with a capital, "Jo Marsh, headteacher", is taken for a name.
bool may_name_somebody(const std::string& owner);
/// Open where it is a role.
Cell owner_cell(const std::string& owner, bool found_by_peers);
Cell owner_cell(const SupportPlan& plan, const Action& action);

Cell personal_words(const std::string& text);

/// Words of the plan that serve the priority of this number; for the schools alone where it would tell what peers
/// found.
Cell served_words(const SupportPlan& plan, int priority, const std::string& text);
/// For the schools alone where they tell what peers found.
Cell schools_own(const std::string& words, bool found_by_peers);
/// The priority that an objective serves; 0 where the plan has no such objective.
int priority_of(const SupportPlan& plan, int objective);
/// A figure, a day or a count of it; the same.
Cell served(const SupportPlan& plan, int priority, Cell cell);
/// "2. Inclusion": a priority with its number; the same.
Cell priority_cell(const SupportPlan& plan, const Priority& priority);

/// "First review", "Twelfth review", "Review 13".
std::string review_title(int number);

}  // namespace llp::report
