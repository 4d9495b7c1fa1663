#include "store/held_schools.hpp"

#include "store/columns.hpp"

namespace llp::store {

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
    // A hint for a filter, so the newest statement of any source will do.
    auto rows = snapshot.query(R"sql(
        SELECT urn, la_code, registers, laestab, by_hand FROM schools WHERE began <= :c AND (ended = 0 OR ended > :c)
        ORDER BY urn, dated)sql");
    HeldSchools found;
    while (rows.executeStep()) {
        const auto code = integer_at(rows, 1);
        if (rows.getColumn(2).getInt() != 0) {
            auto& known = found.authorities[urn_at(rows, 0)];
            known = code ? std::optional(static_cast<int>(*code)) : known;
        }
        if (const auto number = integer_at(rows, 3)) {
            found.numbers.insert(*number);
        }
        if (rows.getColumn(4).getInt() != 0) {
            found.by_hand.insert(urn_at(rows, 0));
        }
    }
    return found;
}

}  // namespace llp::store
