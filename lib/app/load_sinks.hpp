#pragma once

#include <optional>

#include "core/urn_set.hpp"
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
    [[nodiscard]] store::LoadKeys keys() const { return {.schools = seen_, .facts = facts_->seen()}; }
    [[nodiscard]] bool saw_dated_records() const { return seen_.size() + facts_->seen().size() > 0; }

private:
    Saved save(const SchoolStatement& statement);

    store::Write& write_;
    std::optional<ingest::LoadHead> head_;
    std::optional<store::StatementWriter> statements_;
    std::optional<store::DatedFactWriter> facts_;
    UrnSet seen_;
};

}  // namespace llp::app
