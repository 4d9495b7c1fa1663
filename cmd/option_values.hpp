#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/phase.hpp"
#include "model/result.hpp"
#include "report/writer.hpp"

namespace llp::cmd {

enum class ColourWhen { when_terminal, always, never };

// From the text of an option to a value. Each throws an Error, naming the text and what would do in its place.

/// Reads whole numbers from `least` to `most`, in decimal whatever zeros lead.
std::function<int(std::string_view)> whole_number(int least, int most);

/// The text itself.
std::string as_typed(std::string_view text);

/// The text itself; there must be one.
std::string some_text(std::string_view text);

/// The text without blanks around it; there must be one.
std::string some_name(std::string_view text);

/// Codes of local authorities, each 1 to 999, with commas between: "925,813".
std::vector<int> parse_authorities(std::string_view text);

Phase parse_phase(std::string_view text);
/// The id of an area of data/defaults/areas.csv.
std::string parse_area(std::string_view text);
Release parse_release(std::string_view text);

/// "auto", "always" or "never".
ColourWhen parse_colour(std::string_view text);

/// "public", "board", "cluster" or "school".
report::Audience parse_audience(std::string_view text);

/// "table", "csv" and the like; never nullptr.
const report::Writer* parse_format(std::string_view text);

/// Whole seconds, at most a day.
int parse_wait(std::string_view text);

/// "yes" or "no".
bool parse_yes_or_no(std::string_view text);

/// The word itself where it is one of the known; otherwise the nearest is suggested and all are listed.
/// `what` names the kind: "area".
std::string known_word(std::string_view what, std::string_view word, const std::vector<std::string_view>& known);

/// Throws UsageError where both are given and the first day is after the last.
void refuse_reversed(const std::optional<Date>& from, const std::optional<Date>& until);

}  // namespace llp::cmd
