#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace llp::plan {

/// What the {words} in a template's text stand for.
using Words = std::map<std::string, std::string, std::less<>>;

/// The text with each {word} replaced. Throws InputError for a word that `words` lacks or a brace that is not closed.
std::string filled(std::string_view text, const Words& words);

/// The reverse: what the {words} that `words` lacks stand for in `text`. nullopt where it is not that sentence.
std::optional<Words> read_back(std::string_view text, std::string_view sentence, const Words& words);

}  // namespace llp::plan
