#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.hpp"
#include "core/urn.hpp"

namespace llp {

/// What a file or a person may state of a school. The order is that of the store's columns; new ones go to the end.
enum class SchoolField : std::uint8_t {
    name,
    laestab,
    ukprn,
    phase,
    type,
    type_group,
    status,
    open_date,
    close_date,
    low_age,
    high_age,
    gender,
    religious_character,
    diocese,
    admissions,
    trust_id,
    trust_name,
    federation,
    la_code,
    la_name,
    district,
    urban_rural,
    capacity,
    pupils,
    street,
    locality,
    town,
    postcode,
    easting,
    northing,
    lsoa
};

inline constexpr std::size_t school_field_count = 31;

enum class FieldKind { text, integer, date, phase, status, admissions };

struct SchoolFieldSpec {
    SchoolField field;
    std::string_view name;  ///< As stored, printed and written in layouts: "open_date".
    FieldKind kind;
    std::int64_t least = 0;  ///< Whole numbers lie from here...
    std::int64_t most = 0;   ///< ...to here; others are a slip of whoever wrote them.
};

/// Every field, in the order of the enumeration.
const std::array<SchoolFieldSpec, school_field_count>& school_fields() noexcept;

/// The spec of a name; nullptr where there is none.
const SchoolFieldSpec* find_school_field(std::string_view field_name) noexcept;

/// A stated value: nothing (stated to be empty), a whole number, or text. Dates are ISO text; phase, status and
/// admissions are tokens; the authority is its code as a number.
using FieldValue = std::variant<std::monostate, std::int64_t, std::string>;

/// What one source says of one school. Fields that the source does not speak of are not `stated`.
struct SchoolStatement {
    Urn urn;
    std::string part = {};     ///< Of its source: a file may speak of trusts and of federations. Empty where it is one.
    std::uint64_t stated = 0;  ///< Bit n is set when field n is stated, be it to be empty.
    std::array<FieldValue, school_field_count> values{};

    [[nodiscard]] bool states(SchoolField field) const noexcept {
        return (stated >> static_cast<unsigned>(field) & 1U) != 0;
    }
    void state(SchoolField field, FieldValue value) {
        stated |= std::uint64_t{1} << static_cast<unsigned>(field);
        values.at(static_cast<std::size_t>(field)) = std::move(value);
    }
};

/// What it states of the field in text; empty where that is nothing.
std::string_view text_in(const SchoolStatement& statement, SchoolField field) noexcept;

/// One source's statement with the day it speaks for.
struct DatedStatement {
    std::string source;  ///< The layout's name; "school" and the like for what was typed by hand.
    Date dated;
    Date confirmed;         ///< The last day on which the source said the same; `dated` or later.
    bool by_hand = false;   ///< Holds until a later-dated extract changes the field.
    bool registers = true;  ///< False where the source alone does not make a school known (a list of trust members).
    SchoolStatement statement;
};

/// What a URN's statements say together: per field the newest-dated wins. A value stated by hand holds until an extract
/// that is dated later states another value than it stated before. Statements are runs: each holds from its day until
/// the next of the same source. At least one; their order does not matter.
SchoolStatement statement_as_one(const std::vector<DatedStatement>& statements);

/// A field of which a person said something.
struct HandValue {
    SchoolField field;
    FieldValue by_hand;
    FieldValue extract;  ///< What the newest of the extracts says; nothing where none states the field.
    bool holds = true;   ///< False where the extract has changed it since.
};

/// Every field of a URN that was stated by hand, in the order of the fields.
std::vector<HandValue> hand_values(const std::vector<DatedStatement>& statements);

/// Any of them states the field.
bool is_stated(const std::vector<DatedStatement>& statements, SchoolField field);

/// As a message shows it; empty for nothing.
std::string to_text(const FieldValue& value);

}  // namespace llp
