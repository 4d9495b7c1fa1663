#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "report/pages/person.hpp"

namespace llp::app {

/// Who is meant: the number of a person as `export_person` tells it, or a name, whatever its spelling.
struct PersonWish {
    std::string id_or_name;
    std::optional<Party> party;  ///< Where they hold, or held, a role.
};

/// All that the store holds of them, of past days too. Throws NotFoundError where that is nothing.
report::PersonFacts export_person(const Reading& reading, const PersonWish& wish);

/// Erases them from every version that is kept, and from the file. Throws NotFoundError where nobody of the name or
/// number holds or held a role, or people at several schools or organisations do.
report::ErasureFacts erase_person(const Writing& writing, const PersonWish& wish);

}  // namespace llp::app
