#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/phase.hpp"
#include "model/result.hpp"

namespace llp::cmd {

// From the text of an option to a value. Each throws InputError, naming the text and what would do in its place.

/// Reads whole numbers from `least` to `most`, in decimal whatever zeros lead.
std::function<int(std::string_view)> whole_number(int least, int most);

/// The text itself.
std::string as_typed(std::string_view text);

/// The text without blanks around it; there must be one.
std::string some_name(std::string_view text);

/// Codes of local authorities, each 1 to 999, with commas between: "925,813".
std::vector<int> parse_authorities(std::string_view text);

Phase parse_phase(std::string_view text);
Release parse_release(std::string_view text);

/// The word itself where it is one of the known; otherwise the nearest is suggested and all are listed.
/// `what` names the kind: "area".
std::string known_word(std::string_view what, std::string_view word, const std::vector<std::string_view>& known);

/// Throws UsageError where both are given and the first day is after the last.
void refuse_reversed(const std::optional<Date>& from, const std::optional<Date>& until);

}  // namespace llp::cmd
