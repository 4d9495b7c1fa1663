#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/quantity.hpp"
#include "core/tally.hpp"
#include "model/profile.hpp"
#include "model/result.hpp"
#include "model/school.hpp"
#include "report/document.hpp"

namespace llp::report {

/// Names of the parties that a page mentions.
using Names = std::map<Party, PartyName>;

/// "St Anne's Primary School (990012)"; with the kind of an organisation where its name does not say it, "Fenland Hub,
/// teaching school hub (org:fenland)"; the bare party where its name is not known.
std::string named(const Names& names, const Party& party);
/// All of them, with commas between.
std::string named(const Names& names, const std::vector<Party>& parties);

/// The party as its number for machines, its name and number for people.
Cell party_cell(const Names& names, const Party& party);
Cell school_cell(const School& school);

/// Nothing where there is no school.
Cell perhaps_school(const Names& names, const std::optional<Urn>& urn);

/// "Ashby Fen (990001), Birch Lane (990002)".
std::string named(const Names& names, const std::vector<Urn>& schools);
/// Schools as a list for machines, all of them with name and number for people.
Cell schools_cell(const Names& names, const std::vector<Urn>& schools);

/// The name alone, for machines beside the number; nothing where it is not known.
Cell name_cell(const Names& names, const Party& party);

/// "school", or the kind of the organisation; "organisation" where it is not held.
Cell kind_cell(const Names& names, const Party& party);

/// Where a fact was read: the name of the file, as its folder may tell who loaded it (`db history` has it). The words
/// of a command stay as typed.
Cell file_cell(const std::string& path);
/// Of rows that say under which number a fact stood, where a school has it from a predecessor: for people only if one
/// of the facts has such a number.
template <typename Facts>
Column at_the_time_column(const Facts& facts) {
    const bool any = std::ranges::any_of(facts, [](const auto& fact) { return fact.at_the_time.has_value(); });
    return {.name = "urn_at_the_time", .heading = "URN at the time", .readers = any ? For::all : For::machines};
}

/// The text; nothing where it is empty.
Cell text_cell(const std::string& text);
Cell phase_cell(std::optional<Phase> phase);
Cell status_cell(std::optional<Status> status);
/// Nothing where its type is not known.
Cell state_funded_cell(const School& school);
Cell release_cell(std::optional<Release> release);
/// A number that names something: a command, a plan, a line of a file. People read it without commas.
Cell plain_number(const std::optional<std::int64_t>& number);
/// A grade under its framework; "not judged" for people where there is none.
Cell grade_cell(std::string_view framework, const std::optional<std::string>& grade);
/// Areas as a list for machines, their titles for people.
Cell areas_cell(const std::vector<std::string>& areas);
/// The same of one school or of two, where some would tell what peers found: then all are for the school alone. Shown
/// beside the others, the pages of the two schools would often leave no other area for one that is hidden.
Cell areas_cell(const std::vector<std::string>& areas, const std::vector<std::string>& found_by_peers);

/// "requires-improvement" or "trust_name" as people read a token that no list titles: "Requires improvement",
/// "Trust name".
std::string spoken(std::string_view token);
/// The same within a sentence: "requires improvement".
std::string lower_spoken(std::string_view token);

/// "Curriculum and teaching"; the spoken token where the list of areas has none.
std::string area_title(std::string_view area);
/// The titles in their order: "Achievement, Inclusion".
std::string area_titles(const std::vector<std::string>& areas);
/// Of a judged area under its framework: "Quality of education".
std::string judged_area_title(std::string_view framework, std::string_view area);
/// Of a grade under its framework: "Strong standard".
std::string grade_title(std::string_view framework, std::string_view grade);
/// How good a grade is within its framework, 0 being expected; nullopt for one that no list has.
std::optional<std::int64_t> grade_level(std::string_view framework, std::string_view grade);
/// "report card" (from 10 November 2025), "four-point scale" (before).
std::string framework_title(std::string_view framework);
std::string measure_title(std::string_view measure);
/// The title, with what is good where it is the low figures: "Overall absence, lower is better".
std::string measure_title_with_side(std::string_view measure);
/// Its place in data/defaults/measures.csv, where what people ask for first stands first.
std::size_t measure_rank(std::string_view measure);
/// A published figure with the decimals and the sign that its unit wants: "43.3%", "35", "yes".
Cell figure_cell(std::string_view measure, const Measure& figure);

/// An area for people: "need (-1.00)", "urgent need (-1.78)", "need, as declared (-0.32)", "strength (+0.80)", "neither
/// need nor strength (+0.10)", "not known".
std::string standing_in_words(const AreaProfile& area);
/// "12 days", "14 months", "5 years": whole ones that have passed, months from 61 days on, years from two.
std::string age_in_words(int days);
/// "low (0.12)", "fair (0.45)", "high (0.90)": below 0.3, below 0.7, and above.
std::string confidence_in_words(PerMille confidence);
/// As a decimal number with so many decimals for people.
Cell per_mille_cell(PerMille value, int decimals);
/// Metres as kilometres.
Cell kilometres_cell(std::optional<Metres> apart);

/// "950", "1,250".
std::string counted(std::int64_t count);
/// "1 school", "12 schools".
std::string counted(std::int64_t count, std::string_view singular, std::string_view plural);
/// The words that agree with a count that stands beside them: "plan open", "plans open".
std::string agreeing(std::int64_t count, std::string_view singular, std::string_view plural);
/// "too far 12, same trust 3", the most frequent first; "none" where there is nothing.
std::string reasons_in_words(const Tally& counts);

/// For machines: {"too-far": 12} and ["too-far"].
Value counts_value(const Tally& counts);
/// Beside the same in words.
Cell counts_cell(const Tally& counts);
Cell tokens_cell(const std::vector<std::string>& tokens);

}  // namespace llp::report
