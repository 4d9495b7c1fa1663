#include "report/writers/json_tree.hpp"

#include <nlohmann/json.hpp>

#include "core/measure.hpp"

namespace llp::report {

namespace {

using Json = nlohmann::ordered_json;

Json without_value(std::string_view code) {
    return {{"value", nullptr}, {"code", code}};
}

Json as_json(const Cell& cell);

struct JsonValue {
    Json operator()(std::monostate /*nothing*/) const { return nullptr; }
    Json operator()(bool yes) const { return yes; }
    Json operator()(std::int64_t value) const { return value; }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(Date date) const { return iso(date); }
    Json operator()(Missing reason) const { return without_value(shorthand(reason)); }

    Json operator()(Decimal decimal) const {
        constexpr std::int64_t one = 1'000'000;
        const auto millionths = decimal.value.count();
        if (millionths % one == 0) {
            return millionths / one;
        }
        return static_cast<double>(millionths) / static_cast<double>(one);
    }

    Json operator()(const List& list) const {
        auto array = Json::array();
        for (const auto& cell : list) {
            array.push_back(as_json(cell));
        }
        return array;
    }

    Json operator()(const Object& object) const {
        auto members = Json::object();
        for (const auto& [name, value] : object) {
            members[name] = as_json(value);
        }
        return members;
    }
};

Json as_json(const Cell& cell) {
    return cell.is_hidden() ? without_value("c") : std::visit(JsonValue{}, cell.value());
}

void add_fields(Json& object, const std::vector<Field>& fields) {
    for (const auto& field : fields) {
        if (field.readers != For::people) {
            object[field.name] = as_json(field.value);
        }
    }
}

/// Adds each part of the document to the root under its name.
struct AddBlock {
    Json& root;
    Json& notes;
    Rows rows;

    void operator()(const Note& note) const { notes.push_back(note.text); }

    void operator()(const Facts& facts) const {
        if (facts.readers != For::people) {
            auto object = Json::object();
            add_fields(object, facts.fields);
            root[facts.name] = std::move(object);
        }
    }

    void operator()(const Table& table) const {
        if (table.readers == For::people || rows == Rows::apart) {
            return;
        }
        auto list = Json::array();
        for (const auto& cells : table.rows) {
            list.push_back(json_row(table, cells));
        }
        root[table.name] = std::move(list);
    }

    void operator()(const Map& map) const {
        (*this)(map.points);
        if (map.lines) {
            (*this)(*map.lines);
        }
    }
};

}  // namespace

Json json_row(const Table& table, const std::vector<Cell>& cells) {
    auto row = Json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].readers != For::people) {
            row[table.columns[i].name] = as_json(cells.at(i));
        }
    }
    return row;
}

Json json_tree(const Document& document, Rows rows) {
    Json root{{"schema", document.schema}, {"title", document.title}};
    auto notes = Json::array();
    add_fields(root, document.head);
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            std::visit(AddBlock{root, notes, rows}, block);
        }
    }
    if (!notes.empty()) {
        root["notes"] = std::move(notes);
    }
    return root;
}

}  // namespace llp::report
