#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/person_account.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What `llp db person export` prints.
struct PersonFacts {
    Date as_of;
    PersonAccount account;
};

/// llp.person/1: { as_of, roles [ {id, party, role, name, email, phone, constituency, elected, from, to, said, began,
/// ended} ], mentions [ {table, record, column, text} ] }.
Document person(const PersonFacts& facts);

/// What `llp db person erase` prints.
struct ErasureFacts {
    Date as_of;
    bool kept = false;  ///< False for a dry run.
    Erased erased = {};
    std::vector<Mention> mentions = {};     ///< That are left.
    std::vector<std::string> backups = {};  ///< Copies of the store that still have them.
};

/// llp.erasure/1: { as_of, kept, erased {roles, versions, commands, rejected_rows}, mentions [..], backups [ {file} ]
/// }.
Document erasure(const ErasureFacts& facts);

}  // namespace llp::report
