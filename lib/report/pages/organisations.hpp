#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/declaration.hpp"
#include "model/membership.hpp"
#include "model/organisation.hpp"
#include "report/document.hpp"

namespace llp::report {

/// An organisation with what it has said.
struct OrganisationLine {
    Party party;
    Organisation organisation;
    bool open = true;                 ///< On the day.
    std::vector<std::string> offers;  ///< Areas in which it is willing to support, each once.
    std::optional<Capacity> capacity;
    std::optional<Membership> membership;
    std::int64_t supports = 0;  ///< Schools, in running partnerships.
};

/// What `llp school organisations` prints.
struct OrganisationListFacts {
    Date as_of;
    std::vector<OrganisationLine> organisations;  ///< In the order to print.
};

/// llp.organisations/1: { as_of, count, organisations [ {organisation, name, kind, open, postcode, easting, northing,
/// placed_by_postcode, offers [area], min_schools, max_schools, days_per_term, membership, supports, source} ] }.
Document organisations(const OrganisationListFacts& facts);

}  // namespace llp::report
