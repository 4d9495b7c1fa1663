#include "app/county_day.hpp"

#include <algorithm>
#include <tuple>

#include "app/approved_clusters.hpp"
#include "app/inheritance.hpp"
#include "app/open_evidence.hpp"
#include "match/problem.hpp"
#include "model/area.hpp"
#include "store/facts.hpp"

namespace llp::app {

namespace {

/// The line of each party that holds on the day and began last.
template <typename T>
std::map<Party, T> last_lines(const std::vector<T>& lines, Date day) {
    std::map<Party, T> last;
    for (const auto& line : lines) {
        if (line.holds_on(day)) {
            const auto [stands, first] = last.try_emplace(line.party, line);
            if (!first && line.since() >= stands->second.since()) {
                stands->second = line;
            }
        }
    }
    return last;
}

bool offers_room(const Capacity& capacity) {
    return capacity.max_schools.value_or(1) > 0 && (!capacity.days_per_term || capacity.days_per_term->count() > 0);
}

/// The newest overall grade by the day; empty where there is none.
std::string overall_grade(const Knowledge& known, Urn urn, Date day) {
    std::string grade;
    std::optional<Date> newest;
    for (auto line = std::ranges::lower_bound(known.judgements, urn, {}, &Judgement::urn);
         line != known.judgements.end() && line->urn == urn; ++line) {
        const bool counts = line->framework == "four-point" && line->area == "overall-effectiveness" && line->grade;
        if (counts && line->date <= day && (!newest || line->date >= *newest)) {
            newest = line->date;
            grade = *line->grade;
        }
    }
    return grade;
}

bool has_report_card(const Knowledge& known, Urn urn, Date day) {
    return std::any_of(
        std::ranges::lower_bound(known.judgements, urn, {}, &Judgement::urn),
        std::ranges::upper_bound(known.judgements, urn, {}, &Judgement::urn), [&](const Judgement& line) {
            return line.framework == "report-card" && line.grade && line.date <= day && find_area(line.area) != nullptr;
        });
}

bool is_reviewed(const Knowledge& known, Urn urn, Date day) {
    return std::any_of(std::ranges::lower_bound(known.reviews, urn, {}, &ReviewLine::urn),
                       std::ranges::upper_bound(known.reviews, urn, {}, &ReviewLine::urn),
                       [&](const ReviewLine& line) { return line.date <= day && line.date > day - days_in_a_year; });
}

}  // namespace

CountyDay::CountyDay(const store::Snapshot& snapshot, const Knowledge& known, const ReportedSchools& reported, Date day)
    : known_(known),
      day_(day),
      home_(reported.home),
      whole_(!reported.phase && reported.district.empty() && reported.trust_id.empty()),
      clusters_(approved_clusters(snapshot, day, known.succession)) {
    std::set<Party> counted;
    for (const auto& school : known.schools) {
        if (reported.has_open(school, day)) {
            schools_.push_back(&school);
            counted.insert(school.urn);
        }
    }
    for (const auto& partnership : known.partnerships) {
        if (match::runs_on(partnership, day) && is_at_work(partnership.supported) &&
            is_at_work(partnership.supporter) &&
            (counted.contains(partnership.supported) || counted.contains(partnership.supporter))) {
            running_.push_back(&partnership);
            ++supported_in_[partnership.supported];
            ++supporting_in_[partnership.supporter];
        }
    }
    read_members(snapshot);
    read_able(snapshot);
}

void CountyDay::read_members(const store::Snapshot& snapshot) {
    const auto lines = last_lines(read_for_heirs(store::memberships(snapshot), known_.succession, day_), day_);
    for (const auto& [party, line] : lines) {
        members_.emplace(party, line.is_member());
        members_known_ = members_known_ || party.urn().has_value();
    }
}

void CountyDay::read_able(const store::Snapshot& snapshot) {
    const auto lines = last_lines(read_for_heirs(store::capacities(snapshot), known_.succession, day_), day_);
    const auto is_counted = [&](const Party& party) {
        return std::ranges::binary_search(schools_, *party.urn(), {}, [](const School* school) { return school->urn; });
    };
    for (const auto& [party, line] : lines) {
        if (offers_room(line) && (party.urn() ? is_counted(party) : whole_)) {
            able_.insert(party);
        }
    }
}

bool CountyDay::is_at_work(const Party& party) const {
    const auto urn = party.urn();
    const auto* const school = urn ? known_.school(*urn) : nullptr;
    return school == nullptr || school->is_open(day_);
}

bool CountyDay::takes_part(const Party& party) const {
    if (const auto line = members_.find(party); line != members_.end()) {
        return line->second;
    }
    const auto urn = party.urn();
    const auto* const school = urn ? known_.school(*urn) : nullptr;
    return !members_known_ && school != nullptr && is_of(*school, home_);
}

int CountyDay::supported_in(const Party& party) const {
    const auto found = supported_in_.find(party);
    return found == supported_in_.end() ? 0 : found->second;
}

int CountyDay::supporting_in(const Party& party) const {
    const auto found = supporting_in_.find(party);
    return found == supporting_in_.end() ? 0 : found->second;
}

int CountyDay::partnerships() const {
    int sum = 0;
    for (const auto* const school : schools_) {
        sum += supported_in(school->urn);
    }
    return sum;
}

void CountyDay::count_one(const School& school, report::CountyCount& count) const {
    const auto line = members_.find(school.urn);
    const bool receives = supported_in(school.urn) > 0;
    const bool gives = supporting_in(school.urn) > 0;
    const bool reached = gives || receives || clusters_.contains(school.urn);
    const auto grade = overall_grade(known_, school.urn, day_);
    ++count.schools;
    count.members += line != members_.end() && line->second ? 1 : 0;
    count.receiving += receives ? 1 : 0;
    count.giving += gives ? 1 : 0;
    count.both += gives && receives ? 1 : 0;
    count.reached += reached ? 1 : 0;
    count.pupils.add(known_.context(school.urn)->pupils, reached);
    count.reviewed += is_reviewed(known_, school.urn, day_) ? 1 : 0;
    count.overall += grade.empty() ? 0 : 1;
    count.good += grade == "good" || grade == "outstanding" ? 1 : 0;
    count.report_card += has_report_card(known_, school.urn, day_) ? 1 : 0;
}

report::CountyCount CountyDay::count(const std::vector<const School*>& schools) const {
    report::CountyCount count;
    for (const auto* const school : schools) {
        count_one(*school, count);
    }
    return count;
}

SupportNetwork CountyDay::network() const {
    SupportNetwork network{.schools = {}, .partnership = {}, .links = {}, .clusters = {}, .able = able_, .needs = {}};
    for (const auto* const school : schools_) {
        network.schools.insert(school->urn);
    }
    for (const auto* const partnership : running_) {
        network.links.push_back({.supported = partnership->supported,
                                 .supporter = partnership->supporter,
                                 .areas = open_areas(*partnership)});
        if (takes_part(partnership->supporter)) {
            network.partnership.insert(partnership->supporter);
        }
    }
    std::map<std::string, std::vector<Party>> clusters;
    for (const auto& [urn, name] : clusters_) {
        if (network.schools.contains(urn)) {
            clusters[name].emplace_back(urn);
        }
    }
    for (auto& [name, members] : clusters) {
        network.clusters.push_back(std::move(members));
    }
    return network;
}

}  // namespace llp::app
