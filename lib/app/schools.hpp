#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/context.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"
#include "model/profile.hpp"
#include "model/record.hpp"

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

/// All that the store knows of one school on the day.
struct SchoolView {
    School school;
    Profile profile;
    Context context;
    std::vector<Judgement> judgements;      ///< Newest first.
    std::vector<ResultRow> results;         ///< Newest period first.
    std::vector<Declaration> declarations;  ///< That hold on the day.
    std::optional<Capacity> capacity;
    std::optional<Membership> membership;
    std::vector<Conflict> conflicts;
    std::vector<Partnership> partnerships;  ///< As supported or supporter, running.
    std::vector<std::string> sources;       ///< "schools, dated 2026-09-01, from sample-schools.csv".
};

/// Throws NotFoundError where the store holds no school of this URN (a hint names near ones).
SchoolView show_school(const Reading& reading, Urn urn);

/// One need or offer; the same again changes nothing. Throws NotFoundError where a school is not held.
Saved declare(const Writing& writing, const Declaration& declaration);
Saved set_membership(const Writing& writing, const Membership& membership);
Saved set_conflict(const Writing& writing, const Conflict& conflict);

}  // namespace llp::app
