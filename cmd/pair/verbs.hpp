#pragma once

#include "cmd/verb.hpp"

/// The verbs beneath `llp pair`: one file each in this folder, listed in cmd/pair.cpp.
namespace llp::cmd::pair_verbs {

Verb support_verb() noexcept;
Verb clusters_verb() noexcept;
Verb rounds_verb() noexcept;
Verb show_verb() noexcept;
Verb explain_verb() noexcept;
Verb verify_verb() noexcept;
Verb approve_verb() noexcept;
Verb compare_verb() noexcept;
Verb end_verb() noexcept;
Verb repair_verb() noexcept;
Verb similar_verb() noexcept;
Verb partners_verb() noexcept;
Verb reviews_verb() noexcept;

}  // namespace llp::cmd::pair_verbs
