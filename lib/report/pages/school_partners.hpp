#pragma once

#include "report/pages/school.hpp"

namespace llp::report {

/// Parts of the page of one school that show its place among the others.

/// Its membership, what it says that it needs and offers, and how much it can carry.
Section declared(const SchoolFacts& facts);
/// With whom it works.
Table running_partnerships(const SchoolFacts& facts);
/// Its place in peer review: the clusters in which it stands, and the reviews that it makes and has this year or later.
/// For people where there are any.
Table standing_clusters(const SchoolFacts& facts);
Table planned_reviews(const SchoolFacts& facts);
/// With whom it works, and with whom it must not be matched.
Section partners(const SchoolFacts& facts);

}  // namespace llp::report
