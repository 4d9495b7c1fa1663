#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/quantity.hpp"
#include "model/appointment.hpp"
#include "model/declaration.hpp"
#include "model/school.hpp"
#include "report/document.hpp"
#include "report/pages/report_head.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// One offer of help to which the party consented that it be listed.
struct ListedOffer {
    Declaration offer;
    std::optional<School> school;  ///< None of an organisation.
    std::optional<Metres> apart;   ///< From the school that asks; none where there is none, or a place is not known.
    std::optional<Appointment> contact;  ///< Whom to ask; none where nobody is known.
};

struct DirectoryFacts {
    ReportScope scope;
    std::optional<School> near;       ///< The school that looks for help.
    std::optional<Metres> furthest;   ///< From it.
    std::string area;                 ///< The only one asked for; empty: all.
    bool contacts = false;            ///< People are to see whom to ask.
    bool any_declared = true;         ///< Something is: nothing is known of offers else.
    std::vector<ListedOffer> offers;  ///< By area and topic in the order of their list, then the nearest or by name.
    Names names;                      ///< Of the parties.
};

/// Who can help with what. Nothing that was not to be listed enters. Contacts are for others than the public.
///
/// llp.report/1: { report: "directory", authority, part, as_of, last_command, near, key_figures {offers, schools,
/// organisations, areas, of_areas}, offers [ {area, topic, party, party_name, kind, phase, district, km, mode,
/// days_per_term, from, to, said, contact_role, contact, email, phone} ], areas [ {area, offers, schools,
/// organisations} ], districts [ {district, schools, offers, areas} ] }
Document directory(const DirectoryFacts& facts);

}  // namespace llp::report
