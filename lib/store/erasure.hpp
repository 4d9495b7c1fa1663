#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/person_account.hpp"
#include "store/session.hpp"
#include "store/writings.hpp"

namespace llp::store {

/// Every version of every role that somebody held by the snapshot, those taken back too; by party, role and command.
std::vector<HeldRole> held_roles(const Snapshot& snapshot);

/// Texts that may name them, versions of past days among them: the words and names of commands, and whatever
/// people wrote into a record;
/// people under whatever number too. Published registers are not searched.
std::vector<Mention> mentions(const Snapshot& snapshot, const Writings& writings);

/// Rewrites every version of these people so that nothing is left of them but that the role was held; and the words of
/// commands and the rejected rows that surely name them. From then on nothing before it can be undone. The file
/// holds no copy once it has been compacted.
Erased erase_people(Write& write, const std::set<std::string>& ids, const Writings& writings);

/// Writes the file anew, without what was erased from it.
void compact(SQLite::Database& database);

}  // namespace llp::store
