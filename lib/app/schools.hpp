#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"
#include "model/record.hpp"
#include "report/pages/organisations.hpp"
#include "report/pages/school.hpp"

namespace llp::app {

/// Adds or updates one school from what was typed; fields that are not stated stay. Makes the store where there is
/// none.
Saved add_school(const Writing& writing, const SchoolStatement& statement);

struct SchoolFilter {
    std::vector<int> authorities;  ///< Empty: all.
    std::optional<Phase> phase;    ///< None: all.
    bool closed_too = false;       ///< Otherwise only those open on the day.
};

/// By URN.
std::vector<School> list_schools(const Reading& reading, const SchoolFilter& filter);

/// Schools whose name, town, postcode, trust, URN or LAESTAB holds every word of the text, case and accents aside;
/// open ones first, then by name and URN.
std::vector<School> find_schools(const Reading& reading, const std::string& text);

/// All that the store knows of one school on the day. Throws NotFoundError where it holds none of this URN; of one that
/// it held once the error says until when.
report::SchoolFacts show_school(const Reading& reading, Urn urn);

struct OrganisationFilter {
    std::optional<std::string> kind;  ///< A slug such as "university"; none: all.
    bool offering = false;            ///< Only those that have offered something or stated their capacity.
    bool closed_too = false;          ///< Otherwise only those open on the day.
};

/// By id. Throws NotFoundError, naming the kinds that there are, where no organisation is of the kind.
std::vector<report::OrganisationLine> list_organisations(const Reading& reading, const OrganisationFilter& filter);

/// The name and the kind of every organisation that is held.
std::map<Party, PartyName> organisation_names(const Reading& reading);

/// One need or offer; the same again changes nothing. Throws NotFoundError where a school or an organisation is not
/// held.
Saved declare(const Writing& writing, const Declaration& declaration);
Saved set_membership(const Writing& writing, const Membership& membership);
Saved set_conflict(const Writing& writing, const Conflict& conflict);

}  // namespace llp::app
