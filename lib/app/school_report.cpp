#include "app/school_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "app/help_requests.hpp"
#include "app/plan_attention.hpp"
#include "app/plan_ratings.hpp"
#include "app/plan_visits.hpp"
#include "app/school_context.hpp"
#include "app/school_facts.hpp"
#include "app/school_history.hpp"
#include "app/session.hpp"
#include "app/similar_figures.hpp"
#include "app/similar_schools.hpp"
#include "app/visit_days.hpp"
#include "core/error.hpp"
#include "match/problem.hpp"
#include "model/school_change.hpp"
#include "store/help_requests.hpp"
#include "store/loads.hpp"

namespace llp::app {

namespace {

constexpr int similar_schools_shown = 10;

/// Open ones.
std::vector<SupportPlan> plans_of(const Party& party, const PlansAndVisits& all) {
    std::vector<SupportPlan> its;
    std::ranges::copy_if(all.plans, std::back_inserter(its), [&](const SupportPlan& plan) {
        return !plan.is_over() && (plan.supported == party || plan.supporter == party);
    });
    return its;
}

/// Of these plans, by day; those without one last.
std::vector<report::PlannedVisit> visits_of(const std::vector<SupportPlan>& plans, const PlansAndVisits& all,
                                            const VisitDays& days) {
    std::vector<report::PlannedVisit> visits;
    for (const auto& plan : plans) {
        for (const auto& visit : all.visits) {
            if (visit.plan == plan.number) {
                visits.push_back({.visit = visit,
                                  .supported = plan.supported,
                                  .supporter = plan.supporter,
                                  .refused = std::string(days.refused_since(visit))});
            }
        }
    }
    std::ranges::stable_sort(visits, {}, [](const report::PlannedVisit& planned) {
        return std::tuple(!planned.visit.day, planned.visit.day.value_or(planned.visit.earliest), planned.visit.part);
    });
    return visits;
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

/// What files loaded in the year found of schools.
struct YearFindings {
    std::map<Urn, std::vector<report::SchoolFinding>> by_school;  ///< Newest first.
    std::int64_t unkept = 0;
};

/// Those that tell of a changed entry are left out: the entry itself says so.
YearFindings findings_of(const store::Snapshot& snapshot, Date year_ago) {
    YearFindings found;
    for (const auto& load : store::loads(snapshot)) {
        if (load.day <= year_ago || load.summary.finding_count == 0) {
            continue;
        }
        auto findings = store::findings(snapshot, load.number);
        found.unkept += load.summary.finding_count - std::ssize(findings);
        for (auto& finding : findings) {
            if (finding.urn && !is_school_change(finding.code)) {
                auto& list = found.by_school[*finding.urn];
                list.push_back({.loaded = load.day, .file = load.summary.file, .finding = std::move(finding)});
            }
        }
    }
    return found;
}

/// Makes one page after another; what is the same for all of them is read once.
class PageReader {
public:
    PageReader(const store::Snapshot& snapshot, const Knowledge& known)
        : known_(known),
          last_command_(snapshot.command()),
          year_ago_(known.day - days_in_a_year),
          schools_(snapshot, known),
          contexts_(known),
          snapshot_(snapshot),
          plans_(plans_and_visits(snapshot, known.succession, known.partnerships, known.day)),
          calendars_(snapshot, known.succession),
          days_(plans_, known, calendars_),
          requests_(aged_requests(store::help_requests(snapshot), known, calendars_, known.day)),
          histories_(snapshot, known.day),
          findings_(findings_of(snapshot, year_ago_)),
          similar_(known) {}

    report::SchoolReportFacts facts(const School& school) {
        report::SchoolReportFacts facts{
            .school = schools_.facts(school), .last_command = last_command_, .year_ago = year_ago_};
        auto context = contexts_.beside(school);
        facts.context = std::move(context.figures);
        facts.authorities = context.authorities;
        facts.plans = plans_of(school.urn, plans_);
        facts.visits = visits_of(facts.plans, plans_, days_);
        for (const auto& plan : facts.plans) {
            std::ranges::move(plan_ratings(snapshot_, plan), std::back_inserter(facts.ratings));
        }
        std::copy_if(requests_.rbegin(), requests_.rend(), std::back_inserter(facts.requests),
                     [&](const report::AgedRequest& aged) { return aged.request.school == school.urn; });
        auto history = histories_.history(school.urn);
        facts.changes = changes_of(history.versions, year_ago_);
        add_openness(school, known_.day, year_ago_, facts.changes);
        facts.line = std::move(history.line);
        if (const auto found = findings_.by_school.find(school.urn); found != findings_.by_school.end()) {
            facts.findings = found->second;
        }
        facts.unkept_findings = findings_.unkept;
        facts.similar = similar_.nearest(school, similar_schools_shown);
        if (facts.similar) {
            facts.compared = similar_figures(similar_.newest(), *facts.similar);
        }
        return facts;
    }

private:
    const Knowledge& known_;
    std::int64_t last_command_;
    Date year_ago_;
    SchoolReader schools_;
    ContextReader contexts_;
    const store::Snapshot& snapshot_;
    PlansAndVisits plans_;
    SchoolCalendars calendars_;
    VisitDays days_;
    std::vector<report::AgedRequest> requests_;
    HistoryReader histories_;
    YearFindings findings_;
    SimilarReader similar_;
};

}  // namespace

report::SchoolReportFacts school_report(const Reading& reading, Urn urn) {
    std::optional<report::SchoolReportFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        if (const auto* const school = known.school(urn)) {
            facts = PageReader(snapshot, known).facts(*school);
        }
    });
    if (!facts) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}", urn),
                            "look it up with: llp school find TEXT");
    }
    return *facts;
}

bool wants_attention(const report::SchoolReportFacts& facts) {
    const auto& school = facts.school;
    const auto day = school.as_of;
    const bool is_supported = std::ranges::any_of(school.partnerships, [&](const Partnership& partnership) {
        return partnership.supported == Party(school.school.urn) && match::runs_on(partnership, day);
    });
    const bool plan_wants =
        std::ranges::any_of(facts.plans, [&](const SupportPlan& plan) { return attention_of(plan, day).any(); });
    return plan_wants || (school.profile.is_urgent() && !is_supported);
}

void school_reports(const Reading& reading, const SchoolChoice& choice, const SchoolReportVisit& visit) {
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        const auto reported = reported_schools(known, choice);
        std::vector<const School*> schools;
        for (const auto& school : known.schools) {
            if (reported.has_open(school, known.day)) {
                schools.push_back(&school);
            }
        }
        if (schools.empty()) {
            throw NotFoundError("no open, state-funded school is what was asked for",
                                "list them with: llp school list");
        }
        PageReader pages(snapshot, known);
        for (const auto* const school : schools) {
            visit(pages.facts(*school), std::ssize(schools));
        }
    });
}

}  // namespace llp::app
