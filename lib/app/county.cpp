#include "app/county.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/county_day.hpp"
#include "app/held_kinds.hpp"
#include "app/open_evidence.hpp"
#include "app/pair_problem.hpp"
#include "app/session.hpp"
#include "match/equity_account.hpp"
#include "match/self_sustainability.hpp"
#include "model/area.hpp"
#include "report/pages/tidy.hpp"

namespace llp::app {

namespace {

constexpr int terms_told = 6;
class Account {
public:
    Account(const store::Snapshot& snapshot, const Knowledge& known, const ReportedSchools& reported,
            const CountyDay& today)
        : snapshot_(snapshot), known_(known), reported_(reported), profiler_(open_profiler(known)), today_(today) {}

    [[nodiscard]] report::CountyFacts facts() const {
        auto everybody = problem();
        report::CountyFacts facts{.scope = scope_of(known_, reported_, snapshot_.command()),
                                  .held = held_kinds(known_, reported_, profiler_),
                                  .groups = groups(),
                                  .running = today_.partnerships(),
                                  .spread = spread(),
                                  .network = match::self_sustainability(network_with_needs()),
                                  .terms = terms(everybody),
                                  .schools = places(),
                                  .links = links(),
                                  .names = names_of(known_)};
        count_served(everybody, facts);
        count_partnerships(facts);
        count_safeguarding(facts);
        return facts;
    }

private:
    /// Where a school stands among the groups of a kind, and what its group is called.
    static std::pair<int, std::string> group_of(const School& school, std::string_view by) {
        constexpr int last = 100;
        if (by == "phase") {
            return school.phase ? std::pair(static_cast<int>(*school.phase), std::string(token(*school.phase)))
                                : std::pair(last, std::string());
        }
        if (by == "district") {
            return {school.district.empty() ? last : 0, school.district};
        }
        if (school.type_group.empty()) {
            return {last, {}};
        }
        return school.is_academy() ? std::pair(1, std::string("academy")) : std::pair(0, std::string("maintained"));
    }

    [[nodiscard]] std::vector<report::CountyGroup> groups() const {
        std::vector<report::CountyGroup> list{{.by = "all", .name = "all", .count = today_.count(today_.schools())}};
        for (const auto* const by : {"phase", "district", "governance"}) {
            std::map<std::pair<int, std::string>, std::vector<const School*>> members;
            for (const auto* const school : today_.schools()) {
                members[group_of(*school, by)].push_back(school);
            }
            for (const auto& [group, schools] : members) {
                list.push_back({.by = by, .name = group.second, .count = today_.count(schools)});
            }
        }
        return list;
    }

    [[nodiscard]] SupportNetwork network_with_needs() const {
        auto network = today_.network();
        for (const auto* const school : today_.schools()) {
            for (const auto& area : profiler_.profile(school->urn)->areas) {
                if (area.is_need()) {
                    network.needs.emplace_back(school->urn, area.area);
                }
            }
        }
        return network;
    }

    /// The schools, with what is known of them now.
    [[nodiscard]] match::Problem problem() const {
        PairRequest request;
        request.authorities = reported_.home;
        request.phase = reported_.phase;
        auto problem = support_problem(known_, request, settings_.furthest);
        std::erase_if(problem.parties, [&](const match::Someone& someone) {
            return someone.school && !reported_.has_open(*someone.school, known_.day);
        });
        for (auto& someone : problem.parties) {
            if (someone.school) {
                someone.profile = *profiler_.profile(someone.school->urn);
            }
        }
        return problem;
    }

    /// By the partnerships that ran on the day. Of a round that pairs nobody those served before it are those served.
    [[nodiscard]] EquityAccount equity(match::Problem& problem, Date day) const {
        problem.day = day;
        return match::equity_account(match::Roster(problem, settings_), problem.fsm, Round());
    }

    /// Those of today, and the pupils at their schools.
    void count_served(match::Problem& problem, report::CountyFacts& facts) const {
        problem.day = known_.day;
        const match::Roster roster(problem, settings_);
        facts.equity = match::equity_account(roster, problem.fsm, Round());
        const auto served = match::equity_pupils(roster, problem.fsm, Round());
        for (std::size_t i = 0; i < served.size(); ++i) {
            facts.served_pupils.push_back({.schools = facts.equity.rows.at(i), .pupils = served[i].reach});
        }
    }

    /// The newest grade of the report card in each area of a school.
    [[nodiscard]] std::map<std::string, const Judgement*> newest_grades(Urn urn) const {
        std::map<std::string, const Judgement*> newest;
        for (auto line = std::ranges::lower_bound(known_.judgements, urn, {}, &Judgement::urn);
             line != known_.judgements.end() && line->urn == urn; ++line) {
            if (line->framework == "report-card" && line->grade && line->date <= known_.day) {
                const auto*& stands = newest[line->area];
                stands = stands == nullptr || line->date >= stands->date ? &*line : stands;
            }
        }
        return newest;
    }

