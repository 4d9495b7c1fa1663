#pragma once

#include "cmd/verb.hpp"

/// The verbs beneath `llp plan`: one file each in this folder, listed in cmd/plan.cpp.
namespace llp::cmd::plan_verbs {

Verb calendar_verb() noexcept;
Verb draft_verb() noexcept;
Verb list_verb() noexcept;
Verb schedule_verb() noexcept;
Verb show_verb() noexcept;
Verb update_verb() noexcept;
Verb review_verb() noexcept;
Verb concern_verb() noexcept;
Verb request_verb() noexcept;
Verb export_verb() noexcept;
Verb import_verb() noexcept;
Verb history_verb() noexcept;
Verb visit_verb() noexcept;
Verb visits_verb() noexcept;

}  // namespace llp::cmd::plan_verbs
