#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"

namespace llp::report {

/// What `llp db check` prints.
struct CheckFacts {
    std::string store;                  ///< Its path.
    std::vector<std::string> problems;  ///< One sentence each; empty when it is sound.
};

/// llp.check/1: { store, sound, problems [ {problem} ] }.
Document check(const CheckFacts& facts);

}  // namespace llp::report
