#include "app/cluster_schools.hpp"

#include "app/knowledge.hpp"
#include "app/session.hpp"

namespace llp::app {

ClusterSchools cluster_schools(const Reading& reading, const PeerClusters& clusters) {
    ClusterSchools there;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        for (const auto& cluster : clusters.clusters) {
            for (const auto urn : cluster.members) {
                if (const auto* const school = known.school(urn)) {
                    there.schools.emplace(urn, *school);
                    there.profiles.emplace(urn, *known.profile(urn));
                }
            }
        }
    });
    return there;
}

}  // namespace llp::app
