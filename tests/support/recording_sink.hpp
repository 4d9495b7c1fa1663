#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/importer.hpp"

namespace llp {

/// Keeps what it is given, and answers as a store would that was empty before: a school's number is the key of its
/// statement, the content is not looked at.
class RecordingSink : public ingest::Sink {
public:
    void begin(const ingest::LoadHead& given) override { head = given; }
    Saved take(const Record& record, std::int64_t line) override {
        records.push_back(record);
        lines.push_back(line);
        return answers.empty() ? Saved::added : answers[(records.size() - 1) % answers.size()];
    }

    template <typename T>
    [[nodiscard]] std::vector<T> all() const {
        std::vector<T> result;
        for (const auto& record : records) {
            if (const auto* const found = std::get_if<T>(&record)) {
                result.push_back(*found);
            }
        }
        return result;
    }

    std::vector<Saved> answers;  ///< Given in turn, again and again; empty: everything is new.
    std::vector<Record> records;
    std::vector<std::int64_t> lines;
    std::optional<ingest::LoadHead> head;
};

/// What came of a text that was imported as a file of this name.
struct Imported {
    LoadSummary summary;
    std::vector<Reject> rejects;
};

/// A request on 23 November 2026.
inline ingest::Request a_request() {
    return {.file = "schools.csv",
            .layout = {},
            .period = {},
            .release = {},
            .dated = {},
            .authorities = {},
            .encoding = {},
            .today = Date::parse("2026-11-23")};
}

/// The schools of a store: number and authority.
inline ingest::Lookup lookup_of(const std::map<int, int>& schools) {
    return {.is_held = [schools](Urn urn) { return schools.contains(urn.value()); },
            .is_numbered = [](std::int64_t) { return false; },
            .authority_of = [schools](Urn urn) -> std::optional<int> {
                const auto found = schools.find(urn.value());
                return found == schools.end() ? std::nullopt : std::optional(found->second);
            }};
}

inline Imported import_text(const std::string& text, ingest::Sink& sink, const ingest::Request& request = a_request(),
                            const std::map<int, int>& held = {}) {
    const auto source = csv::memory_source(text);
    Imported imported;
    const ingest::Watch watch{.on_reject = [&](const Reject& reject) { imported.rejects.push_back(reject); },
                              .on_progress = {}};
    imported.summary = ingest::import_rows(*source, request, lookup_of(held), sink, watch);
    return imported;
}

}  // namespace llp
