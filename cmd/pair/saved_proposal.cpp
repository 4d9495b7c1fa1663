#include "cmd/pair/saved_proposal.hpp"

#include "cmd/change.hpp"
#include "cmd/message.hpp"

namespace llp::cmd {

void tell_saved(const Run& run, const Round& round, const std::optional<Saved>& saved) {
    if (!saved) {
        return;
    }
    const auto& name = round.name;
    if (*saved == Saved::unchanged) {
        const auto status = status_of(round);
        tell(run, "{} {} stands already: nothing changed",
             status == "proposed" ? "proposal" : fmt::format("{} round", status), name);
    } else if (run.typed.dry_run) {
        tell(run, "would save proposal {}", name);
    } else {
        tell(run, "saved proposal {}{}; next: llp pair approve {} --by \"NAME, ROLE\"", name, command_mark(run), name);
    }
}

}  // namespace llp::cmd
