#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/load.hpp"
#include "model/pairing.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps a round under its name, with its pairs and refusals. A stored round only ever changes its status, so that its
/// pairs are those it was proposed with.
Saved save(Write& write, const Round& round);

/// By name.
std::vector<Round> rounds(const Snapshot& snapshot);
std::optional<Round> round(const Snapshot& snapshot, const std::string& name);

/// Number of the command that first saved this result under the name.
std::int64_t saved_by(const Snapshot& snapshot, const Round& round);

/// The command that saved the round with its certificate, and whose inputs the store held at it; nullopt where there is
/// no such round, or it has no certificate.
std::optional<std::int64_t> proposing_command(const Snapshot& snapshot, const std::string& name);

/// Keeps a partnership under its number.
Saved save(Write& write, const Partnership& partnership);

/// By number.
std::vector<Partnership> partnerships(const Snapshot& snapshot);

/// One more than any partnership ever had, undone ones included.
std::int64_t next_partnership(const Snapshot& snapshot);

}  // namespace llp::store
