#pragma once

#include <string>

namespace llp::cmd {

/// Ctrl-C and its like leave at once with 128 + the signal, after removing the unfinished file, if there is one; the
/// store undoes an unfinished write by itself when it is opened next. A closed pipe or a file limit becomes an error of
/// the write in question.
void handle_signals() noexcept;

/// The file to remove when a signal ends the run; empty for none. At most one at a time.
void remove_on_signal(const std::string& path) noexcept;

}  // namespace llp::cmd
