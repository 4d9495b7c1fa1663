#pragma once

#include <string>
#include <string_view>

namespace llp::report {

/// The text with everything that would be obeyed instead of read spelt out: control characters and bytes that are not
/// UTF-8 as "\x1b", the second set of controls (U+0080 to U+009F), marks that turn the direction of writing, and line
/// and paragraph separators as "\u202e". Everything else is as it was.
std::string visible_text(std::string_view text);

}  // namespace llp::report
