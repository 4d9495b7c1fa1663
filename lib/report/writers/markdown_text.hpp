#pragma once

#include <string>
#include <string_view>

namespace llp::report {

/// The text as it must be written in GitHub-flavoured Markdown to be read as it is, within a line: signs that mean
/// something there get a backslash, & < > become references, and what would be obeyed instead of shown, line breaks
/// included, is spelt out (see `visible_text`). No web address becomes a link.
std::string markdown_text(std::string_view text);

/// The same for a text that is a line of its own: it begins no list, rule or block of code.
std::string markdown_line(std::string_view text);

}  // namespace llp::report
