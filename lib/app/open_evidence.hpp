#pragma once

#include "app/knowledge.hpp"
#include "evidence/profiler.hpp"

namespace llp::app {

/// The profiles of schools without what peers found, so that a page made of them may be given to anybody. It reads the
/// knowledge, which must stay where it is.
evidence::Profiler open_profiler(const Knowledge& known);

/// The needs for which a partnership was made, without those that only peers found.
std::vector<std::string> open_areas(const Partnership& partnership);

}  // namespace llp::app
