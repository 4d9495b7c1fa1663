#include "store/schema.hpp"

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "model/school.hpp"
#include "store/schema_v1.hpp"
#include "store/schema_v10.hpp"
#include "store/schema_v11.hpp"
#include "store/schema_v12.hpp"
#include "store/schema_v13.hpp"
#include "store/schema_v14.hpp"
#include "store/schema_v15.hpp"
#include "store/schema_v16.hpp"
#include "store/schema_v17.hpp"
#include "store/schema_v18.hpp"
#include "store/schema_v19.hpp"
#include "store/schema_v2.hpp"
#include "store/schema_v20.hpp"
#include "store/schema_v21.hpp"
#include "store/schema_v3.hpp"
#include "store/schema_v4.hpp"
#include "store/schema_v5.hpp"
#include "store/schema_v6.hpp"
#include "store/schema_v7.hpp"
#include "store/schema_v8.hpp"
#include "store/schema_v9.hpp"

namespace llp::store {

namespace {

std::vector<std::string_view> school_columns() {
    std::vector<std::string_view> columns{"by_hand", "registers", "stated"};
    for (const auto& field : school_fields()) {
        columns.push_back(field.name);
    }
    return columns;
}

std::vector<TableSpec> all_tables() {
    return {
        {.name = "schools", .key = {"urn", "source", "dated"}, .content = school_columns()},
        {.name = "results", .key = {"urn", "source", "period", "release"}, .content = {"figures"}},
        {.name = "numbered_results", .key = {"laestab", "source", "period", "release"}, .content = {"figures"}},
        {.name = "judgements",
         .key = {"urn", "framework", "date", "area", "source", "dated"},
         .content = {"grade", "type"}},
        {.name = "school_links",
         .key = {"urn", "other", "kind", "source", "dated"},
         .content = {"words", "name", "since"}},
        {.name = "organisations",
         .key = {"organisation", "source", "dated"},
         .content = {"name", "kind", "status", "opened", "closed", "company", "postcode", "easting", "northing"}},
        {.name = "postcodes", .key = {"postcode", "source", "dated"}, .content = {"easting", "northing", "district"}},
        {.name = "memberships",
         .key = {"party", "valid_from"},
         .content = {"status", "valid_to", "said_on"},
         .has_day = true},
        {.name = "declarations",
         .key = {"kind", "party", "area", "topic", "mode"},
         .content = {"days_per_term", "willing", "reason", "listed", "urgent", "valid_from", "valid_to", "said_by",
                     "said_on"},
         .has_day = true},
        {.name = "survey_offers",
         .key = {"party", "area", "topic", "mode"},
         .content = {"listed", "said_by", "said_on"},
         .has_day = true},
        {.name = "capacities",
         .key = {"party", "valid_from"},
         .content = {"min_schools", "max_schools", "days_per_term", "valid_to", "said_on"},
         .has_day = true},
        {.name = "conflicts",
         .key = {"a", "b", "kind"},
         .content = {"reason", "valid_from", "valid_to", "said_on"},
         .has_day = true},
        {.name = "travel", .key = {"from_party", "to_party"}, .content = {"minutes", "said_on"}, .has_day = true},
        {.name = "term_dates",
         .key = {"party", "kind", "first"},
         .content = {"last", "year", "number", "reason", "said_on"},
         .has_day = true},
        {.name = "reviews",
         .key = {"urn", "date", "part", "subject", "finding"},
         .content = {"text", "rating", "follow_up", "said_on"},
         .has_day = true},
        {.name = "finding_outcomes",
         .key = {"urn", "date", "part", "subject", "finding"},
         .content = {"follow_up", "said_on"},
         .has_day = true},
        {.name = "review_follow_ups",
         .key = {"urn", "date", "subject", "finding"},
         .content = {"action", "owner", "due", "reason", "done_on", "said_on"},
         .has_day = true},
        {.name = "people", .key = {"person"}, .content = {"name", "email", "phone", "said_on"}, .has_day = true},
        {.name = "roles",
         .key = {"role", "party", "seat", "valid_from"},
         .content = {"person", "constituency", "election", "valid_to", "said_on"},
         .has_day = true},
        {.name = "loads",
         .key = {"load"},
         .content = {"file",    "digest",    "layout",       "layout_version", "authorities", "period",
                     "release", "dated",     "encoding",     "delimiter",      "rows",        "added",
                     "changed", "unchanged", "skipped",      "not_held",       "rejected",    "findings",
                     "keys",    "fact_keys", "complete_for", "lacking",        "found",       "form_keys"}},
        {.name = "rejects", .key = {"load", "line", "column"}, .content = {"byte", "code", "message", "raw"}},
        {.name = "findings", .key = {"load", "number"}, .content = {"urn", "line", "column", "code", "message"}},
        {.name = "rounds",
         .key = {"name"},
         .content = {"kind",        "parameters",  "weights",       "digest",     "supported", "supporters",
                     "candidates",  "refused",     "not_known",     "total",      "status",    "made_on",
                     "approved_by", "approved_on", "organisations", "outside",    "equity",    "load",
                     "listed",      "over_on",     "over_by",       "over_reason"}},
        {.name = "round_members",
         .key = {"round", "supported", "supporter"},
         .content = {"score", "parts", "areas", "rank", "apart_m", "asked", "locked", "not_known", "runners_up",
                     "refused", "minutes", "outside", "not_applicable", "found_by_peers"}},
        {.name = "round_refusals",
         .key = {"round", "supported"},
         .content = {"missing", "candidates", "refused", "areas", "found_by_peers"}},
        {.name = "round_certificates", .key = {"round"}, .content = {"certificate"}},
        {.name = "round_clusters", .key = {"round"}, .content = {"clusters"}},
        {.name = "round_partners", .key = {"round"}, .content = {"partners"}},
        {.name = "round_reviews", .key = {"round"}, .content = {"reviews"}},
        {.name = "partnerships",
         .key = {"number"},
         .content = {"round", "supported", "supporter", "areas", "valid_from", "valid_to", "approved_by", "ended_by",
                     "end_reason", "found_by_peers"}},
        {.name = "plans",
         .key = {"number"},
         .content = {"partnership", "supported", "supporter", "status", "drafted", "review_due", "templates",
                     "calendar", "reason"}},
        {.name = "priorities", .key = {"plan", "number"}, .content = {"area", "text", "found_by_peers"}},
        {.name = "objectives",
         .key = {"plan", "number"},
         .content = {"priority", "text", "criterion", "measure", "today", "period", "target", "comparison_schools",
                     "state", "rag"}},
        {.name = "actions",
         .key = {"plan", "number"},
         .content = {"priority", "text", "owner_role", "due", "status", "evidence", "entry"}},
        {.name = "plan_notes",
         .key = {"plan", "number"},
         .content = {"day", "written_by", "objective", "action", "text"}},
        {.name = "plan_reviews",
         .key = {"plan", "number"},
         .content = {"date", "reviewer", "overall", "next_steps", "next_review"}},
        {.name = "reviewed_objectives", .key = {"plan", "review", "objective"}, .content = {"rag", "text"}},
        {.name = "concerns",
         .key = {"plan", "number"},
         .content = {"raised", "raised_by", "summary", "detail", "resolved", "resolution"}},
        {.name = "requests",
         .key = {"number"},
         .content = {"urn", "area", "text", "raised", "raised_by", "answered", "answer", "closed", "outcome"}},
        {.name = "visits",
         .key = {"plan", "number"},
         .content = {"kind", "visitor", "half_days", "earliest", "latest", "apart", "day", "part", "status", "note"}},
    };
}

constexpr std::array steps{schema_v1,  schema_v2,  schema_v3,  schema_v4,  schema_v5,  schema_v6,  schema_v7,
                           schema_v8,  schema_v9,  schema_v10, schema_v11, schema_v12, schema_v13, schema_v14,
                           schema_v15, schema_v16, schema_v17, schema_v18, schema_v19, schema_v20, schema_v21};

}  // namespace

std::span<const TableSpec> tables() {
    static const auto all = all_tables();
    return all;
}

const TableSpec& table(std::string_view name) {
    const auto all = tables();
    const auto found = std::ranges::find(all, name, &TableSpec::name);
    if (found == all.end()) {
        raise<Error>("the store has no table {}", name);
    }
    return *found;
}

std::span<const std::string_view> schema_steps() noexcept {
    return steps;
}

}  // namespace llp::store
