#pragma once

#include <string>

namespace llp::cmd {

/// The whole text of a file that a setting names. Throws UsageError, naming the file, where it cannot be read.
std::string read_text_file(const std::string& path);

}  // namespace llp::cmd
