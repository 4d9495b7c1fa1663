#include "app/knowledge.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "app/inheritance.hpp"
#include "app/numbered_results.hpp"
#include "core/error.hpp"
#include "evidence/context.hpp"
#include "evidence/profiler.hpp"
#include "store/dated_facts.hpp"
#include "store/facts.hpp"
#include "store/people.hpp"
#include "store/reviews.hpp"
#include "store/rounds.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

template <typename T>
std::vector<T> holding_on(std::vector<T> list, Date day) {
    std::erase_if(list, [&](const T& fact) { return !fact.holds_on(day); });
    return list;
}

template <typename T>
const T* find_by_urn(const std::vector<T>& list, Urn urn) {
    const auto found = std::ranges::lower_bound(list, urn, {}, &T::urn);
    return found != list.end() && found->urn == urn ? &*found : nullptr;
}

/// Lists are in order of party and first day, so the last that fits began last.
template <typename T>
std::optional<T> last_of(const std::vector<T>& list, const Party& party) {
    const auto past = std::ranges::upper_bound(list, party, {}, &T::party);
    const bool found = past != list.begin() && std::prev(past)->party == party;
    return found ? std::optional(*std::prev(past)) : std::nullopt;
}

template <typename T>
std::vector<T> by_party(std::vector<T> list) {
    std::ranges::stable_sort(list, {}, &T::party);
    return list;
}

template <typename T>
std::vector<T> by_party_and_first_day(std::vector<T> list) {
    std::ranges::stable_sort(list, {}, [](const T& fact) { return std::pair(fact.party, fact.since()); });
    return list;
}

std::vector<Conflict> by_parties(std::vector<Conflict> list) {
    std::ranges::stable_sort(list, {}, [](const Conflict& conflict) { return std::pair(conflict.a, conflict.b); });
    return list;
}

template <typename T>
std::vector<T> by_urn(std::vector<T> list) {
    std::ranges::stable_sort(list, {}, &T::urn);
    return list;
}

std::vector<ResultRow> read_results(const store::Snapshot& snapshot, const Knowledge& known) {
    auto rows = store::results(snapshot);
    std::ranges::move(read_numbered(store::numbered_results(snapshot), known.schools, known.day),
                      std::back_inserter(rows));
    return by_urn(with_inherited(std::move(rows), known.succession));
}

}  // namespace

const School* Knowledge::school(Urn urn) const {
    return find_by_urn(schools, urn);
}

const Profile* Knowledge::profile(Urn urn) const {
    return profiler->profile(urn);
}

const Context* Knowledge::context(Urn urn) const {
    return find_by_urn(contexts, urn);
}

std::optional<Capacity> Knowledge::capacity(const Party& party) const {
    return last_of(capacities, party);
}

std::vector<Capacity> Knowledge::lines_of(const Party& party) const {
    const auto first = std::ranges::lower_bound(capacity_lines, party, {}, &Capacity::party);
    return {first, std::ranges::upper_bound(first, capacity_lines.end(), party, {}, &Capacity::party)};
}

std::optional<Membership> Knowledge::membership(const Party& party) const {
    return last_of(memberships, party);
}

const Organisation* Knowledge::organisation(const Party& party) const {
    const auto found = std::ranges::lower_bound(organisations, party, {}, party_of);
    return found != organisations.end() && party_of(*found) == party ? &*found : nullptr;
}

Party party_of(const Organisation& organisation) {
    return Party::organisation(organisation.id);
}

