#pragma once

#include <string_view>

namespace llp::store {

/// Keeps of memberships, capacities, conflicts and minutes by road the day on which they were said, as declarations do;
/// never edited once released.
inline constexpr std::string_view schema_v7 = R"sql(
ALTER TABLE memberships ADD COLUMN said_on TEXT NOT NULL DEFAULT '';
ALTER TABLE capacities ADD COLUMN said_on TEXT NOT NULL DEFAULT '';
ALTER TABLE conflicts ADD COLUMN said_on TEXT NOT NULL DEFAULT '';
ALTER TABLE travel ADD COLUMN said_on TEXT NOT NULL DEFAULT '';
UPDATE memberships AS t SET said_on = coalesce(
    (SELECT nullif(l.dated, '') FROM loads AS l WHERE l.load = t.origin),
    (SELECT c.day FROM commands AS c WHERE c.number = t.origin));
UPDATE capacities AS t SET said_on = coalesce(
    (SELECT nullif(l.dated, '') FROM loads AS l WHERE l.load = t.origin),
    (SELECT c.day FROM commands AS c WHERE c.number = t.origin));
UPDATE conflicts AS t SET said_on = coalesce(
    (SELECT nullif(l.dated, '') FROM loads AS l WHERE l.load = t.origin),
    (SELECT c.day FROM commands AS c WHERE c.number = t.origin));
UPDATE travel AS t SET said_on = coalesce(
    (SELECT nullif(l.dated, '') FROM loads AS l WHERE l.load = t.origin),
    (SELECT c.day FROM commands AS c WHERE c.number = t.origin));
)sql";

}  // namespace llp::store
