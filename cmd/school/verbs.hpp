#pragma once

#include "cmd/verb.hpp"

/// The verbs beneath `llp school`: one file each in this folder, listed in cmd/school.cpp.
namespace llp::cmd::school_verbs {

Verb list_verb() noexcept;
Verb find_verb() noexcept;
Verb show_verb() noexcept;
Verb history_verb() noexcept;
Verb organisations_verb() noexcept;
Verb people_verb() noexcept;
Verb declare_verb() noexcept;
Verb member_verb() noexcept;
Verb conflict_verb() noexcept;
Verb follow_up_verb() noexcept;

}  // namespace llp::cmd::school_verbs
