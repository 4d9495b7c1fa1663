#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "model/party.hpp"

namespace llp {

enum class DeclarationKind { need, offer };
enum class Willing { yes, no, not_this_year };
/// What of an offer the peer review survey says.
enum class SurveySays {
    nothing,  ///< It was declared.
    offer,    ///< In what the school is willing to help; not whether that may be listed.
    listing   ///< That too.
};

std::string_view token(DeclarationKind kind) noexcept;
std::optional<DeclarationKind> read_declaration_kind(std::string_view text) noexcept;
std::string_view token(Willing willing) noexcept;
std::optional<Willing> read_willing(std::string_view text) noexcept;

/// What a school or organisation says it needs or can give.
struct Declaration {
    DeclarationKind kind = DeclarationKind::need;
    Party party;
    std::string area;   ///< Of data/defaults/areas.csv.
    std::string topic;  ///< Of the area, or an attribute of peer review that bears on it; empty for all of it.
    std::string mode;   ///< sharing-practice, coaching, mentoring, training, review, governance or empty.
    std::optional<Days> days_per_term;  ///< A ceiling within the area.
    Willing willing = Willing::yes;
    std::string reason;
    bool listed = false;  ///< Consents to stand in the public directory.
    bool urgent = false;
    std::optional<Date> from;
    std::optional<Date> to;                      ///< The last day on which it holds.
    std::string origin;                          ///< Who said it: free text of the file's "source" column.
    Date date;                                   ///< When it was said.
    std::string file;                            ///< Where it was read; filled in by the store.
    std::optional<Urn> at_the_time = {};         ///< The predecessor that said it, where it counts for its heir.
    SurveySays in_survey = SurveySays::nothing;  ///< An offer of the survey is kept beside those that were declared.

    [[nodiscard]] bool holds_on(Date day) const noexcept { return (!from || *from <= day) && (!to || day <= *to); }
};

/// How much a supporter can carry.
struct Capacity {
    Party party;
    std::int64_t min_schools = 0;             ///< It must be given at least so many schools.
    std::optional<std::int64_t> max_schools;  ///< And at most so many.
    std::optional<Days> days_per_term;
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<Date> said;      ///< Of two statements the later stands; none before it is kept: as of that day.
    std::optional<Date> recorded;  ///< The day on which it first came into the store; none before.

    [[nodiscard]] bool holds_on(Date day) const noexcept { return (!from || *from <= day) && (!to || day <= *to); }
    /// Where no first day is said, it begins with the day on which it was recorded: the later fact of two holds.
    [[nodiscard]] std::optional<Date> since() const noexcept { return from ? from : recorded; }
};

}  // namespace llp
