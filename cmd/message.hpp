#pragma once

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "cmd/exit_code.hpp"
#include "cmd/run.hpp"

namespace llp::cmd {

/// A line on standard error, even with --quiet. What a terminal would obey is shown instead.
void insist(std::string_view line);

/// The same for whole lines, each with its line break.
void insist_lines(std::string_view lines);

/// A line on standard error, unless --quiet.
template <typename... Args>
void tell(const Run& run, fmt::format_string<Args...> format, Args&&... args) {
    if (!run.typed.quiet) {
        insist(fmt::format(format, std::forward<Args>(args)...));
    }
}

/// Says on standard error what stopped the work: "llp: MESSAGE", then "  try: HINT" where there is one; one JSON object
/// (llp.error/1) where the words typed ask for JSON.
void print_fault(const Run& run, ExitCode code, std::string_view message, std::string_view hint);

}  // namespace llp::cmd
