#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/plan_change.hpp"
#include "model/support_plan.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp plan list` prints.
struct PlanListFacts {
    Date as_of;
    std::vector<SupportPlan> plans;  ///< By number.
    Names names;                     ///< Of the parties.
    bool filtered = false;           ///< Others may be left out.
};

/// A row for each plan, as llp.plans/1 has it.
Table plan_table(std::string name, const std::vector<SupportPlan>& list, const Names& names, Date as_of,
                 std::string empty);

/// llp.plans/1: { as_of, plans [ {plan, partnership, supported, supported_name, supporter, supporter_name, areas [..],
/// status, rag (the worst), red, amber, green (objectives), drafted, review_due, reviews, actions, overdue, last_entry,
/// partnership_ended} ] }.
Document plans(const PlanListFacts& facts);

/// What `llp plan draft` prints.
struct DraftFacts {
    Date as_of;
    std::vector<SupportPlan> drafted;   ///< New ones, by number.
    std::vector<SupportPlan> standing;  ///< Had a plan already: left alone.
    std::vector<std::string> left_out;  ///< Partnerships without a plan, and why.
    Names names;
};

/// llp.draft/1: { as_of, drafted [ as in llp.plans/1 ], standing [ the same ], left_out [ {reason} ] }.
Document draft(const DraftFacts& facts);

/// What `llp plan draft --again` prints.
struct RedraftFacts {
    Date as_of;
    struct Compared {
        SupportPlan plan;
        std::vector<PlanChange> differences;
    };
    std::vector<Compared> compared;     ///< By number.
    std::vector<std::string> left_out;  ///< What could not be compared, and why.
    Names names;
};

/// llp.redraft/1: { as_of, differences [ {plan, urn, school, part, number, field, change, before, after} ], left_out [
/// {reason} ] }.
Document redraft(const RedraftFacts& facts);

}  // namespace llp::report
