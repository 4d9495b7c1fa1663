#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"

namespace llp::cmd {

/// All that comes from outside: the words typed, the clock, the environment, the terminal, the user. Nothing else in
/// llp asks for any of them.
class World {
public:
    World(int argc, const char* const* argv);

    /// The words typed after the name of the program.
    [[nodiscard]] const std::vector<std::string>& words() const noexcept { return words_; }
    /// The same as one line for a shell, with "llp" before them and quotes where a shell needs them.
    [[nodiscard]] std::string command_line() const;

    /// The English civil day of the clock, whatever TZ says.
    [[nodiscard]] Date today() const;
    /// The instant in UTC: "2026-11-23T15:47:00Z".
    [[nodiscard]] std::string instant() const;

    /// Seconds since the run began: for people who wait, and for nothing else.
    [[nodiscard]] std::int64_t seconds_running() const;

    /// A variable of the environment; nullopt where it is not set or empty.
    [[nodiscard]] std::optional<std::string> variable(const char* name) const;
    /// The login name; the user's number as text where the system knows no name.
    [[nodiscard]] std::string user() const;
    /// $XDG_DATA_HOME/llp, or ~/.local/share/llp where the variable is absent or not an absolute path.
    [[nodiscard]] std::string data_folder() const;
    /// $XDG_CONFIG_HOME/llp, or ~/.config/llp; the same.
    [[nodiscard]] std::string config_folder() const;

    [[nodiscard]] bool input_is_terminal() const noexcept;
    [[nodiscard]] bool output_is_terminal() const noexcept;
    [[nodiscard]] bool messages_are_on_terminal() const noexcept;
    /// False where NO_COLOR is set to something or the terminal is a dumb one.
    [[nodiscard]] bool terminal_takes_colour() const;
    /// Width of the terminal on standard output (COLUMNS goes before what it says of itself); nullopt where there is
    /// none: then nothing is to be cut.
    [[nodiscard]] std::optional<int> columns() const;

    /// The mask with which the process began, for files that others may read.
    [[nodiscard]] mode_t mask() const noexcept { return mask_; }

private:
    [[nodiscard]] std::string home() const;
    [[nodiscard]] std::string folder(const char* variable, std::string_view below_home) const;

    std::vector<std::string> words_;
    mode_t mask_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace llp::cmd
