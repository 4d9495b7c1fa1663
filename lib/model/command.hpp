#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.hpp"

namespace llp {

/// One write, as the store keeps it.
struct Command {
    std::int64_t number = 0;
    Date day;             ///< On which it was recorded: the --as-of of its run.
    std::string at;       ///< Real time, UTC: "2026-11-23T15:47:00Z".
    std::string who;      ///< --by, or the user of the operating system.
    std::string words;    ///< The words typed.
    std::string summary;  ///< "387 added": what it did, in a few words.
    std::optional<std::int64_t> undoes;
    bool undone = false;    ///< A later command undid it.
    bool is_final = false;  ///< It erased somebody: nothing before it can be undone.
};

}  // namespace llp
