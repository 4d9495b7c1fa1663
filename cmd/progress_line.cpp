#include "cmd/progress_line.hpp"

#include <algorithm>

#include "cmd/stream.hpp"
#include "core/number.hpp"
#include "report/writers/visible_text.hpp"

namespace llp::cmd {

namespace {

constexpr std::string_view wipe = "\r\x1b[K";
constexpr int whole = 1000;

std::string share(int per_mille) {
    return per_mille < 0 ? std::string() : fmt::format(", {} %", per_mille / 10);
}

/// At the pace so far; nothing before there is a pace to speak of.
std::string time_left(std::int64_t seconds, int per_mille) {
    return seconds < 2 || per_mille < 1 ? std::string()
                                        : fmt::format(", {} s left", seconds * (whole - per_mille) / per_mille);
}

}  // namespace

ProgressLine::ProgressLine(const Run& run, std::string_view what, std::string_view unit)
    : run_(run), what_(report::visible_text(what)), unit_(unit) {}

ProgressLine::~ProgressLine() {
    if (shown_) {
        say(wipe);
    }
}

void ProgressLine::show(std::int64_t done, int per_mille) {
    if (run_.shows_progress()) {
        say(std::string(wipe) + text(done, per_mille));
        shown_ = true;
    }
}

std::string ProgressLine::text(std::int64_t done, int per_mille) const {
    const auto seconds = run_.world().seconds_running();
    return fmt::format("{}: {} {}, {} {}/s{}{}", what_, with_thousands(done), unit_,
                       with_thousands(done / std::max<std::int64_t>(seconds, 1)), unit_, share(per_mille),
                       time_left(seconds, per_mille));
}

}  // namespace llp::cmd
