#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/appointment.hpp"

namespace llp {

/// A role of a person as one or several commands had it.
struct HeldRole {
    std::string id;  ///< Of the person in this role.
    Appointment appointment;
    std::int64_t began = 0;  ///< Number of the command from which on it was so.
    std::int64_t ended = 0;  ///< Of the one that ended it; 0 while it stands.
};

/// A text that names a person and is no record of one: the words of a reason, who approved a round.
struct Mention {
    std::string table;
    std::string column;
    std::string key;  ///< Of the record: "990001, need, inclusion"; of a command its number.
    std::string text;
};

/// All that a store holds of a person.
struct PersonAccount {
    std::vector<HeldRole> roles;  ///< By party, role and command.
    std::vector<Mention> mentions;
};

/// What an erasure took away.
struct Erased {
    std::int64_t roles = 0;          ///< In which nobody is named any more.
    std::int64_t versions = 0;       ///< Of people, those of past days too.
    std::int64_t commands = 0;       ///< Whose words named them.
    std::int64_t rejected_rows = 0;  ///< That were kept of loads.
};

}  // namespace llp
