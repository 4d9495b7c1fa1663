#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/command.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What `llp db history` prints.
struct HistoryFacts {
    Date as_of;
    std::vector<Command> commands;  ///< Newest first.
    bool verbose = false;           ///< Real time and user too.
};

/// llp.history/1: { as_of, commands [ {command, day, words, summary, undoes, undone} ] }, with at and who when verbose.
Document history(const HistoryFacts& facts);

}  // namespace llp::report
