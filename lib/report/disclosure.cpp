#include "report/disclosure.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/error.hpp"

namespace llp::report {

namespace {

constexpr std::array audience_tokens{
    std::pair{Audience::general_public, std::string_view("public")},
    std::pair{Audience::board, std::string_view("board")},
    std::pair{Audience::cluster, std::string_view("cluster")},
    std::pair{Audience::school, std::string_view("school")},
};

bool may_see(const Cell& cell, Audience audience, bool named) noexcept {
    switch (cell.cell_class()) {
        case CellClass::open:
            return true;
        case CellClass::pupils:
            return cell.behind() > largest_hidden_pupils;
        case CellClass::confidential:
            return cell.behind() >= fewest_schools_shown;
        case CellClass::one_school:
            return audience == Audience::school && named;
        case CellClass::personal:
            return audience != Audience::general_public;
    }
    return false;
}

bool holds_nothing(const Cell& cell) noexcept {
    return std::holds_alternative<std::monostate>(cell.value());
}

class Gate {
public:
    Gate(Audience audience, bool named) : audience_(audience), named_(named) {}

    void pass(Document& document) {
        pass(document.head);
        for (auto& section : document.sections) {
            for (auto& block : section.blocks) {
                std::visit([this](auto& part) { pass(part); }, block);
            }
        }
    }

    [[nodiscard]] int hidden_cells() const noexcept { return hidden_cells_; }

private:
    void pass(const Note& /*note*/) noexcept {}

    void pass(Facts& facts) { pass(facts.fields); }

    void pass(std::vector<Field>& fields) {
        for (auto& field : fields) {
            field.value = passed(field.value);
        }
    }

    void pass(Table& table) {
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
        if (!holds_nothing(cell) && !may_see(cell, audience_, named_)) {
            ++hidden_cells_;
            return cell.hidden();
        }
        if (const auto* list = std::get_if<List>(&cell.value())) {
            return cell.holding(passed_list(*list));
        }
        if (const auto* object = std::get_if<Object>(&cell.value())) {
            return cell.holding(passed_object(*object));
        }
        return cell;
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

    Audience audience_;
    bool named_;
    int hidden_cells_ = 0;
};

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
                     hidden_cells_);
}

Disclosed disclose(Document document, Audience audience, std::string_view reader) {
    Gate gate(audience, !reader.empty());
    gate.pass(document);
    if (gate.hidden_cells() > 0) {
        document.sections.push_back(
            {.heading = "",
             .blocks = {Note{.text = "[c] stands in place of what is not shown: names of people in public reports, "
                                     "figures of 5 pupils or fewer, figures of fewer than 3 schools, and what peers "
                                     "found in a school."}}});
    }
    return Disclosed(std::move(document), gate.hidden_cells());
}

}  // namespace llp::report
