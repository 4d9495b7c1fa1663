#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <string_view>

#include "store/columns.hpp"
#include "store/session.hpp"

namespace llp::store {

/// The columns of a fact, seen at the snapshot, with two at the end: the file that stated it, or the command by which
/// it was typed (never its words, which may name people), and the day of that. The parts of the text are literals of
/// the caller.
SQLite::Statement facts_of(const Snapshot& snapshot, std::string_view table, std::string_view columns,
                           std::string_view order);

/// A stored token: another program may have written what our types do not know.
template <typename T>
T known(const std::optional<T>& value, const std::string& text) {
    if (!value) {
        refuse_stored("the word '" + text + "'");
    }
    return *value;
}

}  // namespace llp::store
