#pragma once

#include <string>
#include <string_view>

#include "model/school_change.hpp"

namespace llp::app {

/// The messages of findings: each a sentence without its full stop that names the school.

/// "Marram Primary School (990012)".
std::string named(const School& school);

/// Of a code "opened", "closed" or "reopened": "... closed on 2026-08-31".
std::string openness_text(std::string_view code, const School& school, Date day);

/// "... moved from The Tern Trust to The Avocet Trust".
std::string change_text(const FieldChange& change, const School& before, const School& after, Date day);

/// "... is an academy and follows ..."; `held` is the predecessor, nullptr where it is not held.
std::string succession_text(const School& school, Urn predecessor, const School* held);

/// The file took the place of what was said by hand; what was said by hand holds against the file.
std::string given_way_text(const School& school, const HandValue& value);
std::string kept_text(const School& school, const HandValue& value);

/// Of a school that was not held, and is not known to have just opened.
std::string new_entry_text(const School& school);

}  // namespace llp::app
