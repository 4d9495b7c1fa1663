#include "app/data_report.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "app/kept_findings.hpp"
#include "app/knowledge.hpp"
#include "app/session.hpp"
#include "model/school_check.hpp"
#include "store/dated_facts.hpp"
#include "store/loads.hpp"

namespace llp::app {

namespace {

/// One state of the store, and whose data the report is about.
struct Ground {
    Knowledge known;
    std::vector<int> home;

    [[nodiscard]] bool is_home(Urn urn) const {
        const auto* const school = known.school(urn);
        return school != nullptr && is_of(*school, home);
    }
    [[nodiscard]] bool is_counted(const School& school) const {
        return is_of(school, home) && school.state_funded && school.is_open(known.day);
    }
};

std::vector<report::LoadedFile> loaded_files(const store::Snapshot& snapshot) {
    auto not_held = store::not_held(snapshot);
    std::vector<report::LoadedFile> files;
    for (auto& load : store::loads(snapshot)) {
        files.push_back({.number = load.number,
                         .day = load.day,
                         .summary = std::move(load.summary),
                         .not_held = not_held[load.number]});
    }
    return files;
}

/// The last inspection that each layout told of.
std::map<std::string, Date> last_inspections(const std::vector<Judgement>& judgements) {
    std::map<std::string, Date> last;
    for (const auto& judgement : judgements) {
        auto& day = last.try_emplace(judgement.source, judgement.date).first->second;
        day = std::max(day, judgement.date);
    }
    return last;
}

/// A file that is of no year and no day is of the last inspection that its layout tells of.
void date_undated(std::vector<report::LoadedFile>& files, const std::vector<Judgement>& judgements) {
    const auto last = last_inspections(judgements);
    for (auto& file : files) {
        const auto found = last.find(file.summary.layout);
        if (!file.summary.period && !file.summary.dated && found != last.end()) {
            file.summary.dated = found->second;
        }
    }
}

Date spoken_for(const report::LoadedFile& file) {
    const auto& summary = file.summary;
    if (summary.period) {
        return summary.period->last_day();
    }
    return summary.dated.value_or(file.day);
}

report::NewestFile aged(const report::LoadedFile& file, Date day) {
    const auto of = spoken_for(file);
    const int age = std::max(0, days_between(of, day));
    return {.load = file, .of = of, .age = age, .stale = has_grown_old(file.summary, age)};
}

/// Of two files for one day the last loaded.
std::vector<report::NewestFile> newest_files(const std::vector<report::LoadedFile>& newest_first, Date day) {
    std::map<std::string, const report::LoadedFile*> newest;
    for (const auto& file : newest_first) {
        const auto*& best = newest[file.summary.layout];
        best = best == nullptr || spoken_for(file) > spoken_for(*best) ? &file : best;
    }
    std::vector<report::NewestFile> list;
    std::ranges::transform(newest, std::back_inserter(list),
                           [&](const auto& entry) { return aged(*entry.second, day); });
    return list;
}

/// A field that schools should have.
struct Wanted {
    SchoolField field;
    bool (*known)(const School&);
};

constexpr std::array wanted_fields{
    Wanted{SchoolField::laestab, [](const School& s) { return s.laestab.has_value(); }},
    Wanted{SchoolField::ukprn, [](const School& s) { return s.ukprn.has_value(); }},
    Wanted{SchoolField::phase, [](const School& s) { return s.phase.has_value(); }},
    Wanted{SchoolField::status, [](const School& s) { return s.status.has_value(); }},
    Wanted{SchoolField::open_date, [](const School& s) { return s.open_date.has_value(); }},
    Wanted{SchoolField::low_age, [](const School& s) { return s.low_age.has_value(); }},
    Wanted{SchoolField::high_age, [](const School& s) { return s.high_age.has_value(); }},
    Wanted{SchoolField::gender, [](const School& s) { return !s.gender.empty(); }},
    Wanted{SchoolField::admissions, [](const School& s) { return !s.admissions.empty(); }},
    Wanted{SchoolField::district, [](const School& s) { return !s.district.empty(); }},
    Wanted{SchoolField::urban_rural, [](const School& s) { return !s.urban_rural.empty(); }},
    Wanted{SchoolField::capacity, [](const School& s) { return s.capacity.has_value(); }},
    Wanted{SchoolField::pupils, [](const School& s) { return s.pupils.has_value(); }},
    Wanted{SchoolField::postcode, [](const School& s) { return !s.postcode.empty(); }},
    Wanted{SchoolField::easting, [](const School& s) { return s.place.has_value(); }},
    Wanted{SchoolField::lsoa, [](const School& s) { return !s.lsoa.empty(); }},
};

constexpr Wanted wanted_of_academies{SchoolField::trust_name, [](const School& s) { return !s.trust_name.empty(); }};

std::string name_of(SchoolField field) {
    return std::string(school_fields().at(static_cast<std::size_t>(field)).name);
}

report::Completeness completeness_of(const Wanted& wanted, const std::vector<const School*>& schools,
                                     std::string_view of) {
    report::Completeness line{
        .field = name_of(wanted.field), .of = std::string(of), .schools = std::ssize(schools), .lacking = {}};
    for (const auto* const school : schools) {
        if (!wanted.known(*school)) {
            line.lacking.push_back(school->urn);
        }
    }
    return line;
}

std::vector<report::Completeness> completeness(const std::vector<const School*>& counted) {
    std::vector<const School*> academies;
    std::ranges::copy_if(counted, std::back_inserter(academies), &School::is_academy);
    std::vector<report::Completeness> lines;
    std::ranges::transform(wanted_fields, std::back_inserter(lines),
                           [&](const Wanted& wanted) { return completeness_of(wanted, counted, "schools"); });
    lines.push_back(completeness_of(wanted_of_academies, academies, "academies"));
    return lines;
}

void count(const ResultRow& row, report::PublishedFigures& figures) {
    ++figures.schools;
    for (const auto& [measure, figure] : row.figures) {
        if (const auto* const reason = std::get_if<Missing>(&figure)) {
            ++figures.missing[std::string(token(*reason))];
        } else {
            ++figures.known;
        }
    }
}

std::vector<report::PublishedFigures> published(const Ground& ground) {
    std::map<std::tuple<std::string, Period, Release>, report::PublishedFigures, std::greater<>> groups;
    for (const auto& row : ground.known.results) {
        const auto* const school = ground.known.school(row.urn);
        if (school != nullptr && ground.is_counted(*school)) {
            auto& group =
                groups
                    .try_emplace({row.source, row.period, row.release},
                                 report::PublishedFigures{
                                     .source = row.source, .period = row.period, .release = row.release, .missing = {}})
                    .first->second;
            count(row, group);
        }
    }
    std::vector<report::PublishedFigures> list;
    std::ranges::transform(groups, std::back_inserter(list), [](const auto& entry) { return entry.second; });
    std::ranges::stable_sort(list, {}, &report::PublishedFigures::source);
    return list;
}

std::vector<SchoolMark> marks_of(const store::Snapshot& snapshot, const Ground& ground) {
    store::PostcodePlaces postcodes(snapshot);
    std::vector<SchoolMark> marks;
    for (const auto& school : ground.known.schools) {
        marks.push_back(mark_of(school, ground.known.day));
        const bool looked_up = marks.back().open && is_of(school, ground.home);
        marks.back().misposted = looked_up && postcodes.lacks(school.postcode);
    }
    return marks;
}

/// Every school that is held is compared with, those of the authority are told of.
std::vector<report::StandingFault> standing_faults(const store::Snapshot& snapshot, const Ground& ground) {
    const auto& known = ground.known;
    const auto marks = marks_of(snapshot, ground);
    const SchoolChecks checks(marks);
    std::vector<report::StandingFault> faults;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto& school = known.schools[i];
        if (!is_of(school, ground.home)) {
            continue;
        }
        for (const auto& fault : checks.faults_of(marks[i])) {
            if (!fault.other || *fault.other > school.urn || !ground.is_home(*fault.other)) {
                const auto* const other = fault.other ? known.school(*fault.other) : nullptr;
                faults.push_back({.school = school,
                                  .code = std::string(fault.code),
                                  .field = name_of(fault.field),
                                  .words = in_words(fault, school, other)});
            }
        }
    }
    return faults;
}

void list_links(const store::Snapshot& snapshot, const Ground& ground, report::DataFacts& facts) {
    for (const auto& link : store::school_links(snapshot)) {
        const auto* const school = ground.known.school(link.urn);
        if (school == nullptr || !is_of(*school, ground.home)) {
            continue;
        }
        ++facts.links;
        if (ground.known.school(link.other) == nullptr) {
            facts.broken_links.push_back({.school = *school, .link = link});
        }
    }
}

std::vector<const School*> counted_schools(const Ground& ground) {
    std::vector<const School*> list;
    for (const auto& school : ground.known.schools) {
        if (ground.is_counted(school)) {
            list.push_back(&school);
        }
    }
    return list;
}

report::DataFacts facts_of(const store::Snapshot& snapshot, Date day, const DataRequest& request) {
    Ground ground{.known = read_knowledge(snapshot, day), .home = {}};
    ground.home = home_authorities(ground.known, request.authorities);
    const auto since = point_of(request.since, day, store::commands(snapshot));
    const auto counted = counted_schools(ground);
    report::DataFacts facts{.authority = authority_names(ground.known, ground.home),
                            .as_of = day,
                            .since_day = since.day,
                            .since_command = since.command,
                            .last_command = snapshot.command(),
                            .schools_open = std::ssize(counted),
                            .uncounted = uncounted_schools(ground.known, ground.home)};
    facts.loads = loaded_files(snapshot);
    auto dated = facts.loads;
    date_undated(dated, ground.known.judgements);
    facts.newest = newest_files(dated, day);
    facts.completeness = completeness(counted);
    facts.figures = published(ground);
    facts.faults = standing_faults(snapshot, ground);
    list_links(snapshot, ground, facts);
    list_kept_findings(snapshot, ground.known, ground.home, facts);
    return facts;
}

}  // namespace

report::DataFacts data_facts(const Reading& reading, const DataRequest& request) {
    std::optional<report::DataFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) { facts = facts_of(snapshot, reading.as_of, request); });
    return *facts;
}

}  // namespace llp::app
