#pragma once

#include <vector>

#include "app/knowledge.hpp"
#include "model/review_rota.hpp"
#include "report/pages/school.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The clusters of approved rounds that have not ended in which the school stands, by the name of the round; heirs
/// stand in the places of schools that closed.
std::vector<report::ClusterPlace> cluster_places(const store::Snapshot& snapshot, const Knowledge& known, Urn school);

/// Reviews of approved rotas that the school makes or has in the school year of the day or later; by year, those that
/// it makes first, then by school.
std::vector<ReviewMade> planned_reviews(const store::Snapshot& snapshot, const Knowledge& known, Urn school);

}  // namespace llp::app
