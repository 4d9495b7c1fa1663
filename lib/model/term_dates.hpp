#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "model/party.hpp"

namespace llp {

enum class TermDatesKind {
    term,    ///< A term of its own, in place of the county's of the same year and number.
    inset,   ///< Pupils stay at home while staff learn (in-service training).
    closed,  ///< No visits: closed, or a week of tests.
    open     ///< A school day, though the county has none.
};

/// "term", "inset", "closed", "open".
std::string_view token(TermDatesKind kind) noexcept;
std::optional<TermDatesKind> read_term_dates_kind(std::string_view text) noexcept;

/// Days on which a school differs from its county.
struct TermDates {
    Party party;  ///< The school.
    TermDatesKind kind = TermDatesKind::inset;
    Date first;
    Date last;
    std::optional<Period> year;     ///< Of a term; none otherwise.
    std::optional<int> number;      ///< The same, 1 to 6.
    std::string reason;             ///< May be empty.
    std::optional<Date> said = {};  ///< Of two statements the later stands; none before it is kept: as of that day.
};

}  // namespace llp
