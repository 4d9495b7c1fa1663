#pragma once

#include <exception>

namespace llp::cmd {

/// What the number that `llp` leaves with means; cmd/README.md prints the same table.
enum class ExitCode {
    done = 0,           ///< Done, or nothing to do.
    failed = 1,         ///< I/O, or a fault of ours.
    usage = 2,          ///< The command line or a setting.
    some_rejected = 3,  ///< Done, but some rows, or some files of several, were rejected.
    unusable = 4,       ///< The input is of no use; nothing was changed.
    not_found = 5,      ///< Not found, or ambiguous.
    unmet = 6,          ///< Locks or minimum loads cannot be met; with --exit-code, something is unmatched
                        ///< or overdue.
    no_store = 10,
    locked = 11,       ///< Another process kept the store past --wait.
    bad_store = 12,    ///< Damaged, not ours, of a newer llp, open to others, or waiting for a migration.
    interrupted = 130  ///< By the user; nothing is half-written.
};

/// The number of an error, by its cause.
ExitCode exit_code_of(const std::exception& error) noexcept;

}  // namespace llp::cmd
