#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/knowledge.hpp"
#include "app/pair_schools.hpp"
#include "match/problem.hpp"
#include "match/settings.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The schools among which partners or reviewers are to be found, and what is known of them: those of the list where
/// there is a file, otherwise those of the request's authorities, or the home authorities; of its phase.
struct ChosenSchools {
    match::Problem problem;
    match::Settings settings;
    std::map<std::string, std::string> parameters;  ///< As asked for, for the answer to say.
    std::optional<std::vector<Urn>> listed;         ///< Those of the file; none where there is none.
};

/// Throws UsageError where it is not clear whose schools, InputError for a school of the list that is not held.
ChosenSchools choose_schools(const store::Snapshot& snapshot, const Knowledge& known, PairRequest request,
                             const std::string& schools_file);

/// The problem over the schools of a list, which the store may not hold, or over those of the request where there is
/// none.
match::Problem problem_over(const store::Snapshot& snapshot, const Knowledge& known, PairRequest request,
                            const std::optional<std::vector<Urn>>& listed, Metres furthest);

}  // namespace llp::app
