#pragma once

#include "cmd/verb.hpp"

/// The verbs beneath `llp report`: one file each in this folder, listed in cmd/report.cpp.
namespace llp::cmd::report_verbs {

Verb capacity_verb() noexcept;
Verb weekly_verb() noexcept;
Verb county_verb() noexcept;
Verb coverage_verb() noexcept;
Verb directory_verb() noexcept;
Verb board_verb() noexcept;
Verb data_verb() noexcept;
Verb school_verb() noexcept;
Verb reviews_verb() noexcept;

}  // namespace llp::cmd::report_verbs
