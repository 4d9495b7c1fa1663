#include "app/school_history.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/session.hpp"
#include "core/error.hpp"
#include "store/dated_facts.hpp"
#include "store/former_school.hpp"

namespace llp::app {

namespace {

using Facts = report::SchoolHistoryFacts;
using report::Relation;

/// Names that links give, the newest of each school.
std::map<Urn, std::string> linked_names(const std::vector<SchoolLink>& links) {
    std::map<Urn, std::pair<Date, std::string>> newest;
    for (const auto& link : links) {
        const std::pair said(link.dated, link.name);
        auto& known = newest.try_emplace(link.other, said).first->second;
        known = std::max(known, said);
    }
    std::map<Urn, std::string> names;
    for (auto& [urn, said] : newest) {
        names.emplace(urn, std::move(said.second));
    }
    return names;
}

/// In a circle a school may be both; it then counts as what came before.
class Relations {
public:
    Relations(const Lineage& lineage, Urn urn)
        : urn_(urn), before_(lineage.with_all_before(urn)), after_(lineage.with_all_after(urn)) {}

    [[nodiscard]] Relation of(Urn other) const {
        if (other == urn_) {
            return Relation::this_school;
        }
        if (before_.contains(other)) {
            return Relation::predecessor;
        }
        return after_.contains(other) ? Relation::successor : Relation::related;
    }

private:
    Urn urn_;
    std::set<Urn> before_;
    std::set<Urn> after_;
};

/// What the history compares.
auto told(const School& school) {
    return std::tie(school.name, school.status, school.type, school.trust_name, school.pupils);
}

bool tell_the_same(const std::optional<School>& a, const std::optional<School>& b) {
    return a && b ? told(*a) == told(*b) : a.has_value() == b.has_value();
}

std::vector<Facts::Version> versions_of(std::vector<store::SchoolDay> days) {
    std::vector<Facts::Version> versions;
    for (auto& day : days) {
        auto school = read_as_one(day.statements);
        const auto known = versions.empty() ? std::nullopt : versions.back().school;
        if (!tell_the_same(known, school)) {
            versions.push_back({.dated = day.day, .sources = std::move(day.sources), .school = std::move(school)});
        }
    }
    return versions;
}

/// Of a school that is held no more, since when, and what was known where nothing is said of it now.
void tell_of_former(const store::Snapshot& snapshot, Facts& facts) {
    const auto former = store::former_school(snapshot, facts.as_of, facts.urn);
    if (!former) {
        return;
    }
    facts.held_no_more = {.since = former->since, .file = former->file, .command = former->command};
    if (former->file.empty()) {
        facts.versions = versions_of(store::school_days(snapshot.at(former->command - 1), facts.as_of, facts.urn));
    }
    std::ranges::find(facts.line, facts.urn, &Facts::Member::urn)->name = former->school.name;
}

void refuse_unknown(const Facts& facts) {
    if (facts.line.size() == 1 && !facts.line.front().school && facts.line.front().name.empty()) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}, and no link names it", facts.urn),
                            "look it up with: llp school find TEXT");
    }
}

}  // namespace

HistoryReader::HistoryReader(const store::Snapshot& snapshot, Date day)
    : HistoryReader(snapshot, day, store::school_links(snapshot)) {}

HistoryReader::HistoryReader(const store::Snapshot& snapshot, Date day, const std::vector<SchoolLink>& links)
    : day_(day),
      links_known_(!links.empty()),
      linked_names_(linked_names(links)),
      lineage_(links),
      schools_(snapshot, day),
      days_(snapshot, day) {}

std::vector<Facts::Member> HistoryReader::line(Urn urn) {
    const Relations relations(lineage_, urn);
    std::vector<Facts::Member> line;
    for (const auto member : lineage_.line(urn)) {
        auto school = schools_.school(member);
        const auto named = linked_names_.find(member);
        auto name = school && !school->name.empty() ? school->name
                    : named == linked_names_.end()  ? std::string()
                                                    : named->second;
        const auto came_by = lineage_.predecessors(member);
        line.push_back({.urn = member,
                        .name = std::move(name),
                        .relation = relations.of(member),
                        .school = std::move(school),
                        .came_by = {came_by.begin(), came_by.end()},
                        .went_to = {}});
        std::ranges::transform(lineage_.successors(member), std::back_inserter(line.back().went_to), &Step::to);
    }
    return line;
}

Facts HistoryReader::history(Urn urn) {
    return {.as_of = day_,
            .urn = urn,
            .line = line(urn),
            .versions = versions_of(days_.days(urn)),
            .heir = lineage_.heir(urn),
            .links_known = links_known_};
}

Facts school_history(const Reading& reading, Urn urn) {
    std::optional<Facts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        facts = HistoryReader(snapshot, reading.as_of).history(urn);
        tell_of_former(snapshot, *facts);
    });
    refuse_unknown(*facts);
    return *facts;
}

}  // namespace llp::app
