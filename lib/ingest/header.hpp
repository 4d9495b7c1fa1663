#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.hpp"

namespace llp::ingest {

/// The names above a file's columns. Case does not matter; columns without a name are ignored.
class Header {
public:
    /// Throws InputError naming both columns where a name stands twice; `file` and `line` begin its message.
    Header(std::vector<std::string> names, std::string_view file, std::int64_t line);

    [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }
    /// Columns that have a name.
    [[nodiscard]] std::int64_t named() const noexcept { return std::ssize(by_name_); }
    [[nodiscard]] bool has_name(std::size_t column) const noexcept {
        return column < names_.size() && !names_[column].empty();
    }
    /// As the file has it; the number of the column, such as "column 3", where it has no name or there is no such.
    [[nodiscard]] std::string name(std::size_t column) const;
    /// The column of the first of these names that the file has.
    [[nodiscard]] std::optional<std::size_t> find(const std::vector<std::string>& variants) const;

private:
    std::vector<std::string> names_;
    std::map<std::string, std::size_t, LessIgnoringCase> by_name_;
};

}  // namespace llp::ingest
