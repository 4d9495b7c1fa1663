#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What stands at the head of every report that tells of things since a point in time.
struct ReportHead {
    std::string report;  ///< "weekly".
    std::string authority;
    Date as_of;
    std::string news;  ///< What is told since then: "Findings".
    Date since_day;
    std::int64_t since_command = 0;
    std::int64_t last_command = 0;
};

std::vector<Field> head_fields(const ReportHead& head);

/// "Eskershire"; "all authorities" where the report is about none in particular.
std::string area_in_words(const std::string& authority);
/// The same at the beginning of a title.
std::string area_title_of(const std::string& authority);

/// Open schools that a report leaves out as too little is known of them.
struct Uncounted {
    int of_no_authority = 0;  ///< Where it is about an authority.
    int of_no_type = 0;       ///< They may be state-funded, or not.
};

/// What a report about the state of things on a day is about.
struct ReportScope {
    std::string authority;         ///< "Eskershire", or the names joined with commas.
    std::vector<int> authorities;  ///< Their codes; empty: all.
    std::string part;              ///< "primary schools, Norrow District"; empty where nothing is left out.
    Date as_of;
    std::int64_t last_command = 0;
    Uncounted uncounted = {};
};

/// What stands at the head of such a report.
std::vector<Field> head_fields(const std::string& report, const ReportScope& scope);

/// "Eskershire, primary schools: " and what follows.
std::string titled(const ReportScope& scope, std::string_view what);

/// Of what the store holds anything about the authorities. A count of what is not held would be 0 and mean that nobody
/// knows.
struct Held {
    bool memberships = false;  ///< Of a school, on the day.
    bool inspections = false;
    bool report_cards = false;  ///< Of the inspections.
    bool reviews = false;       ///< By peers.
    bool evidence = false;      ///< From which a need could follow: inspections, published figures or declarations.
};

/// The count; nothing where nothing of what it counts is held.
Cell if_held(bool held, std::int64_t count);

/// "peer reviews", and whether any are held.
struct HeldKind {
    bool held = false;
    std::string_view name;
};

/// Says of which of these nothing is held: "memberships, peer reviews"; nothing where something is of each.
void add_not_held(Section& section, std::initializer_list<HeldKind> kinds);

/// Says which and why; nothing where there are none.
void add_uncounted(Section& section, const Uncounted& uncounted);

}  // namespace llp::report
