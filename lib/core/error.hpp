#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace llp {

/// What stops the work, named for its cause. `cmd/exit_code` alone turns a cause into an exit code.
/// The hint says what to type next; it may be empty.
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& message, std::string hint = {})
        : std::runtime_error(message), hint_(std::move(hint)) {}

    [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

private:
    std::string hint_;
};

/// The command line or a setting asks for the impossible.
class UsageError : public Error {
    using Error::Error;
};

/// A file or text cannot be used; nothing was changed.
class InputError : public Error {
    using Error::Error;
};

/// Asked for what is not there, or for what is ambiguous.
class NotFoundError : public Error {
    using Error::Error;
};

/// Locks or minimum loads that cannot all be met.
class UnmetError : public Error {
    using Error::Error;
};

/// The store cannot be used.
class StoreError : public Error {
public:
    enum class Kind {
        absent,    ///< There is no store at the path.
        locked,    ///< Another process kept it locked past the wait.
        outdated,  ///< Made by an older llp: it waits for a migration.
        unusable   ///< Damaged, not ours, made by a newer llp, or readable by others.
    };

    StoreError(Kind kind, const std::string& message, std::string hint = {})
        : Error(message, std::move(hint)), kind_(kind) {}

    [[nodiscard]] Kind kind() const noexcept { return kind_; }

private:
    Kind kind_;
};

/// Throws an E whose message is formatted from the arguments.
template <typename E, typename... Args>
[[noreturn]] void raise(fmt::format_string<Args...> format, Args&&... args) {
    throw E(fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace llp
