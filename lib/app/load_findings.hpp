#pragma once

#include <string>

#include "app/load_sinks.hpp"
#include "model/load.hpp"
#include "store/held_schools.hpp"
#include "store/session.hpp"

namespace llp::app {

/// What a load is compared with.
struct LoadGround {
    StoringSink& sink;               ///< To which the load was saved.
    const store::HeldSchools& held;  ///< Before the load.
};

/// Adds to the summary what a person should look at in the schools of which the load said something new. Call it once
/// the load is announced to the store, and before it is saved.
///
/// Against the state before: "opened", "closed", "reopened", "converted", "renamed", "moved-trust", "roll-changed",
/// "phase-changed", "moved-authority"; "new-entry" (a school that was not held, and has long been open, was held before
/// or does not say since when it is open); "hand-made-value-changed" and "differs-from-hand" (what a person said gave
/// way to the file, or holds against it). Nothing of a school is news where nothing was known of it. As the store now
/// stands: "impossible-value", "duplicate-school", "wrong-postcode"; the last of every school too whose postcode area
/// the file speaks of. Of the file: "older-than-held".
void add_findings(store::Write& write, const LoadGround& ground, LoadSummary& summary);

}  // namespace llp::app
