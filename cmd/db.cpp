#include "cmd/db/verbs.hpp"

#include <array>

#include "cmd/verbs.hpp"

namespace llp::cmd {

namespace {

void add_family(CLI::App& app, Run& run) {
    static const std::array list{db_verbs::init_verb(),    db_verbs::check_verb(), db_verbs::backup_verb(),
                                 db_verbs::history_verb(), db_verbs::undo_verb(),  db_verbs::person_verb()};
    add_verbs(app, list, run);
}

}  // namespace

Verb db_verb() noexcept {
    return {.name = "db",
            .summary = "make, check, copy and take back: the store itself",
            .examples =
                "llp db check\n"
                "llp db backup llp-2026-11-23.db\n"
                "llp db history",
            .add = add_family};
}

}  // namespace llp::cmd
