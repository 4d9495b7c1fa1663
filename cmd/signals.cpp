#include "cmd/signals.hpp"

#include <unistd.h>

#include <array>
#include <climits>
#include <csignal>

namespace llp::cmd {

namespace {

// A handler may touch only what is global and as plain as this.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
std::array<char, PATH_MAX> unfinished{};
volatile std::sig_atomic_t has_unfinished = 0;
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

void leave(int signal) {
    if (has_unfinished != 0) {
        unlink(unfinished.data());
    }
    _exit(128 + signal);
}

/// Setting a disposition of these cannot fail; what stood before does not matter.
void ignore(int signal) noexcept {
    static_cast<void>(std::signal(signal, SIG_IGN));
}

}  // namespace

void handle_signals() noexcept {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        // Whoever started us with the signal ignored (nohup) wants it so.
        if (std::signal(signal, leave) == SIG_IGN) {
            ignore(signal);
        }
    }
    ignore(SIGPIPE);
    ignore(SIGXFSZ);
}

void remove_on_signal(const std::string& path) noexcept {
    has_unfinished = 0;
    if (path.empty() || path.size() >= unfinished.size()) {
        return;
    }
    unfinished.at(path.copy(unfinished.data(), path.size())) = '\0';
    has_unfinished = 1;
}

}  // namespace llp::cmd
