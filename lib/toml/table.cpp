#include "toml/table.hpp"

#include <algorithm>
#include <sstream>

#include "core/error.hpp"
#include "core/text.hpp"

#include <toml++/toml.h>

namespace llp::toml {

namespace {

Place place_of(const ::toml::source_region& source) {
    return {.line = source.begin.line, .column = source.begin.column};
}

[[noreturn]] void raise_at(std::string_view file, Place place, std::string_view message) {
    raise<InputError>("{}:{}:{}: {}", file, place.line, place.column, message);
}

std::string date_text(const ::toml::date& date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace

/// Turns the library's nodes into ours.
class Reader {
public:
    explicit Reader(std::string_view file) : file_(file) {}

    [[nodiscard]] Table table(const ::toml::table& from) const {
        Table result;
        result.file_ = file_;
        result.place_ = place_of(from.source());
        for (const auto& [key, node] : from) {
            result.values_.emplace(std::string(key.str()), value(node));
        }
        return result;
    }

private:
    [[nodiscard]] Value value(const ::toml::node& node) const { return {content(node), place_of(node.source())}; }

    [[nodiscard]] Value::Content content(const ::toml::node& node) const {
        if (const auto* const text = node.as_string()) {
            return text->get();
        }
        if (const auto* const number = node.as_integer()) {
            return number->get();
        }
        if (const auto* const flag = node.as_boolean()) {
            return flag->get();
        }
        if (const auto* const date = node.as_date()) {
            return date_text(date->get());
        }
        if (const auto* const inner = node.as_table()) {
            return std::vector<Table>{table(*inner)};
        }
        if (const auto* const array = node.as_array()) {
            return array_content(*array);
        }
        raise_at(file_, place_of(node.source()), "fractions and times are not read here: use whole numbers and days");
    }

    [[nodiscard]] Value::Content array_content(const ::toml::array& array) const {
        if (array.is_array_of_tables()) {
            std::vector<Table> tables;
            for (const auto& element : array) {
                tables.push_back(table(*element.as_table()));
            }
            return tables;
        }
        std::vector<Value> values;
        for (const auto& element : array) {
            values.push_back(value(element));
        }
        return values;
    }

    std::string file_;
};

Value::Value(Content content, Place place) : content_(std::move(content)), place_(place) {}

Table Table::parse(std::string_view text, std::string_view name) {
    try {
        return Reader(name).table(::toml::parse(text));
    } catch (const ::toml::parse_error& fault) {
        raise_at(name, place_of(fault.source()), fault.description());
    }
}

bool Table::has(std::string_view key) const noexcept {
    return find(key) != nullptr;
}

bool Table::is_list(std::string_view key) const noexcept {
    const auto* const value = find(key);
    return value != nullptr && std::holds_alternative<std::vector<Value>>(value->content());
}

Place Table::place(std::string_view key) const noexcept {
    const auto* const value = find(key);
    return value != nullptr ? value->place() : place_;
}

std::vector<std::string> Table::keys() const {
    std::vector<std::string> result;
    for (const auto& [key, value] : values_) {
        result.push_back(key);
    }
    return result;
}

const std::string& Table::text(std::string_view key) const {
    return get<std::string>(key, "text");
}

std::string Table::text_or(std::string_view key, std::string_view otherwise) const {
    return has(key) ? text(key) : std::string(otherwise);
}

std::int64_t Table::integer(std::string_view key) const {
    return get<std::int64_t>(key, "a whole number");
}

std::int64_t Table::integer_or(std::string_view key, std::int64_t otherwise) const {
    return has(key) ? integer(key) : otherwise;
}

bool Table::flag(std::string_view key) const {
    return get<bool>(key, "true or false");
}

bool Table::flag_or(std::string_view key, bool otherwise) const {
    return has(key) ? flag(key) : otherwise;
}

Date Table::date(std::string_view key) const {
    const auto day = Date::read_iso(text(key));
    if (!day) {
        fault(key, fmt::format("'{}' must be a day such as 2026-11-23", key));
    }
    return *day;
}

std::vector<std::string> Table::texts(std::string_view key) const {
    return elements<std::string>(key, "texts");
}

std::vector<std::int64_t> Table::integers(std::string_view key) const {
    return elements<std::int64_t>(key, "whole numbers");
}

std::vector<Date> Table::dates(std::string_view key) const {
    std::vector<Date> result;
    for (const auto& text : elements<std::string>(key, "days")) {
        const auto day = Date::read_iso(text);
        if (!day) {
            fault(key, fmt::format("'{}' holds '{}', which is no day such as 2026-11-23", key, text));
        }
        result.push_back(*day);
    }
    return result;
}

const std::vector<Table>& Table::tables(std::string_view key) const {
    static const std::vector<Table> none;
    const auto* const value = find(key);
    if (value == nullptr) {
        return none;
    }
    if (const auto* const array = std::get_if<std::vector<Value>>(&value->content()); array && array->empty()) {
        return none;
    }
    return get<std::vector<Table>>(key, "tables");
}

const Table& Table::table(std::string_view key) const {
    const auto& held = get<std::vector<Table>>(key, "a table");
    if (held.size() != 1) {
        fault(key, fmt::format("'{}' must be one table", key));
    }
    return held.front();
}

const Table* Table::find_table(std::string_view key) const {
    return has(key) ? &table(key) : nullptr;
}

void Table::refuse_unknown(const std::vector<std::string_view>& known) const {
    for (const auto& [key, value] : values_) {
        if (std::ranges::find(known, key) != known.end()) {
            continue;
        }
        const auto near = nearest_word(key, known);
        fault(key, near.empty() ? fmt::format("unknown key '{}'", key)
                                : fmt::format("unknown key '{}': did you mean '{}'?", key, near));
    }
}

void Table::fault(std::string_view key, std::string_view message) const {
    raise_at(file_, place(key), message);
}

const Value* Table::find(std::string_view key) const noexcept {
    const auto found = values_.find(key);
    return found == values_.end() ? nullptr : &found->second;
}

const Value& Table::at(std::string_view key) const {
    const auto* const value = find(key);
    if (value == nullptr) {
        fault(key, fmt::format("the key '{}' is missing here", key));
    }
    return *value;
}

template <typename T>
const T& Table::get(std::string_view key, std::string_view wanted) const {
    const auto* const held = std::get_if<T>(&at(key).content());
    if (held == nullptr) {
        fault(key, fmt::format("'{}' must be {}", key, wanted));
    }
    return *held;
}

template <typename T>
std::vector<T> Table::elements(std::string_view key, std::string_view wanted) const {
    std::vector<T> result;
    if (!has(key)) {
        return result;
    }
    for (const auto& element : get<std::vector<Value>>(key, fmt::format("a list of {}", wanted))) {
        const auto* const held = std::get_if<T>(&element.content());
        if (held == nullptr) {
            raise_at(file_, element.place(), fmt::format("'{}' must be a list of {}", key, wanted));
        }
        result.push_back(*held);
    }
    return result;
}

}  // namespace llp::toml
