#pragma once

#include <map>

#include "app/job.hpp"
#include "model/pairing.hpp"
#include "model/profile.hpp"
#include "model/school.hpp"

namespace llp::app {

/// What a page on clusters says of their schools.
struct ClusterSchools {
    std::map<Urn, School> schools;
    std::map<Urn, Profile> profiles;
};

/// Of those in the clusters of a round; one that is not held is missing.
ClusterSchools cluster_schools(const Reading& reading, const PeerClusters& clusters);

}  // namespace llp::app
