#pragma once

#include <vector>

#include "app/succession.hpp"
#include "model/appointment.hpp"
#include "model/declaration.hpp"
#include "model/judgement.hpp"
#include "model/membership.hpp"
#include "model/result.hpp"
#include "model/review.hpp"
#include "model/travel.hpp"

namespace llp::app {

/// Facts as they count on the day, when some schools speak for others.
///
/// What was published of a school stays under its number, and counts for the heir too: a copy follows under the heir's
/// number, marked with the one at the time.

/// A figure, or the reason of its absence, goes before those of the same measure and period of schools further back.
std::vector<ResultRow> with_inherited(std::vector<ResultRow> rows, const Succession& succession);

/// An inspection counts until the heir, or a school between the two, has had a later one that gave grades.
std::vector<Judgement> with_inherited(std::vector<Judgement> judgements, const Succession& succession, Date day);

/// What peers found counts for the heir; evidence/reviews.hpp lets the newest review speak.
std::vector<ReviewLine> with_inherited(std::vector<ReviewLine> reviews, const Succession& succession);

/// What a school said or agreed is read as the heir's. The heir's own words go first, also where they hold no longer,
/// then those of the school nearest to it: on the same need or offer; as to capacity and membership, on anything; on a
/// conflict of the same kind with the same party. What has not begun by the day goes before nothing.
std::vector<Declaration> read_for_heirs(std::vector<Declaration> declarations, const Succession& succession, Date day);
std::vector<Capacity> read_for_heirs(std::vector<Capacity> capacities, const Succession& succession, Date day);
std::vector<Appointment> read_for_heirs(std::vector<Appointment> appointments, const Succession& succession, Date day);
std::vector<Membership> read_for_heirs(std::vector<Membership> memberships, const Succession& succession, Date day);
std::vector<Conflict> read_for_heirs(std::vector<Conflict> conflicts, const Succession& succession, Date day);

/// The way to a school is the way to its heir, unless one of its own is stated or one of a school nearer to it. Each
/// way once, in the order of the two.
std::vector<Travel> read_for_heirs(const std::vector<Travel>& travel, const Succession& succession);

}  // namespace llp::app
