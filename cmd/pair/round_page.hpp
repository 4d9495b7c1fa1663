#pragma once

#include "app/pair_schools.hpp"
#include "cmd/run.hpp"
#include "report/document.hpp"

namespace llp::cmd {

/// The page on a saved round, of whatever kind.
report::Document round_page(const Run& run, const app::ShownRound& shown);

}  // namespace llp::cmd
