#pragma once

#include <string>

#include "model/record.hpp"
#include "store/session.hpp"
#include "store/statement_writer.hpp"

namespace llp::testing {

inline Date day(const char* text) {
    return Date::parse(text);
}

/// A write on the day, by nobody in particular.
inline store::Intent on(Date date) {
    return {.day = date,
            .real_today = Date::parse("2099-01-01"),
            .at = "2026-01-01T00:00:00Z",
            .who = "tester",
            .words = "llp test"};
}

inline SchoolStatement named(int urn, const std::string& name) {
    SchoolStatement statement{.urn = Urn::of(urn)};
    statement.state(SchoolField::name, name);
    return statement;
}

/// Saves one statement of an extract in a write of its own.
inline void load(const store::Place& place, Date recorded, Date dated, const SchoolStatement& statement) {
    store::write(place, store::Access::create, on(recorded), [&](store::Write& write) {
        store::StatementWriter(write, "gias-full", dated, false, true).save(statement);
    });
}

}  // namespace llp::testing
