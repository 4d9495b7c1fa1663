#pragma once

#include <functional>
#include <string>

#include "app/knowledge.hpp"
#include "store/dated_facts.hpp"
#include "store/facts.hpp"
#include "store/rounds.hpp"
#include "store/statement_writer.hpp"
#include "support/evidence_facts.hpp"
#include "support/links.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

namespace llp::test {

/// A store in a folder of its own, gone again at the end.
struct StoreOnDisk {
    llp::testing::TemporaryFolder folder;
    std::string path = folder.file("llp.db");

    void write(const std::function<void(store::Write&)>& job, Date day = today()) const {
        store::write({.path = path}, store::Access::create, llp::testing::on(day), job);
    }
};

inline SchoolStatement stated(int urn, Status status, std::optional<std::int64_t> laestab = {}) {
    SchoolStatement statement{.urn = Urn::of(urn)};
    statement.state(SchoolField::name, "Primary " + std::to_string(urn));
    statement.state(SchoolField::phase, std::string(token(Phase::primary)));
    statement.state(SchoolField::status, std::string(token(status)));
    if (laestab) {
        statement.state(SchoolField::laestab, *laestab);
    }
    return statement;
}

inline void save(store::Write& write, const SchoolStatement& statement) {
    store::StatementWriter(write, "gias-full", Date::parse("2026-09-01"), false, true).save(statement);
}

inline void save(store::Write& write, const SchoolLink& link) {
    store::DatedFactWriter(write, link.source, link.dated).save(link);
}

inline void save(store::Write& write, const Judgement& judgement) {
    store::DatedFactWriter(write, judgement.source, Date::parse("2026-09-01")).save(judgement);
}

inline app::Knowledge knowledge(const store::Place& place) {
    app::Knowledge known{.day = today()};
    store::read(place, today(),
                [&](const store::Snapshot& snapshot) { known = app::read_knowledge(snapshot, today()); });
    return known;
}

}  // namespace llp::test
