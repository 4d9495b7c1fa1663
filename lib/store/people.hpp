#pragma once

#include <cstdint>
#include <vector>

#include "model/appointment.hpp"
#include "model/load.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps the role under role, party, first day and, where several hold it at a time, the person; and apart from it who
/// the person is. Whoever held it under the same key until then is current no more.
Saved save(Write& write, const Appointment& appointment);

/// The key of a role, as loads remember it.
std::uint64_t form_key(const Appointment& appointment);

/// Ends the people whose roles have ended.
void end_people_without_roles(Write& write);

/// Every current one, by party, role and name. Those of schools that the store does not hold are among them.
std::vector<Appointment> appointments(const Snapshot& snapshot);

/// Asks for the current ones of one role at one party after the other.
class AppointmentReader {
public:
    explicit AppointmentReader(const Snapshot& snapshot);

    /// By name.
    std::vector<Appointment> of(const std::string& role, const Party& party);

private:
    SQLite::Statement rows_;
};

}  // namespace llp::store
