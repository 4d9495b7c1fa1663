#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/urn.hpp"

namespace llp::report {

/// A school that closed, and who followed it.
struct ClosedSchool {
    struct Successor {
        Urn urn;
        std::string name;  ///< Empty where it is not held.
    };

    Urn urn;
    std::string name;
    std::optional<Date> on;  ///< None where the day is not known.
    std::vector<Successor> followed_by;
    bool passed_on = false;  ///< The only one of followed_by speaks for it.
    /// That one would stand on both sides of the plan, so it does not stand in its place there.
    bool with_itself = false;
};

/// "Alderhythe Primary School (990501) closed on 31 December 2026; Elver Academy (990599) followed it".
std::string in_words(const ClosedSchool& closed);

/// "990599 990600", for machines.
std::string successors_of(const ClosedSchool& closed);

}  // namespace llp::report
