#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "core/grid_point.hpp"

namespace llp {

/// Reads a British postcode in any case, with or without its blank, as "LN1 1AB". nullopt for what has not the form of
/// one (Royal Mail: area of one or two letters, district, blank, digit, two letters).
std::optional<std::string> read_postcode(std::string_view text);

/// The letters that a postcode begins with: "LN". Empty where there are none.
std::string_view postcode_area(std::string_view postcode) noexcept;

/// The name of a district or unitary authority of England by its GSS code (data/defaults/districts.csv). Empty for
/// others.
std::string_view district_name(std::string_view code);

/// Where Ordnance Survey's Code-Point Open has a postcode.
struct PostcodePlace {
    std::string postcode;  ///< As `read_postcode` gives it.
    std::optional<GridPoint> place;
    std::string district;  ///< GSS code of the district or unitary authority, "E07000138"; may be empty.
    std::string source;    ///< The layout's name.
    Date dated;            ///< The day of the edition.
};

}  // namespace llp
