#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.hpp"
#include "core/grid_point.hpp"
#include "core/urn.hpp"
#include "model/phase.hpp"

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
    northing
};

inline constexpr std::size_t school_field_count = 30;

enum class FieldKind { text, integer, date, phase, status, admissions };

struct SchoolFieldSpec {
    SchoolField field;
    std::string_view name;  ///< As stored, printed and written in layouts: "open_date".
    FieldKind kind;
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

enum class Status { open, closed, open_proposed_to_close, proposed_to_open };

std::string_view token(Status value) noexcept;
std::string_view title(Status value) noexcept;
/// Reads a token, a GIAS name or a GIAS code. nullopt for anything else.
std::optional<Status> read_status(std::string_view text);

/// A school as the newest statements have it on a day. Text that is not known is empty, a number that is not known has
/// no value.
struct School {
    Urn urn;
    std::string name;
    std::optional<std::int64_t> laestab;  ///< 9252009: authority, then establishment number.
    std::optional<std::int64_t> ukprn;
    std::optional<Phase> phase;  ///< Effective: from the type where GIAS says "Not applicable".
    std::string type;
    std::string type_group;
    std::optional<Status> status;
    std::optional<Date> open_date;
    std::optional<Date> close_date;
    std::optional<std::int64_t> low_age;
    std::optional<std::int64_t> high_age;
    std::string gender;
    std::string religious_character;
    std::string diocese;
    std::string admissions;  ///< "selective", "non-selective", "not-applicable" or empty.
    std::string trust_id;
    std::string trust_name;
    std::string federation;
    std::optional<int> la_code;
    std::string la_name;
    std::string district;
    std::string urban_rural;
    std::optional<std::int64_t> capacity;
    std::optional<std::int64_t> pupils;
    std::string street;
    std::string locality;
    std::string town;
    std::string postcode;
    std::optional<GridPoint> place;
    bool state_funded = false;  ///< By its type, as data/defaults/school-types.csv has it.

    /// Open, or open but proposed to close, on `day`: a later close date or an earlier open date decides over the
    /// status.
    [[nodiscard]] bool is_open(Date day) const noexcept;
    [[nodiscard]] bool is_selective() const noexcept { return admissions == "selective"; }
    [[nodiscard]] bool is_rural() const noexcept;
    /// An academy or free school of any kind, by its type group ("Academies", "Free Schools").
    [[nodiscard]] bool is_academy() const noexcept;
};

/// One source's statement with the day it speaks for.
struct DatedStatement {
    std::string source;  ///< The layout's name; "school" and the like for what was typed by hand.
    Date dated;
    Date confirmed;         ///< The last day on which the source said the same; `dated` or later.
    bool by_hand = false;   ///< Holds until a later-dated extract changes the field.
    bool registers = true;  ///< False where the source alone does not make a school known (a list of trust members).
    SchoolStatement statement;
};

/// What a URN's statements say together, field by field; see `read_as_one` for which of them wins. At least one.
SchoolStatement statement_as_one(std::vector<DatedStatement> statements);

/// The school that a URN's statements describe: per field the newest-dated wins. A value stated by hand holds until an
/// extract that is dated later states another value than it stated before. Statements are runs: each holds from its day
/// until the next of the same source. nullopt where no statement registers the school. The order of the input does not
/// matter.
std::optional<School> read_as_one(std::vector<DatedStatement> statements);

}  // namespace llp
