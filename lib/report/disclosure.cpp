#include "report/disclosure.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/error.hpp"
#include "report/suppression.hpp"

namespace llp::report {

namespace {

constexpr std::array audience_tokens{
    std::pair{Audience::general_public, std::string_view("public")},
    std::pair{Audience::board, std::string_view("board")},
    std::pair{Audience::cluster, std::string_view("cluster")},
    std::pair{Audience::school, std::string_view("school")},
};

/// The lesser side of a percentage.
std::int64_t pupils_behind(const Cell& cell) noexcept {
    return cell.rest() ? std::min(cell.behind(), *cell.rest()) : cell.behind();
}

bool may_see(const Cell& cell, const Readership& who) noexcept {
    if (cell.tells_of_people() && who.people == People::left_out) {
        return false;
    }
    const bool small_too = who.small_numbers == SmallNumbers::shown;
    switch (cell.cell_class()) {
        case CellClass::open:
            return true;
        case CellClass::pupils:
            return small_too || pupils_behind(cell) > largest_hidden_pupils;
        case CellClass::confidential:
            return small_too || cell.behind() >= fewest_schools_shown;
        case CellClass::one_school:
            return who.audience == Audience::school && !who.reader.empty();
        case CellClass::personal:
            return who.audience != Audience::general_public;
    }
    return false;
}

bool holds_nothing(const Cell& cell) noexcept {
    return !cell.is_hidden() && std::holds_alternative<std::monostate>(cell.value());
}

bool is_personal(const Cell& cell) noexcept {
    return cell.tells_of_people() && !holds_nothing(cell);
}

bool is_of_few(const Cell& cell) noexcept {
    return cell.cell_class() == CellClass::pupils || cell.cell_class() == CellClass::confidential;
}

/// Takes away what people would read of people alone.
class PeopleAway {
public:
    static void from(std::vector<Field>& fields) {
        std::erase_if(fields,
                      [](const Field& field) { return field.readers == For::people && is_personal(field.value); });
        for (auto& field : fields) {
            field.readers = is_personal(field.value) ? For::machines : field.readers;
        }
    }

    static void from(Table& table) {
        for (auto column = table.columns.size(); column-- > 0;) {
            if (!holds_people_alone(table, column)) {
                continue;
            }
            if (table.columns[column].readers == For::people) {
                erase(table, column);
            } else {
                table.columns[column].readers = For::machines;
            }
        }
    }

private:
    static bool holds_people_alone(const Table& table, std::size_t column) {
        const auto cell_of = [column](const std::vector<Cell>& row) -> const Cell& { return row.at(column); };
        return std::ranges::any_of(table.rows, is_personal, cell_of) &&
               std::ranges::all_of(
                   table.rows, [](const Cell& cell) { return is_personal(cell) || holds_nothing(cell); }, cell_of);
    }

    static void erase(Table& table, std::size_t column) {
        const auto at = static_cast<std::ptrdiff_t>(column);
        table.columns.erase(table.columns.begin() + at);
        for (auto& row : table.rows) {
            row.erase(row.begin() + at);
        }
    }
};

class Gate {
public:
    explicit Gate(const Readership& readership) : readership_(readership) {}

    void pass(Document& document) {
        refuse_two_ways(document);
        pass(document.head);
        for (auto& section : document.sections) {
            for (auto& block : section.blocks) {
                std::visit([this](auto& part) { pass(part); }, block);
            }
        }
    }

    [[nodiscard]] int hidden_cells() const noexcept { return hidden_cells_; }
    /// Pupils, or figures of few schools.
    [[nodiscard]] bool hid_small_numbers() const noexcept { return hid_small_numbers_; }
    [[nodiscard]] bool left_people_out() const noexcept { return left_people_out_; }
    /// What peers found in a school.
    [[nodiscard]] bool showed_findings() const noexcept { return showed_findings_; }

private:
    void pass(const Note& /*note*/) noexcept {}

    void pass(Facts& facts) { pass(facts.fields); }

    void pass(std::vector<Field>& fields) {
        if (readership_.people == People::left_out) {
            PeopleAway::from(fields);
        }
        for (auto& field : fields) {
            field.value = passed(field.value);
        }
    }

    void pass(Table& table) {
        if (readership_.people == People::left_out) {
            PeopleAway::from(table);
        }
        if (table.breakdown && readership_.small_numbers == SmallNumbers::hidden) {
            const auto count = suppress(table);
            hidden_cells_ += count;
            hid_small_numbers_ = hid_small_numbers_ || count > 0;
        }
        for (auto& row : table.rows) {
            for (auto& cell : row) {
                cell = passed(cell);
            }
        }
    }

    void pass(Map& map) {
        pass(map.points);
        if (map.lines) {
            pass(*map.lines);
        }
    }

    Cell passed(const Cell& cell) {
        if (cell.is_hidden() || holds_nothing(cell)) {
            return cell;
        }
        if (!may_see(cell, readership_)) {
            return hidden(cell);
        }
        showed_findings_ = showed_findings_ || cell.cell_class() == CellClass::one_school;
        if (const auto* list = std::get_if<List>(&cell.value())) {
            return with_parts(cell, [&] { return Value(passed_list(*list)); });
        }
        if (const auto* object = std::get_if<Object>(&cell.value())) {
            return with_parts(cell, [&] { return Value(passed_object(*object)); });
        }
        return cell;
    }

