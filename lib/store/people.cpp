#include "store/people.hpp"

#include <fmt/format.h>

#include <array>

#include "core/digest.hpp"
#include "core/text.hpp"
#include "model/role.hpp"
#include "store/columns.hpp"

namespace llp::store {

namespace {

using Key = std::array<Value, 4>;

/// Opaque, and the same in whatever order files are loaded: it follows from what the row is about, and from the name
/// but for its spelling. Nobody has it in two roles.
std::string person_id(const Appointment& appointment) {
    constexpr std::size_t digits = 16;
    const auto name = folded(appointment.person.name);
    const auto& told_by = name.empty() ? appointment.constituency : name;
    const auto text = fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", appointment.role, appointment.party.text(),
                                  appointment.from ? iso(*appointment.from) : std::string(), name.empty(), told_by);
    return digest_of(text).substr(0, digits);
}

bool has_one_holder(const std::string& role) {
    const auto* const known = find_role(role);
    return known != nullptr && known->one_holder;
}

Key key_of(const Appointment& appointment) {
    const auto seat = has_one_holder(appointment.role) ? std::string() : person_id(appointment);
    return {appointment.role, appointment.party.text(), seat, store::key_of(appointment.from)};
}

/// Empty where nothing stands under the key, or nothing is said of anybody.
std::string person_under(Write& write, const Key& key) {
    SQLite::Statement row(write.database(), R"sql(
        SELECT person FROM roles WHERE role = ? AND party = ? AND seat = ? AND valid_from = ? AND ended = 0)sql");
    for (std::size_t i = 0; i < key.size(); ++i) {
        bind(row, static_cast<int>(i) + 1, key.at(i));
    }
    return row.executeStep() ? text_at(row, 0) : std::string();
}

void end_person(Write& write, const std::string& person) {
    write.table("people").end(std::array<Value, 1>{person});
}

Saved save_person(Write& write, const std::string& id, const Person& person, const std::string& said_on) {
    return write.table("people").put(std::array<Value, 1>{id},
                                     std::array<Value, 4>{person.name, person.email, person.phone, said_on});
}

/// What became of the row, of which a part stood as it was.
Saved of_both(Saved role, Saved person) {
    const bool stood = role == Saved::unchanged || role == Saved::confirmed || role == Saved::repeated;
    if (!stood) {
        return role;
    }
    const bool differs = person == Saved::added || person == Saved::changed;
    return differs ? Saved::changed : person == Saved::replaced ? Saved::replaced : role;
}

constexpr std::string_view current_roles = R"sql(
    SELECT r.role, r.party, p.name, p.email, p.phone, r.constituency, r.election, r.valid_from, r.valid_to, r.said_on
    FROM roles AS r LEFT JOIN people AS p
        ON p.person = r.person AND p.began <= :c AND (p.ended = 0 OR p.ended > :c)
    WHERE r.began <= :c AND (r.ended = 0 OR r.ended > :c))sql";

std::vector<Appointment> appointments_of(SQLite::Statement& rows) {
    std::vector<Appointment> list;
    while (rows.executeStep()) {
        list.push_back({.role = text_at(rows, 0),
                        .party = party_at(rows, 1),
                        .person = {.name = text_at(rows, 2), .email = text_at(rows, 3), .phone = text_at(rows, 4)},
                        .constituency = text_at(rows, 5),
                        .election = text_at(rows, 6),
                        .from = date_at(rows, 7),
                        .to = date_at(rows, 8),
                        .said = day_at(rows, 9)});
    }
    return list;
}

}  // namespace

Saved save(Write& write, const Appointment& appointment) {
    const auto key = key_of(appointment);
    const auto said_on = iso(appointment.said.value_or(write.day()));
    const bool is_anybody = appointment.person != Person{};
    const auto person = is_anybody ? person_id(appointment) : std::string();
    const auto former = person_under(write, key);
    const std::array<Value, 5> content{person, appointment.constituency, appointment.election,
                                       column_of(appointment.to), said_on};
    const auto saved = write.table("roles").put(key, content);
    if (saved == Saved::outdated) {
        return saved;
    }
    if (former != person && !former.empty()) {
        end_person(write, former);
    }
    return is_anybody ? of_both(saved, save_person(write, person, appointment.person, said_on)) : saved;
}

std::uint64_t form_key(const Appointment& appointment) {
    return key_hash("roles", key_of(appointment));
}

void end_people_without_roles(Write& write) {
    SQLite::Statement rows(write.database(), R"sql(
        SELECT person FROM people
        WHERE ended = 0 AND person NOT IN (SELECT person FROM roles WHERE ended = 0) ORDER BY id)sql");
    std::vector<std::string> people;
    while (rows.executeStep()) {
        people.push_back(text_at(rows, 0));
    }
    for (const auto& person : people) {
        end_person(write, person);
    }
}

std::vector<Appointment> appointments(const Snapshot& snapshot) {
    auto rows =
        snapshot.query(fmt::format("{} ORDER BY r.party, r.role, p.name, r.constituency, r.valid_from", current_roles));
    return appointments_of(rows);
}

AppointmentReader::AppointmentReader(const Snapshot& snapshot)
    : rows_(snapshot.query(fmt::format("{} AND r.role = :role AND r.party = :party "
                                       "ORDER BY p.name, r.constituency, r.valid_from",
                                       current_roles))) {}

std::vector<Appointment> AppointmentReader::of(const std::string& role, const Party& party) {
    rows_.reset();
    rows_.bind(":role", role);
    rows_.bind(":party", party.text());
    return appointments_of(rows_);
}

}  // namespace llp::store
