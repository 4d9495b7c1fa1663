#pragma once

#include "app/knowledge.hpp"

namespace llp::app {

/// Throws NotFoundError where nothing is held of the school or organisation.
void check_held(const Party& party, const Knowledge& known);

}  // namespace llp::app
