#pragma once

#include "cmd/verb.hpp"

/// The verbs beneath `llp db`: one file each in this folder, listed in cmd/db.cpp.
namespace llp::cmd::db_verbs {

Verb init_verb() noexcept;
Verb check_verb() noexcept;
Verb backup_verb() noexcept;
Verb history_verb() noexcept;
Verb person_verb() noexcept;
Verb undo_verb() noexcept;

}  // namespace llp::cmd::db_verbs
