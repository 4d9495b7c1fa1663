#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "support/links.hpp"
#include "support/shuffled.hpp"

namespace llp::test {

inline constexpr int first_linked = 100001;
inline constexpr int linked_schools = 8;

inline int some_linked_urn() {
    return *rc::gen::inRange(first_linked, first_linked + linked_schools);
}

/// Few schools and many links: chains, mergers, splits and circles among them.
inline SchoolLink some_link() {
    const auto kind = *rc::gen::element(LinkKind::successor, LinkKind::successor, LinkKind::predecessor,
                                        LinkKind::predecessor, LinkKind::other);
    const std::string words =
        *rc::gen::element(std::string(), std::string(), std::string(token(kind)) + " - merged", std::string("Link"));
    auto link = linked(some_linked_urn(), some_linked_urn(), kind, words,
                       *rc::gen::element(std::string("2021-05-06"), std::string("2025-04-22")));
    link.source = *rc::gen::element(std::string("a"), std::string("b"));
    link.since = *rc::gen::element(std::optional<Date>(), std::optional(Date::parse("2019-09-01")),
                                   std::optional(Date::parse("2020-09-01")));
    return link;
}

inline std::vector<SchoolLink> some_links() {
    return some_of(10, some_link);
}

}  // namespace llp::test
