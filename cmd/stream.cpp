#include "cmd/stream.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/error.hpp"

namespace llp::cmd {

void write_all(int descriptor, std::string_view text, std::string_view name) {
    while (!text.empty()) {
        const auto written = write(descriptor, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            throw ClosedPipe();
        } else if (errno != EINTR) {
            raise<Error>("cannot write to {}: {}", name, std::generic_category().message(errno));
        }
    }
}

void say(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto written = write(STDERR_FILENO, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return;
        }
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
}

void guard_closed_streams() noexcept {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // open() takes the lowest free number: that of the stream. Reading only, so that output to it fails.
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): fcntl(2) and open(2) have no other form.
        if (fcntl(stream, F_GETFD) == -1 && open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) == -1) {
            _exit(1);
        }
    }
}

}  // namespace llp::cmd
