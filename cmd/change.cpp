#include "cmd/change.hpp"

#include <optional>
#include <string>

#include "app/keep_store.hpp"
#include "cmd/message.hpp"

namespace llp::cmd {

namespace {

/// Number of the command that a write has just recorded.
std::optional<std::int64_t> last_command(const Run& run) {
    if (run.typed.dry_run) {
        return std::nullopt;
    }
    const auto commands = app::history(run.reading());
    return commands.empty() ? std::nullopt : std::optional(commands.front().number);
}

std::string_view outcome(Saved saved) {
    switch (saved) {
        case Saved::added:
            return "added";
        case Saved::changed:
        case Saved::replaced:
            return "changed";
        case Saved::confirmed:
            return "confirmed";
        case Saved::unchanged:
        case Saved::repeated:
        case Saved::outdated:
        case Saved::overruled:
            break;
    }
    return "unchanged";
}

std::string_view verb_words(Saved saved, ChangeWords words, bool dry_run) {
    if (saved == Saved::added) {
        return dry_run ? words.would : words.done;
    }
    if (saved == Saved::confirmed) {
        return dry_run ? "would confirm" : "confirmed";
    }
    return dry_run ? "would update" : "updated";
}

report::Document change_document(const Run& run, Saved saved, std::string_view thing) {
    const bool stands = outcome(saved) == "unchanged";
    return {.schema = "llp.change/1",
            .title = "Change",
            .head = {{.name = "what", .label = "What", .value = report::Cell::open(thing)},
                     {.name = "outcome", .label = "Outcome", .value = report::Cell::open(outcome(saved))},
                     {.name = "kept", .label = "Kept", .value = report::Cell::open(!stands && !run.typed.dry_run)},
                     {.name = "command",
                      .label = "Command",
                      .value = report::Cell::open(stands ? std::nullopt : last_command(run))}}};
}

}  // namespace

std::string command_mark(const Run& run) {
    const auto number = last_command(run);
    return number ? fmt::format(" (command {})", *number) : std::string();
}

void confirm(const Run& run, Output& output, Saved saved, std::string_view thing, ChangeWords words) {
    if (outcome(saved) == "unchanged") {
        tell(run, "{} stands already: nothing changed", thing);
    } else {
        tell(run, "{} {}{}", verb_words(saved, words, run.typed.dry_run), thing, command_mark(run));
    }
    if (run.asks_for_document()) {
        output.print(change_document(run, saved, thing));
    }
}

}  // namespace llp::cmd
