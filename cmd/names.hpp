#pragma once

#include "cmd/run.hpp"
#include "report/pages/wording.hpp"

namespace llp::cmd {

/// The names of the schools and organisations that the store holds, for pages that speak of parties. Empty where there
/// is no store, as an analyst's own scores need none.
report::Names party_names(const Run& run);

}  // namespace llp::cmd
