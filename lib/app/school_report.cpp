#include "app/school_report.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "app/school_context.hpp"
#include "app/school_facts.hpp"
#include "app/school_history.hpp"
#include "app/session.hpp"
#include "app/similar_schools.hpp"
#include "core/error.hpp"
#include "model/school_change.hpp"
#include "store/loads.hpp"
#include "store/plans.hpp"

namespace llp::app {

namespace {

constexpr int days_in_a_year = 365;
constexpr int similar_schools_shown = 10;

std::vector<SupportPlan> open_plans(const store::Snapshot& snapshot, const Knowledge& known, Urn urn) {
    const Party party(urn);
    auto plans = known.succession.read_all(store::plans(snapshot));
    std::erase_if(plans, [&](const SupportPlan& plan) {
        const bool is_its = plan.supported == party || plan.supporter == party;
        return !is_its || plan.status == "closed";
    });
    return plans;
}

/// What each version of the last year has otherwise than the one before it; the first of all changes nothing.
std::vector<report::EntryChange> changes_of(const std::vector<report::SchoolHistoryFacts::Version>& versions,
                                            Date year_ago) {
    std::vector<report::EntryChange> changes;
    for (std::size_t n = versions.size(); n-- > 1;) {
        const auto& now = versions[n];
        if (now.dated <= year_ago) {
            break;
        }
        const auto& before = versions[n - 1];
        for (auto& change : changes_between(before.school, before.dated, now.school, now.dated)) {
            const auto field = school_fields().at(static_cast<std::size_t>(change.field)).name;
            changes.push_back({.from = now.dated,
                               .sources = now.sources,
                               .field = std::string(field),
                               .before = std::move(change.before),
                               .after = std::move(change.after)});
        }
    }
    return changes;
}

/// That it opened or closed within the year, which its dates say also where no entry before is held.
void add_openness(const School& school, Date day, Date year_ago, std::vector<report::EntryChange>& changes) {
    const auto tells_of_status = [](const report::EntryChange& change) { return change.field == "status"; };
    if (std::ranges::any_of(changes, tells_of_status)) {
        return;
    }
    const auto add = [&](const std::optional<Date>& on, std::string_view before, std::string_view after) {
        if (on && *on > year_ago && *on <= day) {
            changes.push_back({.from = *on,
                               .sources = {},
                               .field = "status",
                               .before = std::string(before),
                               .after = std::string(after)});
        }
    };
    add(school.close_date, "Open", "Closed");
    add(school.open_date, "", "Open");
    std::ranges::stable_sort(changes, std::ranges::greater(), &report::EntryChange::from);
}

/// Those that tell of a changed entry are left out: the entry itself says so.
void list_findings(const store::Snapshot& snapshot, report::SchoolReportFacts& facts) {
    for (const auto& load : store::loads(snapshot)) {
        if (load.day <= facts.year_ago || load.summary.finding_count == 0) {
            continue;
        }
        auto findings = store::findings(snapshot, load.number);
        facts.unkept_findings += load.summary.finding_count - std::ssize(findings);
        for (auto& finding : findings) {
            if (finding.urn == facts.school.school.urn && !is_school_change(finding.code)) {
                facts.findings.push_back(
                    {.loaded = load.day, .file = load.summary.file, .finding = std::move(finding)});
            }
        }
    }
}

report::SchoolReportFacts facts_of(const store::Snapshot& snapshot, const Knowledge& known, const School& school) {
    report::SchoolReportFacts facts{.school = facts_of_school(snapshot, known, school),
                                    .last_command = snapshot.command(),
                                    .year_ago = known.day - days_in_a_year};
    auto context = context_of(known, school);
    facts.context = std::move(context.figures);
    facts.authorities = context.authorities;
    facts.plans = open_plans(snapshot, known, school.urn);
    auto history = history_of(snapshot, known.day, school.urn);
    facts.changes = changes_of(history.versions, facts.year_ago);
    add_openness(school, known.day, facts.year_ago, facts.changes);
    facts.line = std::move(history.line);
    list_findings(snapshot, facts);
    facts.similar = similar_to(known, school, similar_schools_shown);
    return facts;
}

}  // namespace

report::SchoolReportFacts school_report(const Reading& reading, Urn urn) {
    std::optional<report::SchoolReportFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        if (const auto* const school = known.school(urn)) {
            facts = facts_of(snapshot, known, *school);
        }
    });
    if (!facts) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}", urn),
                            "look it up with: llp school find TEXT");
    }
    return *facts;
}

}  // namespace llp::app