    [[nodiscard]] std::vector<report::AreaSpread> spread() const {
        std::vector<report::AreaSpread> list;
        for (const auto& area : areas()) {
            list.push_back({.area = std::string(area.id)});
        }
        for (const auto* const school : today_.schools()) {
            const auto newest = newest_grades(school->urn);
            for (auto& row : list) {
                if (const auto found = newest.find(row.area); found != newest.end()) {
                    ++row.grades[*found->second->grade];
                    ++row.judged;
                }
            }
        }
        return list;
    }

    void count_safeguarding(report::CountyFacts& facts) const {
        for (const auto* const school : today_.schools()) {
            const auto newest = newest_grades(school->urn);
            if (const auto found = newest.find("safeguarding"); found != newest.end()) {
                (*found->second->grade == "met" ? facts.safeguarding_met : facts.safeguarding_not_met) += 1;
            }
        }
    }

    void count_partnerships(report::CountyFacts& facts) const {
        const auto within_a_year = [&](Date day) { return day <= known_.day && day > known_.day - days_in_a_year; };
        for (const auto& partnership : known_.partnerships) {
            const auto urn = partnership.supported.urn();
            const auto* const school = urn ? known_.school(*urn) : nullptr;
            if (school != nullptr && reported_.has(*school)) {
                facts.begun += within_a_year(partnership.from) ? 1 : 0;
                facts.ended += partnership.to && within_a_year(*partnership.to) ? 1 : 0;
            }
        }
    }

    /// The last days of the five terms before that of the day, and the day.
    [[nodiscard]] std::vector<Date> term_days() const {
        std::vector<Date> days{known_.day};
        auto day = known_.day;
        while (days.size() < terms_told) {
            // The term before ends on the day before this one begins; none is longer than 153 days.
            const auto term = report::term_of(day);
            while (report::term_of(day) == term) {
                day = day - 1;
            }
            days.push_back(day);
        }
        std::ranges::reverse(days);
        return days;
    }

    [[nodiscard]] std::vector<report::CountyTerm> terms(match::Problem& everybody) const {
        std::vector<report::CountyTerm> list;
        for (const auto day : term_days()) {
            const CountyDay then(snapshot_, known_, reported_, day);
            const auto begun = [day](Date first) { return first <= day; };
            list.push_back(
                {.day = day,
                 .count = then.count(then.schools()),
                 .members_known = then.members_known(),
                 .support_known = day == known_.day || !then.clusters().empty() ||
                                  std::ranges::any_of(known_.partnerships, begun, &Partnership::from),
                 .reviews_known = day == known_.day || std::ranges::any_of(known_.reviews, begun, &ReviewLine::date),
                 .partnerships = then.partnerships(),
                 .network = match::self_sustainability(then.network()),
                 .equity = equity(everybody, day)});
        }
        return list;
    }

    [[nodiscard]] std::vector<report::MapSchool> places() const {
        std::vector<report::MapSchool> list;
        for (const auto* const school : today_.schools()) {
            const auto cluster = today_.clusters().find(school->urn);
            list.push_back({.school = *school,
                            .cluster = cluster == today_.clusters().end() ? std::string() : cluster->second,
                            .gives = today_.supporting_in(school->urn),
                            .receives = today_.supported_in(school->urn)});
        }
        return list;
    }

    [[nodiscard]] std::optional<GridPoint> place_of(const Party& party) const {
        if (const auto urn = party.urn()) {
            const auto* const school = known_.school(*urn);
            return school == nullptr ? std::nullopt : school->place;
        }
        const auto* const body = known_.organisation(party);
        return body == nullptr ? std::nullopt : body->place;
    }

    [[nodiscard]] std::vector<report::MapLink> links() const {
        std::vector<report::MapLink> list;
        for (const auto* const partnership : today_.running()) {
            list.push_back({.partnership = *partnership,
                            .supported = place_of(partnership->supported),
                            .supporter = place_of(partnership->supporter)});
        }
        return list;
    }

    const store::Snapshot& snapshot_;
    const Knowledge& known_;
    const ReportedSchools& reported_;
    evidence::Profiler profiler_;
    match::Settings settings_ = support_settings({});
    const CountyDay& today_;
};

}  // namespace

report::CountyFacts county(const Reading& reading, const SchoolChoice& choice) {
    std::optional<report::CountyFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        const auto reported = reported_schools(known, choice);
        const CountyDay today(snapshot, known, reported, known.day);
        facts = Account(snapshot, known, reported, today).facts();
    });
    return *facts;
}

}  // namespace llp::app
