#pragma once

#include <string>
#include <string_view>

namespace llp {

/// The text as one word of a command line, in quotes where a shell needs them: "weekly", "'Norrow District'".
std::string shell_word(std::string_view text);

}  // namespace llp
