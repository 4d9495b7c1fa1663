#pragma once

#include "report/document.hpp"
#include "report/writers/markup.hpp"

namespace llp::report {

/// The map as inline SVG with its key; nothing where no row has a place. Places stand at whole units, and a bar of
/// whole kilometres says the scale. What is hidden is not drawn.
Markup map_drawing(const Map& map);

}  // namespace llp::report
