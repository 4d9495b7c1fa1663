#include "cmd/pair/clusters_page.hpp"

#include "app/cluster_schools.hpp"
#include "cmd/names.hpp"
#include "report/pages/clusters.hpp"

namespace llp::cmd {

report::Document clusters_page(const Run& run, const Round& round) {
    auto there = app::cluster_schools(run.reading(), *round.clusters);
    return report::clusters({.as_of = run.as_of(),
                             .round = round,
                             .names = party_names(run),
                             .schools = std::move(there.schools),
                             .profiles = std::move(there.profiles)});
}

}  // namespace llp::cmd
