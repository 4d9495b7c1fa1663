#include "app/board.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/reported_schools.hpp"
#include "app/session.hpp"

namespace llp::app {

namespace {

constexpr std::string_view board_member = "board-member";
constexpr int remembered_days = 730;
constexpr int ahead_days = 90;

/// A successor may take office a little before the end of the term that it follows.
bool may_follow(const Appointment& next, const Appointment& ended) {
    return next.from && *next.from >= *ended.to - ahead_days;
}

std::vector<Appointment> ended_terms(const std::vector<Appointment>& terms, Date day) {
    std::vector<Appointment> ended;
    std::ranges::copy_if(terms, std::back_inserter(ended), [&](const Appointment& term) {
        return term.to && *term.to < day && days_between(*term.to, day) <= remembered_days;
    });
    std::ranges::stable_sort(ended, {}, [](const Appointment& term) { return *term.to; });
    return ended;
}

/// Of one constituency. Terms that began first fill the seats that were left first.
void add_vacant(std::vector<Appointment> terms, Date day, std::vector<report::VacantSeat>& vacant) {
    const auto ended = ended_terms(terms, day);
    std::erase_if(terms, [&](const Appointment& term) { return !term.from || *term.from > day; });
    std::ranges::stable_sort(terms, {}, [](const Appointment& term) { return *term.from; });
    for (const auto& end : ended) {
        const auto next = std::ranges::find_if(terms, [&](const Appointment& term) {
            return may_follow(term, end) && *term.from > end.from.value_or(*end.to - ahead_days);
        });
        if (next == terms.end()) {
            vacant.push_back({.constituency = end.constituency, .election = end.election, .since = *end.to + 1});
        } else {
            terms.erase(next);
        }
    }
}

class Seats {
public:
    Seats(const Knowledge& known, const std::vector<int>& authorities)
        : known_(known), reported_(reported_schools(known, {.authorities = authorities})) {
        std::ranges::copy_if(known.appointments, std::back_inserter(terms_),
                             [&](const Appointment& each) { return each.role == board_member && is_home(each.party); });
        std::ranges::stable_sort(terms_, {}, &Appointment::constituency);
    }

    [[nodiscard]] report::BoardFacts facts(std::int64_t last_command) const {
        report::BoardFacts facts{.scope = scope_of(known_, reported_, last_command),
                                 .any_known = !terms_.empty(),
                                 .members = in_office(terms_, known_.day),
                                 .coming = {},
                                 .vacant = vacant_seats(terms_, known_.day),
                                 .represented = {},
                                 .names = names_of(known_)};
        std::ranges::stable_sort(facts.members, {}, &Appointment::constituency);
        std::ranges::copy_if(terms_, std::back_inserter(facts.coming),
                             [&](const Appointment& term) { return term.from && *term.from > known_.day; });
        add_represented("phase", facts);
        add_represented("district", facts);
        return facts;
    }

private:
    /// A school that has closed without an heir is of the county still.
    [[nodiscard]] bool is_home(const Party& party) const {
        const auto urn = party.urn();
        const auto* const school = urn ? known_.school(*urn) : nullptr;
        return !urn || (school != nullptr && is_of(*school, reported_.home));
    }

    /// Its rank among the groups of a kind, and its name.
    static std::pair<int, std::string> group_of(const School& school, std::string_view by) {
        if (by == "district") {
            return {school.district.empty() ? 1 : 0, school.district};
        }
        constexpr int behind_all = 100;
        return school.phase ? std::pair(static_cast<int>(*school.phase), std::string(token(*school.phase)))
                            : std::pair(behind_all, std::string());
    }

    void add_represented(std::string_view by, report::BoardFacts& facts) const {
        std::map<std::pair<int, std::string>, report::Represented> groups;
        for (const auto& school : known_.schools) {
            if (reported_.has_open(school, known_.day)) {
                const auto group = group_of(school, by);
                auto& row = groups.try_emplace(group, report::Represented{.by = std::string(by), .name = group.second})
                                .first->second;
                ++row.schools;
                row.members += std::ranges::count(facts.members, Party(school.urn), &Appointment::party);
            }
        }
        for (auto& [group, row] : groups) {
            facts.represented.push_back(std::move(row));
        }
    }

    const Knowledge& known_;
    ReportedSchools reported_;
    std::vector<Appointment> terms_;  ///< Of whatever time, by constituency.
};

}  // namespace

std::vector<report::VacantSeat> vacant_seats(const std::vector<Appointment>& board_members, Date day) {
    std::map<std::string, std::vector<Appointment>> constituencies;
    for (const auto& term : board_members) {
        constituencies[term.constituency].push_back(term);
    }
    std::vector<report::VacantSeat> vacant;
    for (const auto& [name, terms] : constituencies) {
        add_vacant(terms, day, vacant);
    }
    return vacant;
}

report::BoardFacts board(const Reading& reading, const std::vector<int>& authorities) {
    std::optional<report::BoardFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        facts = Seats(read_knowledge(snapshot, reading.as_of), authorities).facts(snapshot.command());
    });
    return *facts;
}

}  // namespace llp::app