    Cell hidden(const Cell& cell) {
        ++hidden_cells_;
        hid_small_numbers_ = hid_small_numbers_ || is_of_few(cell);
        left_people_out_ = left_people_out_ || (is_personal(cell) && readership_.people == People::left_out);
        return cell.hidden();
    }

    /// The words of a cell tell all of its parts, and go where one of these is hidden.
    template <typename Parts>
    Cell with_parts(const Cell& cell, Parts parts) {
        const auto before = hidden_cells_;
        auto shown = cell.holding(parts());
        return hidden_cells_ == before ? shown : shown.reading({});
    }

    List passed_list(const List& list) {
        List shown;
        for (const auto& cell : list) {
            shown.push_back(passed(cell));
        }
        return shown;
    }

    Object passed_object(const Object& object) {
        Object shown;
        for (const auto& [name, value] : object) {
            shown.push_back({name, passed(value)});
        }
        return shown;
    }

    const Readership& readership_;
    int hidden_cells_ = 0;
    bool hid_small_numbers_ = false;
    bool left_people_out_ = false;
    bool showed_findings_ = false;
};

constexpr std::string_view meaning_of_c =
    "[c] hides names of people in public reports, figures of 5 pupils or fewer or of fewer than 3 schools, and what "
    "peers found in a school.";
constexpr std::string_view limits_of_hiding =
    "Further numbers are hidden where those shown would tell a hidden one. That holds for this document alone: beside "
    "another one, of another week or of a part of these schools, a hidden number may follow from the difference.";
constexpr std::string_view without_people =
    "People are left out: their names, and words about them, are not in this document (--redact).";

std::string whose_findings(std::string_view reader) {
    return fmt::format(
        "What peers found in schools is shown, as {} reads it (--audience school): it is for each school itself and "
        "for those who broker its support, and not to be passed on to others.",
        reader);
}

void add_notes(const Gate& gate, std::string_view reader, Document& document) {
    Section section;
    const auto add = [&section](bool so, std::string_view text) {
        if (so) {
            section.blocks.emplace_back(Note{.text = std::string(text)});
        }
    };
    add(gate.hidden_cells() > 0, meaning_of_c);
    add(gate.hid_small_numbers(), limits_of_hiding);
    add(gate.left_people_out(), without_people);
    add(gate.showed_findings(), whose_findings(reader));
    if (!section.blocks.empty()) {
        document.sections.push_back(std::move(section));
    }
}

void name_the_reader(Document& document, const std::string& reader) {
    document.head.push_back(
        {.name = "unsuppressed_for", .label = "Small numbers shown to", .value = Cell::open(reader)});
    document.sections.insert(
        document.sections.begin(),
        {.heading = "",
         .blocks = {Note{.text = fmt::format("Not to be passed on: small numbers of pupils and of schools are shown in "
                                             "full, as {} asked (--unsuppressed).",
                                             reader),
                         .attention = true}}});
}

std::string names_of(const std::vector<const Table*>& found) {
    std::string names;
    for (const auto* table : found) {
        names += (names.empty() ? "" : ", ") + table->name;
    }
    return names;
}

}  // namespace

std::string_view token(Audience audience) noexcept {
    const auto* const found = std::ranges::find(audience_tokens, audience, [](const auto& pair) { return pair.first; });
    return found->second;
}

std::optional<Audience> read_audience(std::string_view text) noexcept {
    const auto* const found = std::ranges::find(audience_tokens, text, [](const auto& pair) { return pair.second; });
    return found == audience_tokens.end() ? std::nullopt : std::optional(found->first);
}

Disclosed::Disclosed(Document document, int hidden_cells, std::string shown_to)
    : document_(std::move(document)), hidden_cells_(hidden_cells), shown_to_(std::move(shown_to)) {
    if (!shown_to_.empty()) {
        name_the_reader(document_, shown_to_);
    }
}

Disclosed Disclosed::only(std::string_view table) const {
    const auto found = tables(document_);
    const auto wanted = std::ranges::find(found, table, [](const Table* one) { return std::string_view(one->name); });
    if (wanted == found.end()) {
        throw UsageError(fmt::format("there is no table '{}' here", table),
                         found.empty() ? "leave --table away: there are no tables"
                                       : fmt::format("give --table one of: {}", names_of(found)));
    }
    auto whole = **wanted;
    whole.readers = For::all;
    whole.cut.reset();
    return Disclosed({.schema = document_.schema,
                      .title = document_.title,
                      .sections = {{.heading = "", .blocks = {std::move(whole)}}}},
                     hidden_cells_, shown_to_);
}

void refuse_unfit_reader(const Readership& readership) {
    if (readership.small_numbers == SmallNumbers::hidden) {
        return;
    }
    if (readership.audience == Audience::general_public) {
        throw UsageError("--unsuppressed: small numbers are never shown to the public",
                         "say who reads them: --audience board, cluster or school");
    }
    if (readership.reader.empty()) {
        throw UsageError("--unsuppressed: somebody must answer for small numbers that are shown",
                         "name the person: --by \"NAME, ROLE\"");
    }
}

Disclosed disclose(Document document, const Readership& readership) {
    refuse_unfit_reader(readership);
    Gate gate(readership);
    gate.pass(document);
    add_notes(gate, readership.reader, document);
    const bool shown = readership.small_numbers == SmallNumbers::shown;
    return Disclosed(std::move(document), gate.hidden_cells(), shown ? readership.reader : std::string());
}

Disclosed disclose(Document document, Audience audience, std::string_view reader) {
    return disclose(std::move(document), Readership{.audience = audience, .reader = std::string(reader)});
}

}  // namespace llp::report
