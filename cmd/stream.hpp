#pragma once

#include <string>
#include <string_view>

namespace llp::cmd {

/// The reader at the other end of a pipe has gone: nothing to report, nothing to do.
class ClosedPipe {};

/// Writes all of the text. Throws ClosedPipe, or an Error that names `name` and what the system says.
void write_all(int descriptor, std::string_view text, std::string_view name);

/// A message for people on standard error; where that cannot be written to, it is lost.
void say(std::string_view text) noexcept;

/// Opens something in the place of standard streams that are closed, so that no file of ours gets their numbers;
/// writing to a closed one still fails.
void guard_closed_streams() noexcept;

}  // namespace llp::cmd
