#pragma once

#include <optional>
#include <string>

#include "app/job.hpp"
#include "app/reported_schools.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"
#include "report/pages/directory.hpp"

namespace llp::app {

struct DirectoryRequest {
    SchoolChoice schools;
    std::string area = {};                ///< Of data/defaults/areas.csv; empty: all.
    std::optional<Urn> near = {};         ///< The school that looks for help.
    std::optional<Metres> furthest = {};  ///< From it, the limit included; whose place is not known is left out then.
    bool contacts = false;                ///< Who is to be asked is read too.
};

/// The offers that hold on the day, that are kept and that may be listed. Throws as reported_schools; NotFoundError
/// where the school that looks for help is not held, UsageError where its place is not known.
report::DirectoryFacts directory(const Reading& reading, const DirectoryRequest& request);

}  // namespace llp::app
