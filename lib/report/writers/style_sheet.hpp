#pragma once

#include "report/writers/markup.hpp"

namespace llp::report {

/// The style of every page: system fonts, dark on light with a contrast of at least 7:1 for text and 3:1 for bars and
/// lines; rows of a table become cards below 40em; A4 when printed.
Markup style_sheet();

}  // namespace llp::report
