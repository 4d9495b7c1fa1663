#pragma once

#include <span>

#include "cmd/verb.hpp"

namespace llp::cmd {

/// Every verb, in the order of the help; the same names as LLP_VERBS of cmd/CMakeLists.txt.
std::span<const Verb> verbs() noexcept;

// One file each, cmd/NAME.cpp.
Verb add_school_verb() noexcept;
Verb import_verb() noexcept;
Verb school_verb() noexcept;
Verb pair_verb() noexcept;
Verb plan_verb() noexcept;
Verb report_verb() noexcept;
Verb db_verb() noexcept;
Verb config_verb() noexcept;

}  // namespace llp::cmd
