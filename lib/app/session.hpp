#pragma once

#include <functional>

#include "app/job.hpp"
#include "store/session.hpp"

namespace llp::app {

/// What the store needs to know of a job.
store::Place place_of(const StorePlace& place);
store::Intent intent_of(const Writing& writing);

/// Runs `job` over the store as of the day, in one read transaction.
void read_store(const Reading& reading, const std::function<void(const store::Snapshot&)>& job);

/// Runs `job` in one write transaction, or in the rehearsal that it is part of; see store::write.
std::optional<std::int64_t> write_store(const Writing& writing, store::Access access,
                                        const std::function<void(store::Write&)>& job);

}  // namespace llp::app