Knowledge read_knowledge(const store::Snapshot& snapshot, Date day) {
    Knowledge known{.day = day, .schools = store::schools(snapshot, day)};
    known.succession = Succession(Lineage(store::school_links(snapshot)), known.schools, day);
    const auto& heirs = known.succession;
    known.judgements = by_urn(with_inherited(store::judgements(snapshot), heirs, day));
    known.results = read_results(snapshot, known);
    known.declarations = by_party(holding_on(read_for_heirs(store::declarations(snapshot), heirs, day), day));
    known.reviews = by_urn(with_inherited(store::reviews(snapshot), heirs));
    std::erase_if(known.reviews, [&](const ReviewLine& line) { return line.date > day; });
    known.capacity_lines = by_party_and_first_day(read_for_heirs(store::capacities(snapshot), heirs, day));
    known.capacities = holding_on(known.capacity_lines, day);
    known.memberships =
        by_party_and_first_day(holding_on(read_for_heirs(store::memberships(snapshot), heirs, day), day));
    known.conflicts = by_parties(holding_on(read_for_heirs(store::conflicts(snapshot), heirs, day), day));
    known.appointments = read_for_heirs(store::appointments(snapshot), heirs, day);
    known.organisations = read_as_one_each(store::organisations(snapshot));
    known.partnerships = heirs.read_all(store::partnerships(snapshot));
    known.profiler.emplace(evidence::Facts{.schools = known.schools,
                                           .judgements = known.judgements,
                                           .results = known.results,
                                           .declarations = known.declarations,
                                           .reviews = known.reviews},
                           evidence::default_weights(), day);
    known.contexts = evidence::read_contexts(known.schools, known.results);
    return known;
}

std::map<Party, PartyName> names_of(const Knowledge& knowledge) {
    std::map<Party, PartyName> names;
    for (const auto& school : knowledge.schools) {
        names.emplace(school.urn, school.name);
    }
    for (const auto& organisation : knowledge.organisations) {
        names.emplace(party_of(organisation), PartyName(organisation.name, organisation.kind));
    }
    return names;
}

namespace {

/// A page about an authority of which nothing is held would be clean, and say nothing. Of a store without schools it is
/// all that there is.
void check_any_is_held(const Knowledge& knowledge, const std::vector<int>& asked) {
    std::set<int> held;
    for (const auto& school : knowledge.schools) {
        held.insert(school.la_code.value_or(0));
    }
    held.erase(0);
    const auto is_held = [&](int code) { return held.contains(code); };
    if (!held.empty() && std::ranges::none_of(asked, is_held)) {
        throw UsageError(fmt::format("the store holds no school of authority {}", fmt::join(asked, ", ")),
                         fmt::format("its schools are of {}", fmt::join(held, ", ")));
    }
}

}  // namespace

std::vector<int> home_authorities(const Knowledge& knowledge, const std::vector<int>& asked) {
    if (!asked.empty()) {
        check_any_is_held(knowledge, asked);
        return asked;
    }
    std::set<int> found;
    for (const auto& school : knowledge.schools) {
        if (school.la_code && school.state_funded && school.is_open(knowledge.day)) {
            found.insert(*school.la_code);
        }
    }
    if (found.size() > 1) {
        throw UsageError(fmt::format("the store holds schools of several authorities: {}", fmt::join(found, ", ")),
                         "say which is home with --authority CODE, or once for all with LLP_AUTHORITY");
    }
    return {found.begin(), found.end()};
}

bool is_of(const School& school, const std::vector<int>& authorities) {
    return authorities.empty() ||
           (school.la_code && std::ranges::find(authorities, *school.la_code) != authorities.end());
}

report::Uncounted uncounted_schools(const Knowledge& knowledge, const std::vector<int>& authorities) {
    report::Uncounted uncounted;
    bool counts_any = false;
    for (const auto& school : knowledge.schools) {
        if (!school.is_open(knowledge.day)) {
            continue;
        }
        const bool is_home = is_of(school, authorities);
        counts_any = counts_any || (is_home && school.state_funded);
        uncounted.of_no_type += is_home && !school.state_funded && !school.type_known ? 1 : 0;
        uncounted.of_no_authority += !is_home && !school.la_code ? 1 : 0;
    }
    uncounted.of_no_authority = counts_any ? 0 : uncounted.of_no_authority;
    return uncounted;
}

std::string authority_names(const Knowledge& knowledge, const std::vector<int>& authorities) {
    std::string text;
    for (const int code : authorities) {
        const auto named = std::ranges::find_if(
            knowledge.schools, [&](const School& s) { return s.la_code == code && !s.la_name.empty(); });
        const auto name = named == knowledge.schools.end() ? std::to_string(code) : named->la_name;
        text += text.empty() ? name : ", " + name;
    }
    return text;
}

}  // namespace llp::app
