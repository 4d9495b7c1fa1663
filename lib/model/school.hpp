#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/grid_point.hpp"
#include "core/urn.hpp"
#include "model/phase.hpp"
#include "model/postcode.hpp"
#include "model/school_statement.hpp"

namespace llp {

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
    bool placed_by_postcode = false;    ///< The place is that of the postcode: no source gives one.
    bool district_by_postcode = false;  ///< The same of the district.
    std::string lsoa;                   ///< Lower-layer super output area, "E01030419".
    bool state_funded = false;          ///< By its type, as data/defaults/school-types.csv has it.
    bool type_known = false;            ///< Otherwise nobody knows whether it is state-funded.

    /// Open, or open but proposed to close, on `day`: a later close date or an earlier open date decides over the
    /// status.
    [[nodiscard]] bool is_open(Date day) const noexcept;
    [[nodiscard]] bool is_selective() const noexcept { return admissions == "selective"; }
    [[nodiscard]] bool is_rural() const noexcept;
    /// An academy or free school of any kind, by its type group ("Academies", "Free Schools").
    [[nodiscard]] bool is_academy() const noexcept;
};

/// Gives a school that has no place or no district those of its postcode, marked as such.
void place_by_postcode(School& school, const PostcodePlace& postcode);

/// The school that a URN's statements describe together. nullopt where no statement registers it.
std::optional<School> read_as_one(const std::vector<DatedStatement>& statements);

}  // namespace llp
