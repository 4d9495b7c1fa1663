#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/party.hpp"

namespace llp {

/// Who holds a role, and how to reach them; each may be empty.
struct Person {
    std::string name;
    std::string email;
    std::string phone;

    friend bool operator==(const Person&, const Person&) = default;
};

/// That somebody holds a role at a school or an organisation.
struct Appointment {
    std::string role;  ///< Of data/defaults/roles.csv.
    Party party;
    Person person;             ///< Without a name where nobody is named.
    std::string constituency;  ///< Of a board member: whom they stand for, as stated.
    std::string election;      ///< "elected", "co-opted" or empty.
    std::optional<Date> from;
    std::optional<Date> to;         ///< The last day of the term of office.
    std::optional<Date> said = {};  ///< As of a membership.
    /// The school that had them; none where the party is the one that was stated.
    std::optional<Urn> at_the_time = {};

    [[nodiscard]] bool holds_on(Date day) const noexcept { return (!from || *from <= day) && (!to || day <= *to); }
};

/// Those that hold on the day, by party, role and name. Of a role that one person holds at a time the one who took it
/// on last: from the later day, or, where no first day is stated, by the later statement. The same of a person who is
/// said to hold a role twice.
std::vector<Appointment> in_office(std::vector<Appointment> appointments, Date day);

/// A role that one person holds at a time, held by another than before.
struct NewHolder {
    Appointment before;
    Appointment now;
};

/// Between two states of which each is what `in_office` gives. A role that nobody was known to hold is no news, nor is
/// one of which the name is not said.
std::vector<NewHolder> new_holders(const std::vector<Appointment>& before, const std::vector<Appointment>& now);

/// Schools at which a trained reviewer is in office, each once, ascending.
std::vector<Urn> schools_with_reviewers(const std::vector<Appointment>& in_office);

}  // namespace llp
