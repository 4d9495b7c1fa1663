#include "report/pages/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "core/embedded.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "model/area.hpp"
#include "report/writers/cell_text.hpp"

namespace llp::report {

namespace {

/// A token within a sentence: "teaching school hub".
std::string words_of(std::string_view token) {
    std::string words(token);
    std::ranges::replace(words, '-', ' ');
    std::ranges::replace(words, '_', ' ');
    return words;
}

/// The name of an organisation tells its kind, or there is none to be told.
bool says(const std::string& name, const std::string& kind) {
    return folded(name).find(folded(kind)) != std::string::npos;
}

using WordRows = std::vector<std::vector<std::string_view>>;

/// The row that begins with these two, or the end.
WordRows::const_iterator row_of(const WordRows& rows, std::string_view first, std::string_view second) {
    return std::ranges::find_if(rows, [&](const auto& row) { return row.at(0) == first && row.at(1) == second; });
}

const WordRows& grade_rows() {
    static const auto rows = embedded_list("defaults/grades.csv");
    return rows;
}

const WordRows& measure_rows() {
    static const auto rows = embedded_list("defaults/measures.csv");
    return rows;
}

/// The row of a measure, or the end.
WordRows::const_iterator measure_row(std::string_view measure) {
    return std::ranges::find_if(measure_rows(), [&](const auto& row) { return row.at(0) == measure; });
}

/// Pupils, pounds and the like are whole.
int decimals_of(std::string_view unit) {
    if (unit == "pupils" || unit == "pounds" || unit == "flag" || unit == "quintile") {
        return 0;
    }
    return unit == "points" || unit == "rate" ? 2 : 1;
}

/// The title in the third column of the row that begins with these two.
std::string title_in(const WordRows& rows, std::string_view first, std::string_view second) {
    const auto found = row_of(rows, first, second);
    return found == rows.end() ? spoken(second) : std::string(found->at(2));
}

std::string_view standing_name(const AreaProfile& area) {
    if (area.urgent) {
        return "urgent need";
    }
    if (area.is_need()) {
        return area.level->count() <= -500 ? "need" : "need, as declared";
    }
    return area.is_strength() ? "strength" : "neither need nor strength";
}

Millionths millionths(PerMille value) noexcept {
    return Millionths(value.count() * 1000);
}

std::string with_sign(PerMille value) {
    const auto text = rounded_decimal(millionths(value), 2);
    return value.count() > 0 ? "+" + text : text;
}

}  // namespace

std::string named(const Names& names, const Party& party) {
    const auto found = names.find(party);
    if (found == names.end() || found->second.name.empty()) {
        return party.text();
    }
    const auto& [name, kind] = found->second;
    const auto words = words_of(kind);
    return says(name, words) ? fmt::format("{} ({})", name, party) : fmt::format("{}, {} ({})", name, words, party);
}

std::string named(const Names& names, const std::vector<Party>& parties) {
    std::string words;
    for (const auto& party : parties) {
        words += (words.empty() ? "" : ", ") + named(names, party);
    }
    return words;
}

Cell party_cell(const Names& names, const Party& party) {
    return Cell::open(party).reading(named(names, party));
}

Cell school_cell(const School& school) {
    return party_cell({{school.urn, school.name}}, school.urn);
}

Cell perhaps_school(const Names& names, const std::optional<Urn>& urn) {
    return urn ? party_cell(names, *urn) : Cell::nothing();
}

std::string named(const Names& names, const std::vector<Urn>& schools) {
    std::string words;
    for (const auto urn : schools) {
        words += (words.empty() ? "" : ", ") + named(names, urn);
    }
    return words;
}

Cell schools_cell(const Names& names, const std::vector<Urn>& schools) {
    List list;
    std::ranges::transform(schools, std::back_inserter(list), [](Urn urn) { return Cell::open(urn); });
    return Cell::open(Value(std::move(list))).reading(schools.empty() ? "-" : named(names, schools));
}

Cell name_cell(const Names& names, const Party& party) {
    const auto found = names.find(party);
    return found == names.end() ? Cell::nothing() : Cell::open(found->second.name);
}

Cell kind_cell(const Names& names, const Party& party) {
    if (party.urn()) {
        return Cell::open("school");
    }
    const auto found = names.find(party);
    return Cell::open(found == names.end() || found->second.kind.empty() ? "organisation" : found->second.kind);
}

Cell file_cell(const std::string& path) {
    const auto folder = path.rfind('/');
    const bool typed = path.find(' ') != std::string::npos;
    return text_cell(folder == std::string::npos || typed ? path : path.substr(folder + 1));
}

Cell text_cell(const std::string& text) {
    return text.empty() ? Cell::nothing() : Cell::open(text);
}

Cell phase_cell(std::optional<Phase> phase) {
    return phase ? Cell::open(token(*phase)).reading(std::string(title(*phase))) : Cell::nothing();
}

Cell status_cell(std::optional<Status> status) {
    return status ? Cell::open(token(*status)).reading(std::string(title(*status))) : Cell::nothing();
}

Cell state_funded_cell(const School& school) {
    return school.state_funded || school.type_known ? Cell::open(school.state_funded) : Cell::nothing();
}

Cell release_cell(std::optional<Release> release) {
    return release ? Cell::open(token(*release)) : Cell::nothing();
}

Cell plain_number(const std::optional<std::int64_t>& number) {
    return number ? Cell::open(*number).reading(fmt::to_string(*number)) : Cell::nothing();
}

Cell grade_cell(std::string_view framework, const std::optional<std::string>& grade) {
    return grade ? Cell::open(*grade).reading(grade_title(framework, *grade)) : Cell::nothing().reading("not judged");
}

Cell areas_cell(const std::vector<std::string>& areas) {
    return tokens_cell(areas).reading(areas.empty() ? "-" : area_titles(areas));
}

Cell areas_cell(const std::vector<std::string>& areas, const std::vector<std::string>& found_by_peers) {
    auto cell = areas_cell(areas);
    return found_by_peers.empty() ? cell : Cell::of_one_school(cell.value()).reading(cell.words());
}

std::string spoken(std::string_view token) {
    auto words = words_of(token);
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words;
}

std::string lower_spoken(std::string_view token) {
    return words_of(token);
}

std::string area_title(std::string_view area) {
    const auto* found = find_area(area);
    return found == nullptr ? spoken(area) : std::string(found->title);
}

std::string area_titles(const std::vector<std::string>& areas) {
    std::string titles;
    for (const auto& area : areas) {
        titles += (titles.empty() ? "" : ", ") + area_title(area);
    }
    return titles;
}

std::string judged_area_title(std::string_view framework, std::string_view area) {
    static const auto rows = embedded_list("defaults/judged-areas.csv");
    return title_in(rows, framework, area);
}

std::string grade_title(std::string_view framework, std::string_view grade) {
    return title_in(grade_rows(), framework, grade);
}

std::optional<std::int64_t> grade_level(std::string_view framework, std::string_view grade) {
    const auto found = row_of(grade_rows(), framework, grade);
    return found == grade_rows().end() ? std::nullopt : read_integer(found->at(3));
}

std::string framework_title(std::string_view framework) {
    if (framework == "report-card") {
        return "report card";
    }
    if (framework == "four-point") {
        return "four-point scale";
    }
    return spoken(framework);
}

std::string measure_title(std::string_view measure) {
    const auto found = measure_row(measure);
    return found == measure_rows().end() ? spoken(measure) : std::string(found->at(1));
}

std::string measure_title_with_side(std::string_view measure) {
    constexpr std::size_t better = 3;
    const auto found = measure_row(measure);
    const bool lower = found != measure_rows().end() && found->at(better) == "lower";
    return measure_title(measure) + (lower ? ", lower is better" : "");
}

std::size_t measure_rank(std::string_view measure) {
    return static_cast<std::size_t>(measure_row(measure) - measure_rows().begin());
}

Cell figure_cell(std::string_view measure, const Measure& figure) {
    const auto found = measure_row(measure);
    const auto unit = found == measure_rows().end() ? std::string_view() : found->at(2);
    const auto cell = Cell::published(figure, decimals_of(unit));
    const auto value = number(figure);
    if (value && unit == "percent") {
        return cell.reading(rounded_decimal(*value, 1) + "%");
    }
    return value && unit == "flag" ? cell.reading(value->count() == 0 ? "no" : "yes") : cell;
}

std::string standing_in_words(const AreaProfile& area) {
    return area.level ? fmt::format("{} ({})", standing_name(area), with_sign(*area.level)) : "not known";
}

std::string age_in_words(int days) {
    if (days <= 60) {
        return counted(days, "day", "days");
    }
    if (days < 2 * days_in_a_year) {
        return counted(days * 12 / days_in_a_year, "month", "months");
    }
    return counted(days / days_in_a_year, "year", "years");
}

std::string confidence_in_words(PerMille confidence) {
    const auto share = confidence.count();
    const auto* const word = share < 300 ? "low" : share < 700 ? "fair" : "high";
    return fmt::format("{} ({})", word, rounded_decimal(millionths(confidence), 2));
}

Cell per_mille_cell(PerMille value, int decimals) {
    return Cell::open(Value(Decimal{.value = millionths(value), .decimals = decimals}));
}

Cell kilometres_cell(std::optional<Metres> apart) {
    return apart ? Cell::open(Value(Decimal{.value = Millionths(apart->count() * 1000), .decimals = 1}))
                 : Cell::nothing();
}

std::string counted(std::int64_t count) {
    return for_people(Cell::open(count), DateStyle::iso);
}

std::string counted(std::int64_t count, std::string_view singular, std::string_view plural) {
    return fmt::format("{} {}", counted(count), agreeing(count, singular, plural));
}

std::string agreeing(std::int64_t count, std::string_view singular, std::string_view plural) {
    return std::string(count == 1 ? singular : plural);
}

std::string reasons_in_words(const Tally& counts) {
    auto reasons = most_frequent_first(counts);
    std::string words;
    for (auto& [token, count] : reasons) {
        std::ranges::replace(token, '-', ' ');
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", token, counted(count));
    }
    return words.empty() ? "none" : words;
}

Value counts_value(const Tally& counts) {
    Object object;
    for (const auto& [token, count] : counts) {
        object.push_back({token, Cell::open(count)});
    }
    return Value(std::move(object));
}

Cell counts_cell(const Tally& counts) {
    return Cell::open(counts_value(counts)).reading(reasons_in_words(counts));
}

Cell tokens_cell(const std::vector<std::string>& tokens) {
    List list;
    for (const auto& token : tokens) {
        list.push_back(Cell::open(token));
    }
    return Cell::open(Value(std::move(list)));
}

}  // namespace llp::report
