#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.hpp"

namespace llp::toml {

class Table;

/// Where a value stands in its text; both count from 1.
struct Place {
    std::int64_t line = 1;
    std::int64_t column = 1;
};

/// One value of a TOML text: text, a whole number, yes or no, an array or a table. A TOML date is the text
/// "2026-11-23". Fractions, times and infinities do not exist here: decisions are made in whole numbers.
class Value {
public:
    using Content = std::variant<std::string, std::int64_t, bool, std::vector<Value>, std::vector<Table>>;

    Value(Content content, Place place);

    /// A table is held as the only element of a vector of tables.
    [[nodiscard]] const Content& content() const noexcept { return content_; }
    [[nodiscard]] Place place() const noexcept { return place_; }

private:
    Content content_;
    Place place_;
};

/// A table of TOML text as plain values. Every getter throws InputError, "weights.toml:12:5: ...", where the key is
/// absent or holds something else; the getters ending in `_or` and the plural ones accept that it is absent.
///
///     const auto file = toml::Table::parse(embedded("defaults/weights.toml"), "weights.toml");
///     file.refuse_unknown({"version", "points"});
///     const auto version = file.integer("version");
///     for (const auto& row : file.tables("points")) {   // [[points]]
///         use(row.text("area"), row.integer_or("weight", 100));
///     }
class Table {
public:
    /// Throws InputError with the name, line and column where the text is not TOML, or holds a fraction or a time.
    static Table parse(std::string_view text, std::string_view name);

    [[nodiscard]] bool has(std::string_view key) const noexcept;
    /// True for an array of anything but tables; an empty one too.
    [[nodiscard]] bool is_list(std::string_view key) const noexcept;
    /// Where the value of the key stands; where the table does, if the key is absent.
    [[nodiscard]] Place place(std::string_view key) const noexcept;
    /// Sorted; the order in the text is not kept.
    [[nodiscard]] std::vector<std::string> keys() const;

    [[nodiscard]] const std::string& text(std::string_view key) const;
    [[nodiscard]] std::string text_or(std::string_view key, std::string_view otherwise) const;
    [[nodiscard]] std::int64_t integer(std::string_view key) const;
    [[nodiscard]] std::int64_t integer_or(std::string_view key, std::int64_t otherwise) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] bool flag_or(std::string_view key, bool otherwise) const;
    /// A TOML date or the same as text: 2026-11-23 or "2026-11-23".
    [[nodiscard]] Date date(std::string_view key) const;

    /// The elements of an array, in its order; empty where the key is absent.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view key) const;
    [[nodiscard]] std::vector<Date> dates(std::string_view key) const;
    /// The tables under [[key]], in their order; empty where the key is absent.
    [[nodiscard]] const std::vector<Table>& tables(std::string_view key) const;

    /// The table under [key].
    [[nodiscard]] const Table& table(std::string_view key) const;
    /// The same; nullptr where the key is absent.
    [[nodiscard]] const Table* find_table(std::string_view key) const;

    /// Throws InputError naming the first key that is none of these, with the nearest of them.
    void refuse_unknown(const std::vector<std::string_view>& known) const;

    /// Throws InputError that begins with the place of the key (of the table where the key is absent):
    /// "weights.toml:12:5: MESSAGE".
    [[noreturn]] void fault(std::string_view key, std::string_view message) const;

    [[nodiscard]] const std::string& file() const noexcept { return file_; }
    [[nodiscard]] Place place() const noexcept { return place_; }

private:
    friend class Reader;
    [[nodiscard]] const Value* find(std::string_view key) const noexcept;
    [[nodiscard]] const Value& at(std::string_view key) const;
    template <typename T>
    [[nodiscard]] const T& get(std::string_view key, std::string_view wanted) const;
    template <typename T>
    [[nodiscard]] std::vector<T> elements(std::string_view key, std::string_view wanted) const;

    std::string file_;
    Place place_;
    std::map<std::string, Value, std::less<>> values_;
};

}  // namespace llp::toml
