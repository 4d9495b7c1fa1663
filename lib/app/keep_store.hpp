#pragma once

#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/command.hpp"

namespace llp::app {

/// Makes the store, or brings one of an older version up to date (after a backup NAME.before-vN). Says what it did:
/// "made", "migrated" or "stood".
std::string init_store(const Writing& writing);

/// Everything that is wrong with the store, one sentence each; empty when it is sound.
std::vector<std::string> check_store(const StorePlace& place);

/// Copies the store to a new file; on a dry run it only makes sure that it could. Throws UsageError where the file is
/// there already.
void backup_store(const StorePlace& place, const std::string& file, bool dry_run = false);

/// Newest first.
std::vector<Command> history(const Reading& reading);

/// Undoes the last command still standing and returns it. Throws NotFoundError where none is left.
Command undo(const Writing& writing);

}  // namespace llp::app
