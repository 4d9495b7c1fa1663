#include "cmd/pair/saved_proposal.hpp"

#include "cmd/change.hpp"
#include "cmd/message.hpp"

namespace llp::cmd {

void tell_saved(const Run& run, const std::string& name, const std::optional<Saved>& saved) {
    if (!saved) {
        return;
    }
    if (*saved == Saved::unchanged) {
        tell(run, "proposal {} stands already: nothing changed", name);
    } else if (run.typed.dry_run) {
        tell(run, "would save proposal {}", name);
    } else {
        tell(run, "saved proposal {}{}; next: llp pair approve {} --by \"NAME, ROLE\"", name, command_mark(run), name);
    }
}

}  // namespace llp::cmd
