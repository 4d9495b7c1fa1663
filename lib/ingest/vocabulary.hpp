#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace llp::ingest {

/// Ids of data/defaults/measures.csv, in its order.
const std::vector<std::string_view>& measure_ids();
/// A figure of it lies between 0 and 100.
bool is_percentage(std::string_view measure);

/// "four-point" or "report-card", in any case. nullopt for anything else.
std::optional<std::string_view> read_framework(std::string_view text);

/// Ids of all that the frameworks judge, "safeguarding" and "category-of-concern" among them, each once.
const std::vector<std::string_view>& judged_area_ids();

/// A judged area of the framework (data/defaults/judged-areas.csv) by its id or title, or "safeguarding" or
/// "category-of-concern". nullopt for anything else.
std::optional<std::string_view> read_judged_area(std::string_view framework, std::string_view text);

/// The grade as a token, by token, title or (four-point) number 1 to 4: for an area as data/defaults/grades.csv has it,
/// "met" or "not-met" for safeguarding, a category for category-of-concern. nullopt for anything else.
std::optional<std::string_view> read_grade(std::string_view framework, std::string_view area, std::string_view text);

/// An evaluation area of today, or a topic of one, by id or title. nullopt for anything else.
std::optional<std::string_view> read_area(std::string_view text);
std::optional<std::string_view> read_topic(std::string_view area, std::string_view text);

/// How one helps another, by its token in any writing: "Sharing practice". nullopt for anything else.
std::optional<std::string_view> read_mode(std::string_view text);
/// The modes as a message lists them.
inline constexpr std::string_view modes_in_words =
    "sharing-practice, coaching, mentoring, training, review or governance";

/// What peer review may speak of, or the word of a rating, by id or title: the first for an attribute, the second for
/// any of `review_subjects`. nullopt for anything else.
std::optional<std::string_view> read_review_attribute(std::string_view text);
std::optional<std::string_view> read_review_subject(std::string_view text);
std::optional<std::string_view> read_review_rating(std::string_view text);

}  // namespace llp::ingest
