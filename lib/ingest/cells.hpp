#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "ingest/row.hpp"

namespace llp::ingest {

/// Cells as typed values. Each is nullopt for an empty cell; for one that cannot be read too, and then the row says so:
/// a finding, or a reject where the column must be filled.

/// Whole numbers, "36.0" of a data-frame program and "1,234" among them.
std::optional<std::int64_t> integer(Row& row, const Bound& bound);
/// A whole number of 0 or more.
std::optional<std::int64_t> count(Row& row, const Bound& bound);
std::optional<Days> days(Row& row, const Bound& bound);
std::optional<Date> date(Row& row, const Bound& bound);
/// yes, no, true, false, y, n, 1, 0.
std::optional<bool> yes_no(Row& row, const Bound& bound);

/// A LAESTAB, "9252009", "925/2009" or "925-2009".
std::optional<std::int64_t> laestab(Row& row, const Bound& bound);

/// A whole number without a row: nullopt for anything else.
std::optional<std::int64_t> read_whole(std::string_view text) noexcept;

}  // namespace llp::ingest
