#include "cmd/names.hpp"

#include "app/schools.hpp"
#include "core/error.hpp"

namespace llp::cmd {

report::Names party_names(const Run& run) {
    report::Names names;
    try {
        for (const auto& school :
             app::list_schools(run.reading(), {.authorities = {}, .phase = {}, .closed_too = true})) {
            names.emplace(school.urn, school.name);
        }
        for (const auto& [organisation, name] : app::organisation_names(run.reading())) {
            names.emplace(organisation, name);
        }
    } catch (const StoreError& fault) {
        if (fault.kind() != StoreError::Kind::absent) {
            throw;
        }
    }
    return names;
}

}  // namespace llp::cmd
