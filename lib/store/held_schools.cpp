#include "store/held_schools.hpp"

#include "store/columns.hpp"
#include "store/testimony.hpp"

namespace llp::store {

namespace {

/// Nothing is loaded that is dated after the day on which it is loaded.
const auto end_of_time = Date::parse("2199-12-31");

void add(HeldSchools& found, Urn urn, const Saying& said) {
    if (said.registers) {
        found.authorities.try_emplace(urn);
    }
    if (said.laestab) {
        found.numbers.insert(*said.laestab);
    }
    if (said.by_hand) {
        found.by_hand.insert(urn);
    }
}

/// Of the sources that make a school known.
std::optional<int> newest_authority(std::span<const Saying> sayings) {
    const Saying* newest = nullptr;
    for (const auto& said : sayings) {
        if (said.stands && said.registers && said.authority && (newest == nullptr || said.dated >= newest->dated)) {
            newest = &said;
        }
    }
    return newest == nullptr ? std::nullopt : newest->authority;
}

}  // namespace

std::optional<int> HeldSchools::authority_of(Urn urn) const {
    const auto found = authorities.find(urn);
    return found == authorities.end() ? std::nullopt : found->second;
}

std::optional<int> HeldSchools::authority_of(const Party& party) const {
    const auto urn = party.urn();
    return urn ? authority_of(*urn) : std::nullopt;
}

std::optional<int> HeldSchools::authority_of(const SchoolStatement& statement) const {
    const auto& value = statement.values.at(static_cast<std::size_t>(SchoolField::la_code));
    const auto* const code = std::get_if<std::int64_t>(&value);
    return code != nullptr ? std::optional(static_cast<int>(*code)) : authority_of(statement.urn);
}

HeldSchools held_schools(const Snapshot& snapshot) {
    const Testimony testimony(snapshot);
    HeldSchools found;
    for_each_saying(snapshot, testimony, end_of_time, [&](Urn urn, std::span<const Saying> sayings) {
        for (const auto& said : sayings) {
            if (said.stands) {
                add(found, urn, said);
            }
        }
        if (found.authorities.contains(urn)) {
            found.authorities[urn] = newest_authority(sayings);
        }
    });
    return found;
}

std::map<Urn, int> last_authorities(const Snapshot& snapshot) {
    auto rows = snapshot.query(R"sql(
        SELECT urn, la_code FROM schools
        WHERE began <= :c AND (ended = 0 OR ended > :c) AND la_code IS NOT NULL ORDER BY urn, dated, source)sql");
    std::map<Urn, int> found;
    while (rows.executeStep()) {
        found.insert_or_assign(urn_at(rows, 0), rows.getColumn(1).getInt());
    }
    return found;
}

bool have_schools_changed(const Snapshot& snapshot, std::int64_t since_command) {
    auto row = snapshot.query(R"sql(
        SELECT EXISTS (SELECT 1 FROM schools WHERE began <= :c AND (began > :since OR ended > :since))
        OR EXISTS (SELECT 1 FROM loads WHERE began <= :c AND keys <> '' AND (began > :since OR ended > :since)))sql");
    row.bind(":since", since_command);
    row.executeStep();
    return row.getColumn(0).getInt() != 0;
}

}  // namespace llp::store
