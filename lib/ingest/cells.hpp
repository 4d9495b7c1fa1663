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

/// Whole numbers from `least` to `most`, "36.0" of a data-frame program and "1,234" among them.
std::optional<std::int64_t> integer(Row& row, const Bound& bound, std::int64_t least, std::int64_t most);
/// A whole number of 0 or more.
std::optional<std::int64_t> count(Row& row, const Bound& bound);
std::optional<Days> days(Row& row, const Bound& bound);
std::optional<Date> date(Row& row, const Bound& bound);
/// The first and the last day of a fact. The row is refused where it ends before it begins.
struct Span {
    std::optional<Date> from;
    std::optional<Date> to;
};
Span span(Row& row, const Bound& from, const Bound& to);

/// yes, no, true, false, y, n, 1, 0.
std::optional<bool> yes_no(Row& row, const Bound& bound);

/// A LAESTAB, "9252009", "925/2009" or "925-2009".
std::optional<std::int64_t> laestab(Row& row, const Bound& bound);

/// The same without a row: nullopt for anything else.
std::optional<bool> read_yes_no(std::string_view text) noexcept;
/// The same without a row: nullopt for anything else.
std::optional<std::int64_t> read_laestab(std::string_view text);
/// A whole number without a row: nullopt for anything else.
std::optional<std::int64_t> read_whole(std::string_view text) noexcept;

}  // namespace llp::ingest
