#include "app/open_evidence.hpp"

#include <algorithm>

#include "evidence/weights.hpp"

namespace llp::app {

evidence::Profiler open_profiler(const Knowledge& known) {
    return evidence::Profiler(evidence::Facts{.schools = known.schools,
                                              .judgements = known.judgements,
                                              .results = known.results,
                                              .declarations = known.declarations,
                                              .reviews = {}},
                              evidence::default_weights(), known.day);
}

std::vector<std::string> open_areas(const Partnership& partnership) {
    auto areas = partnership.areas;
    std::erase_if(areas, [&](const std::string& area) {
        return std::ranges::find(partnership.found_by_peers, area) != partnership.found_by_peers.end();
    });
    return areas;
}

}  // namespace llp::app
