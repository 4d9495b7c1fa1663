#include "app/inheritance.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>

#include "evidence/grades.hpp"

namespace llp::app {

namespace {

/// Who speaks, and how many steps back the school lies of which it speaks: 0 for itself.
Succession::Heir speaker(const Succession& succession, Urn urn) {
    return succession.heir(urn).value_or(Succession::Heir{.urn = urn, .steps = 0});
}

template <typename T>
std::vector<T> joined(std::vector<T> list, std::vector<T> more) {
    std::ranges::move(more, std::back_inserter(list));
    return list;
}

/// For each school that speaks for others, each measure and period, the least steps back to a school with a cell.
using Place = std::tuple<Urn, std::string_view, Period>;
using NearestCells = std::map<Place, int>;

NearestCells nearest_cells(const std::vector<ResultRow>& rows, const Succession& succession) {
    NearestCells nearest;
    for (const auto& row : rows) {
        const auto [urn, steps] = speaker(succession, row.urn);
        if (!succession.speaks_for_others(urn)) {
            continue;
        }
        for (const auto& [measure, figure] : row.figures) {
            auto& known = nearest.try_emplace({urn, measure, row.period}, steps).first->second;
            known = std::min(known, steps);
        }
    }
    return nearest;
}

/// The newest inspection that gave grades, of each school that speaks and so many steps back.
using Graded = std::map<Urn, std::map<int, Date>>;

bool gives_grades(const Judgement& judgement) {
    const auto is_its = [&](const evidence::JudgedArea& area) {
        return area.framework == judgement.framework && area.id == judgement.area;
    };
    return judgement.grade && judgement.type != "ungraded" && judgement.type != "monitoring" &&
           std::ranges::any_of(evidence::judged_areas(), is_its);
}

Graded graded_inspections(const std::vector<Judgement>& judgements, const Succession& succession, Date day) {
    Graded graded;
    for (const auto& judgement : judgements) {
        const auto [urn, steps] = speaker(succession, judgement.urn);
        if (succession.speaks_for_others(urn) && judgement.date <= day && gives_grades(judgement)) {
            auto& newest = graded[urn].try_emplace(steps, judgement.date).first->second;
            newest = std::max(newest, judgement.date);
        }
    }
    return graded;
}

bool is_answered(const Graded& graded, const Succession::Heir& heir, Date date) {
    const auto known = graded.find(heir.urn);
    return known != graded.end() && std::any_of(known->second.begin(), known->second.lower_bound(heir.steps),
                                                [&](const auto& nearer) { return nearer.second > date; });
}

/// A fact as its heir would state it.
template <typename Fact>
struct Heard {
    Fact fact;
    int steps = 0;  ///< From who stated it to the heir.
};

void note_who_said_it(Declaration& declaration) {
    declaration.at_the_time = declaration.party.urn();
}
void note_who_said_it(Appointment& appointment) {
    appointment.at_the_time = appointment.party.urn();
}
void note_who_said_it(const Capacity& /*unused*/) {}
void note_who_said_it(const Membership& /*unused*/) {}

template <typename Fact>
Heard<Fact> heard(Fact fact, const Succession& succession) {
    const auto heir = succession.heir(fact.party);
    if (heir) {
        note_who_said_it(fact);
        fact.party = heir->urn;
    }
    return {.fact = std::move(fact), .steps = heir ? heir->steps : 0};
}

int steps_to_heir(const Party& party, const Succession& succession) {
    const auto heir = succession.heir(party);
    return heir ? heir->steps : 0;
}

Heard<Conflict> heard(Conflict conflict, const Succession& succession) {
    const auto a = succession.read(conflict.a);
    const auto b = succession.read(conflict.b);
    if (a == b) {
        return {.fact = std::move(conflict)};
    }
    const int apart = steps_to_heir(conflict.a, succession) + steps_to_heir(conflict.b, succession);
    std::tie(conflict.a, conflict.b) = std::minmax(a, b);
    return {.fact = std::move(conflict), .steps = apart};
}

auto subject(const Declaration& d) {
    return std::tuple(d.kind, d.party, d.area, d.topic, d.mode);
}
auto subject(const Capacity& capacity) {
    return capacity.party;
}
auto subject(const Membership& membership) {
    return membership.party;
}
auto subject(const Appointment& appointment) {
    return std::pair(appointment.role, appointment.party);
}
auto subject(const Conflict& conflict) {
    return std::tuple(conflict.a, conflict.b, conflict.kind);
}

template <typename Fact>
std::vector<Fact> read_facts(std::vector<Fact> facts, const Succession& succession, Date day) {
    std::map<decltype(subject(facts.front())), int> nearest;
    for (const auto& fact : facts) {
        const auto [as_heard, steps] = heard(fact, succession);
        if (!fact.from || *fact.from <= day) {
            auto& known = nearest.try_emplace(subject(as_heard), steps).first->second;
            known = std::min(known, steps);
        }
    }
    for (auto& fact : facts) {
        auto [as_heard, steps] = heard(fact, succession);
        const auto first = nearest.find(subject(as_heard));
        if (first != nearest.end() && first->second == steps) {
            fact = std::move(as_heard);
        }
    }
    return facts;
}

}  // namespace

std::vector<ResultRow> with_inherited(std::vector<ResultRow> rows, const Succession& succession) {
    const auto nearest = nearest_cells(rows, succession);
    std::vector<ResultRow> inherited;
    for (const auto& row : rows) {
        const auto heir = succession.heir(row.urn);
        if (!heir) {
            continue;
        }
        auto copy = row;
        copy.urn = heir->urn;
        copy.at_the_time = row.urn;
        std::erase_if(copy.figures, [&](const auto& cell) {
            return nearest.at({heir->urn, cell.first, row.period}) < heir->steps;
        });
        if (!copy.figures.empty()) {
            inherited.push_back(std::move(copy));
        }
    }
    return joined(std::move(rows), std::move(inherited));
}

std::vector<Judgement> with_inherited(std::vector<Judgement> judgements, const Succession& succession, Date day) {
    const auto graded = graded_inspections(judgements, succession, day);
    std::vector<Judgement> inherited;
    for (const auto& judgement : judgements) {
        const auto heir = succession.heir(judgement.urn);
        if (heir && !is_answered(graded, *heir, judgement.date)) {
            inherited.push_back(judgement);
            inherited.back().urn = heir->urn;
            inherited.back().at_the_time = judgement.urn;
        }
    }
    return joined(std::move(judgements), std::move(inherited));
}

std::vector<ReviewLine> with_inherited(std::vector<ReviewLine> reviews, const Succession& succession) {
    std::vector<ReviewLine> inherited;
    for (const auto& line : reviews) {
        if (const auto heir = succession.heir(line.urn)) {
            inherited.push_back(line);
            inherited.back().urn = heir->urn;
            inherited.back().at_the_time = line.urn;
        }
    }
    return joined(std::move(reviews), std::move(inherited));
}

std::vector<Declaration> read_for_heirs(std::vector<Declaration> declarations, const Succession& succession, Date day) {
    return read_facts(std::move(declarations), succession, day);
}

std::vector<Capacity> read_for_heirs(std::vector<Capacity> capacities, const Succession& succession, Date day) {
    return read_facts(std::move(capacities), succession, day);
}

std::vector<Membership> read_for_heirs(std::vector<Membership> memberships, const Succession& succession, Date day) {
    return read_facts(std::move(memberships), succession, day);
}

std::vector<Appointment> read_for_heirs(std::vector<Appointment> appointments, const Succession& succession, Date day) {
    return read_facts(std::move(appointments), succession, day);
}

std::vector<Conflict> read_for_heirs(std::vector<Conflict> conflicts, const Succession& succession, Date day) {
    return read_facts(std::move(conflicts), succession, day);
}

std::vector<Travel> read_for_heirs(const std::vector<Travel>& travel, const Succession& succession) {
    struct Way {
        int steps;
        Minutes minutes;
    };
    std::map<std::pair<Party, Party>, Way> ways;
    for (const auto& stated : travel) {
        const Way way{.steps = steps_to_heir(stated.from, succession) + steps_to_heir(stated.to, succession),
                      .minutes = stated.minutes};
        const std::pair ends(succession.read(stated.from), succession.read(stated.to));
        if (ends.first == ends.second) {
            continue;
        }
        auto& known = ways.try_emplace(ends, way).first->second;
        known = way.steps < known.steps ? way : known;
    }
    std::vector<Travel> read;
    read.reserve(ways.size());
    for (const auto& [ends, way] : ways) {
        read.push_back({.from = ends.first, .to = ends.second, .minutes = way.minutes});
    }
    return read;
}

}  // namespace llp::app
