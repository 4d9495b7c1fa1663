#include "cmd/world.hpp"

#include <fmt/chrono.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "core/number.hpp"
#include "core/shell_word.hpp"

namespace llp::cmd {

namespace {

constexpr mode_t private_mask = 077;

std::chrono::sys_seconds now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Between 20 columns, below which no table can be read, and 1,000.
std::optional<int> sensible_width(std::optional<std::int64_t> width) {
    return width && *width >= 20 && *width <= 1000 ? std::optional(static_cast<int>(*width)) : std::nullopt;
}

}  // namespace

World::World(int argc, const char* const* argv)
    : words_(argv + std::min(argc, 1), argv + argc), mask_(umask(private_mask)) {}

std::string World::command_line() const {
    std::string line = "llp";
    for (const auto& word : words_) {
        line += ' ' + shell_word(word);
    }
    return line;
}

// What is asked of the world is asked of an object, so that one can see who asks, even where nothing is remembered.
// NOLINTBEGIN(readability-convert-member-functions-to-static)

Date World::today() const {
    return english_day(now());
}

std::string World::instant() const {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(now())));
}

std::int64_t World::seconds_running() const {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - began_).count();
}

std::optional<std::string> World::variable(const char* name) const {
    const char* const value = std::getenv(name);
    return value != nullptr && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

std::string World::user() const {
    const auto* const entry = getpwuid(getuid());
    return entry != nullptr ? std::string(entry->pw_name) : fmt::format("user {}", getuid());
}

std::string World::home() const {
    if (const auto home = variable("HOME")) {
        return *home;
    }
    const auto* const entry = getpwuid(getuid());
    return entry != nullptr ? entry->pw_dir : ".";
}

std::string World::folder(const char* variable, std::string_view below_home) const {
    const auto named = this->variable(variable);
    return named && named->starts_with('/') ? fmt::format("{}/llp", *named)
                                            : fmt::format("{}/{}/llp", home(), below_home);
}

std::string World::data_folder() const {
    return folder("XDG_DATA_HOME", ".local/share");
}

std::string World::config_folder() const {
    return folder("XDG_CONFIG_HOME", ".config");
}

bool World::input_is_terminal() const noexcept {
    return isatty(STDIN_FILENO) == 1;
}

bool World::output_is_terminal() const noexcept {
    return isatty(STDOUT_FILENO) == 1;
}

bool World::messages_are_on_terminal() const noexcept {
    return isatty(STDERR_FILENO) == 1;
}

// NOLINTEND(readability-convert-member-functions-to-static)

bool World::terminal_takes_colour() const {
    return !variable("NO_COLOR") && variable("TERM") != "dumb";
}

std::optional<int> World::columns() const {
    if (!output_is_terminal()) {
        return std::nullopt;
    }
    if (const auto stated = sensible_width(read_integer(variable("COLUMNS").value_or("")))) {
        return stated;
    }
    winsize size{};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): ioctl(2) has no other form.
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? sensible_width(size.ws_col) : std::nullopt;
}

}  // namespace llp::cmd
