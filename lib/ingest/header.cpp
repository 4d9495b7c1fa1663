#include "ingest/header.hpp"

#include <utility>

#include "core/error.hpp"

namespace llp::ingest {

Header::Header(std::vector<std::string> names, std::string_view file, std::int64_t line) : names_(std::move(names)) {
    for (std::size_t column = 0; column < names_.size(); ++column) {
        if (names_[column].empty()) {
            continue;
        }
        const auto [entry, is_new] = by_name_.emplace(names_[column], column);
        if (!is_new) {
            throw InputError(fmt::format("{}:{}: the header '{}' stands in columns {} and {}: rename or remove one",
                                         file, line, names_[column], entry->second + 1, column + 1));
        }
    }
}

std::string Header::name(std::size_t column) const {
    if (has_name(column)) {
        return names_[column];
    }
    return fmt::format("column {}", column + 1);
}

std::optional<std::size_t> Header::find(const std::vector<std::string>& variants) const {
    for (const auto& variant : variants) {
        if (const auto found = by_name_.find(variant); found != by_name_.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

}  // namespace llp::ingest
