#pragma once

#include <map>
#include <optional>
#include <string>

#include "ingest/importer.hpp"
#include "store/dated_facts.hpp"
#include "store/loads.hpp"
#include "store/schools.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Takes every record and keeps none: for looking over a file before the store is locked.
class CheckingSink : public ingest::Sink {
public:
    void begin(const ingest::LoadHead& head) override;
    Saved take(const Record& record, std::int64_t line) override;
};

/// Saves every record in a write.
class StoringSink : public ingest::Sink {
public:
    explicit StoringSink(store::Write& write) : write_(write) {}

    void begin(const ingest::LoadHead& head) override;
    Saved take(const Record& record, std::int64_t line) override;

    [[nodiscard]] const ingest::LoadHead& head() const { return head_.value(); }
    /// What the file spoke of.
    [[nodiscard]] store::LoadKeys keys() const;
    [[nodiscard]] bool saw_dated_records() const { return !statements_.empty() || facts_->seen().size() > 0; }

private:
    Saved save(const SchoolStatement& statement);

    store::Write& write_;
    std::optional<ingest::LoadHead> head_;
    std::map<std::string, store::StatementWriter> statements_;  ///< By source: the layout, or a part of it.
    std::optional<store::DatedFactWriter> facts_;
};

}  // namespace llp::app
