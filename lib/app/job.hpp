#pragma once

#include <memory>
#include <string>

#include "core/date.hpp"

namespace llp::store {
class Rehearsal;
}

namespace llp::app {

/// Where the store is, and how it may be opened.
struct StorePlace {
    std::string path;
    bool allow_shared = false;  ///< Others may read the file (the setting `allow_shared`).
    int wait_seconds = 10;      ///< For a lock held by another process.
};

/// What every reading job is told from outside.
struct Reading {
    StorePlace place;
    Date as_of;  ///< Today, for this run: commands to the end of this day are seen.
};

/// What every writing job is told from outside.
struct Writing {
    StorePlace place;
    Date as_of;            ///< The day on which the write is recorded.
    Date real_today;       ///< The English civil day of the clock; as_of may not be later.
    std::string at;        ///< Real time in UTC, "2026-11-23T15:47:00Z": for the history only.
    std::string who;       ///< --by, or the user of the operating system.
    std::string words;     ///< The words typed.
    bool dry_run = false;  ///< Do all but keep it.
    std::shared_ptr<store::Rehearsal> rehearsal = {};  ///< Of a dry run of several jobs: where they see one another.

    [[nodiscard]] Reading reading() const { return {.place = place, .as_of = as_of}; }
};

}  // namespace llp::app
