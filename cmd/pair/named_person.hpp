#pragma once

#include <string>
#include <string_view>

#include "cmd/run.hpp"

namespace llp::cmd {

/// Who answers for what `verb` ("pair approve") does: --by as typed, "NAME, ROLE". The login or a variable will not do.
/// Throws UsageError, with the example as the next step, where it is not typed, or has no name or no role.
std::string named_person(const Run& run, std::string_view verb, const std::string& example);

}  // namespace llp::cmd
