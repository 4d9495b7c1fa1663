#include "model/appointment.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/text.hpp"
#include "model/role.hpp"

namespace llp {

namespace {

bool has_one_holder(const Appointment& appointment) {
    const auto* const role = find_role(appointment.role);
    return role != nullptr && role->one_holder;
}

auto place(const Appointment& appointment) {
    return std::tuple(appointment.party, role_rank(appointment.role), appointment.role);
}

/// A statement without a first day says who holds the role when it is made. Of equal days the stated one counts more.
std::pair<std::optional<Date>, std::optional<Date>> since(const Appointment& appointment) {
    return {std::max(appointment.from, appointment.said), appointment.from};
}

bool goes_before(const Appointment& a, const Appointment& b) {
    if (place(a) != place(b)) {
        return place(a) < place(b);
    }
    if (has_one_holder(a)) {
        return since(a) > since(b);
    }
    const auto name = folded(a.person.name);
    const auto other = folded(b.person.name);
    if (name != other) {
        return name < other;
    }
    return since(a) != since(b) ? since(a) > since(b) : a.constituency < b.constituency;
}

bool is_same_person(const Appointment& a, const Appointment& b) {
    return folded(a.person.name) == folded(b.person.name);
}

}  // namespace

std::vector<Appointment> in_office(std::vector<Appointment> appointments, Date day) {
    std::erase_if(appointments, [&](const Appointment& appointment) { return !appointment.holds_on(day); });
    std::ranges::stable_sort(appointments, goes_before);
    const auto takes_the_place = [](const Appointment& a, const Appointment& b) {
        const bool is_one = has_one_holder(a) || (is_same_person(a, b) && !a.person.name.empty());
        return is_one && place(a) == place(b);
    };
    appointments.erase(std::unique(appointments.begin(), appointments.end(), takes_the_place), appointments.end());
    return appointments;
}

std::vector<NewHolder> new_holders(const std::vector<Appointment>& before, const std::vector<Appointment>& now) {
    std::vector<NewHolder> list;
    for (const auto& holder : now) {
        const auto was = std::ranges::find_if(
            before, [&](const Appointment& known) { return known.party == holder.party && known.role == holder.role; });
        const bool is_told = has_one_holder(holder) && was != before.end() && !was->person.name.empty() &&
                             !holder.person.name.empty() && !is_same_person(*was, holder);
        if (is_told) {
            list.push_back({.before = *was, .now = holder});
        }
    }
    return list;
}

std::vector<Urn> schools_with_reviewers(const std::vector<Appointment>& in_office) {
    std::vector<Urn> schools;
    for (const auto& appointment : in_office) {
        if (const auto urn = appointment.party.urn(); urn && appointment.role == reviewer_role) {
            schools.push_back(*urn);
        }
    }
    std::ranges::sort(schools);
    schools.erase(std::unique(schools.begin(), schools.end()), schools.end());
    return schools;
}

}  // namespace llp
