#include "app/school_report.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

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
        return !is_its || plan.is_over();
    });
    return plans;
}

using Version = report::SchoolHistoryFacts::Version;

/// Which the entry of a school had before the newest of `versions`, and where it was not listed, before that.
const Version* described_before(std::span<const Version> versions) {
    for (auto left = versions.size() - 1; left-- > 0;) {
        if (versions[left].school) {
            return &versions[left];
        }
    }
    return nullptr;
}

report::EntryChange listing_change(const Version& now) {
    const bool listed = now.school.has_value();
    return {.from = now.dated,
            .sources = now.sources,
            .field = "listed",
            .before = listed ? "no" : "yes",
            .after = listed ? "yes" : "no"};
}

/// What the newest of `versions` has otherwise than the one before it.
std::vector<report::EntryChange> newest_changes(std::span<const Version> versions) {
    const auto& now = versions.back();
    std::vector<report::EntryChange> changes;
    if (versions[versions.size() - 2].school.has_value() != now.school.has_value()) {
        changes.push_back(listing_change(now));
    }
    const auto* const before = described_before(versions);
    if (before == nullptr || !now.school) {
        return changes;
    }
    for (auto& change : changes_between(*before->school, before->dated, *now.school, now.dated)) {
        const auto field = school_fields().at(static_cast<std::size_t>(change.field)).name;
        changes.push_back({.from = now.dated,
                           .sources = now.sources,
                           .field = std::string(field),
                           .before = std::move(change.before),
                           .after = std::move(change.after)});
    }
    return changes;
}

/// What each version of the last year has otherwise than the one before it; the first of all changes nothing.
std::vector<report::EntryChange> changes_of(std::span<const Version> versions, Date year_ago) {
    std::vector<report::EntryChange> changes;
    for (auto count = versions.size(); count > 1 && versions[count - 1].dated > year_ago; --count) {
        std::ranges::move(newest_changes(versions.first(count)), std::back_inserter(changes));
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
