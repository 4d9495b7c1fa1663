#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/person_account.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Every version of every role that somebody held by the snapshot, those taken back too; by party, role and command.
std::vector<HeldRole> held_roles(const Snapshot& snapshot);

/// Text as it is searched for names: folded, with a blank for each sign that ends a word, and without the 's of an
/// owner.
std::string as_searched(std::string_view text);

/// How a person is written.
struct Writings {
    std::set<std::string> names;   ///< As searched.
    std::set<std::string> emails;  ///< In small letters.
};

/// Texts that hold one of the writings, versions of past days among them: the words and names of commands, and whatever
/// people wrote into a record. Published registers are not searched.
std::vector<Mention> mentions(const Snapshot& snapshot, const Writings& writings);

/// Rewrites every version of these people so that nothing is left of them but that the role was held; and the words of
/// commands and the rejected rows that hold one of the writings. From then on nothing before it can be undone. The file
/// holds no copy once it has been compacted.
Erased erase_people(Write& write, const std::set<std::string>& ids, const Writings& writings);

/// Writes the file anew, without what was erased from it.
void compact(SQLite::Database& database);

}  // namespace llp::store
