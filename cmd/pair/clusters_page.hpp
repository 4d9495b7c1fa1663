#pragma once

#include "cmd/run.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"

namespace llp::cmd {

/// The page on a round of clusters, with what the store says of their schools today.
report::Document clusters_page(const Run& run, const Round& round);

}  // namespace llp::cmd
