#pragma once

#include <string>
#include <utility>

#include "model/school_link.hpp"

namespace llp::test {

/// That `urn` names `other` as what it is to it, in an extract of September 2026.
inline SchoolLink linked(int urn, int other, LinkKind kind, std::string words = "",
                         const std::string& dated = "2026-09-01") {
    return {.urn = Urn::of(urn),
            .other = Urn::of(other),
            .kind = kind,
            .words = words.empty() ? std::string(token(kind)) : std::move(words),
            .name = "School " + std::to_string(other),
            .since = {},
            .source = "gias-links",
            .dated = Date::parse(dated)};
}

/// That `other` followed `urn`, as `urn` says it.
inline SchoolLink followed(int urn, int other, std::string words = "Successor") {
    return linked(urn, other, LinkKind::successor, std::move(words));
}

/// The same as `other` says it.
inline SchoolLink follows(int other, int urn, std::string words = "Predecessor") {
    return linked(other, urn, LinkKind::predecessor, std::move(words));
}

}  // namespace llp::test
