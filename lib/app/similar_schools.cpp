#include "app/similar_schools.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "app/session.hpp"
#include "core/error.hpp"
#include "evidence/figures.hpp"
#include "evidence/similar_pool.hpp"
#include "model/region.hpp"

namespace llp::app {

namespace {

using evidence::SimilarMethod;
using evidence::SimilarPool;

}  // namespace

/// What is known of the schools, and the pools in which they are compared, each made when it is first asked for.
class Comparing {
public:
    explicit Comparing(const Knowledge& known)
        : known_(known), newest_(evidence::newest_figures(evidence::standing_figures(known.results))) {}

    [[nodiscard]] const Knowledge& known() const noexcept { return known_; }
    [[nodiscard]] const std::vector<evidence::Figure>& newest() const noexcept { return newest_; }

    /// The method must have a group for the phase.
    const SimilarPool& pool(const SimilarMethod& method, Phase phase) {
        const auto* const group = method.group_of(phase);
        const auto place = std::pair(&method, group);
        const auto found = pools_.find(place);
        if (found != pools_.end()) {
            return found->second;
        }
        return pools_.emplace(place, SimilarPool(method, *group, known_.schools, newest_, known_.day)).first->second;
    }

private:
    const Knowledge& known_;
    std::vector<evidence::Figure> newest_;
    std::map<std::pair<const SimilarMethod*, const evidence::PhaseGroup*>, SimilarPool> pools_;
};

namespace {

bool takes_part(const School& school, Date day) {
    return school.state_funded && school.is_open(day);
}

const School& school_of(const Knowledge& known, Urn urn) {
    const auto* const school = known.school(urn);
    if (school == nullptr) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}", urn),
                            "find it by name with: llp school find TEXT");
    }
    if (!takes_part(*school, known.day)) {
        throw NotFoundError(fmt::format("{} is {}: only open, state-funded schools are compared", urn,
                                        school->state_funded ? "not open" : "not state-funded"),
                            fmt::format("llp school show {}", urn));
    }
    return *school;
}

std::string phase_of(const School& school) {
    return school.phase ? std::string(token(*school.phase)) : "of no known phase";
}

[[noreturn]] void nothing_known(const School& school, const std::string& of_which) {
    throw NotFoundError(fmt::format("nothing is known of {} that {} compares", school.urn, of_which),
                        "load a school census with: llp import FILE --period 2025/26 --release final");
}

const SimilarMethod& asked_method(const std::string& name, const School& school) {
    const auto* const method = evidence::find_similar_method(name);
    if (method == nullptr) {
        raise<UsageError>("there is no method '{}'; known are {}", name, fmt::join(similar_method_names(), ", "));
    }
    if (method->group_of(school.phase) == nullptr) {
        raise<UsageError>("method {} does not compare {}, which is {}", name, school.urn, phase_of(school));
    }
    return *method;
}

const SimilarMethod& method_of(const School& school, const Comparing& comparing, const SimilarRequest& request) {
    if (!request.method.empty()) {
        return asked_method(request.method, school);
    }
    const auto* const method = evidence::method_for(school, comparing.newest());
    if (method == nullptr) {
        nothing_known(school, "any method");
    }
    return *method;
}

report::SimilarVariable variable_facts(const SimilarPool& pool, std::size_t at) {
    const auto& variable = pool.method().variables[at];
    const auto& compared = pool.similarity().variables()[at];
    return {.name = variable.name,
            .title = variable.title,
            .unit = std::string(variable.measures.front()->unit),
            .weight = compared.weight,
            .median = compared.median,
            .filled = compared.filled,
            .own = {}};
}

report::SimilarPoolFacts pool_facts(const SimilarPool& pool) {
    const auto& method = pool.method();
    report::SimilarPoolFacts facts{.method = method.label(),
                                   .title = method.title,
                                   .source = method.source,
                                   .phases = pool.group(),
                                   .schools = std::ssize(pool.members()),
                                   .left_out = pool.left_out(),
                                   .region_first_of = method.region_first_of,
                                   .variables = {}};
    for (std::size_t i = 0; i < method.variables.size(); ++i) {
        facts.variables.push_back(variable_facts(pool, i));
    }
    return facts;
}

std::optional<Metres> apart(const School& a, const School& b) {
    return a.place && b.place ? std::optional(distance(*a.place, *b.place)) : std::nullopt;
}

/// Variables in which a member was filled; one that nobody has is no matter of this school.
std::vector<std::size_t> filled_of(const SimilarPool& pool, std::size_t member) {
    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < pool.method().variables.size(); ++i) {
        if (pool.similarity().variables()[i].median && !pool.figure(member, i)) {
            filled.push_back(i);
        }
    }
    return filled;
}

std::size_t count_for(const SimilarRequest& request, const SimilarMethod& method) {
    return static_cast<std::size_t>(request.count.value_or(method.neighbours));
}

std::vector<report::SimilarNeighbour> neighbours_of(const SimilarPool& pool, std::size_t member, std::size_t count) {
    std::vector<report::SimilarNeighbour> neighbours;
    const auto& similarity = pool.similarity();
    for (const auto& near : pool.similar_to(member, count)) {
        const auto& other = *pool.members()[near.member];
        neighbours.push_back({.urn = other.urn,
                              .rank = static_cast<int>(neighbours.size()) + 1,
                              .distance = similarity.distance(near.squared),
                              .apart = apart(*pool.members()[member], other),
                              .same_region = pool.same_region(member, near.member),
                              .parts = similarity.shares(member, near.member),
                              .filled = filled_of(pool, near.member)});
    }
    return neighbours;
}

report::SimilarFacts facts_of(const School& school, Comparing& comparing, const SimilarRequest& request) {
    const auto& method = method_of(school, comparing, request);
    const auto& pool = comparing.pool(method, *school.phase);
    const auto member = pool.find(school.urn);
    if (!member) {
        nothing_known(school, "method " + method.name);
    }
    report::SimilarFacts facts{.as_of = comparing.known().day,
                               .urn = school.urn,
                               .region = std::string(region_of(school.la_code)),
                               .pool = pool_facts(pool),
                               .neighbours = neighbours_of(pool, *member, count_for(request, method)),
                               .names = names_of(comparing.known())};
    for (std::size_t i = 0; i < facts.pool.variables.size(); ++i) {
        facts.pool.variables[i].own = pool.figure(*member, i);
    }
    return facts;
}

}  // namespace

std::vector<std::string> similar_method_names() {
    std::vector<std::string> names;
    std::ranges::transform(evidence::similar_methods(), std::back_inserter(names), &SimilarMethod::name);
    return names;
}

report::SimilarFacts similar_schools(const Reading& reading, Urn urn, const SimilarRequest& request) {
    std::optional<report::SimilarFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        Comparing comparing(known);
        facts = facts_of(school_of(known, urn), comparing, request);
    });
    return std::move(*facts);
}

SimilarReader::SimilarReader(const Knowledge& known) : comparing_(std::make_unique<Comparing>(known)) {}

SimilarReader::~SimilarReader() = default;

const std::vector<evidence::Figure>& SimilarReader::newest() const noexcept {
    return comparing_->newest();
}

std::optional<report::SimilarFacts> SimilarReader::nearest(const School& school, int count) {
    const bool compares =
        takes_part(school, comparing_->known().day) && evidence::method_for(school, comparing_->newest()) != nullptr;
    return compares ? std::optional(facts_of(school, *comparing_, {.method = {}, .count = count})) : std::nullopt;
}

namespace {

/// The pool in which the school is compared; nullptr where it is in none.
const SimilarPool* pool_of(const School& school, Comparing& comparing, const SimilarRequest& request) {
    const auto* const method = request.method.empty() ? evidence::method_for(school, comparing.newest())
                                                      : evidence::find_similar_method(request.method);
    const bool compares = method != nullptr && method->group_of(school.phase) != nullptr;
    return compares ? &comparing.pool(*method, *school.phase) : nullptr;
}

/// Where the pool stands in the page, at the end if it is new.
std::size_t place_of(const SimilarPool* pool, std::vector<const SimilarPool*>& told) {
    const auto found = std::ranges::find(told, pool);
    const auto at = static_cast<std::size_t>(found - told.begin());
    if (found == told.end()) {
        told.push_back(pool);
    }
    return at;
}

void add_rows(report::AllSimilarFacts& facts, const SimilarPool& pool, std::size_t place, std::size_t member,
              const SimilarRequest& request) {
    int rank = 0;
    const auto& school = *pool.members()[member];
    for (const auto& near : pool.similar_to(member, count_for(request, pool.method()))) {
        const auto& other = *pool.members()[near.member];
        facts.rows.push_back({.of = school.urn,
                              .urn = other.urn,
                              .rank = ++rank,
                              .distance = pool.similarity().distance(near.squared),
                              .apart = apart(school, other),
                              .pool = place});
    }
    ++facts.schools;
}

bool is_asked_about(const School& school, const Knowledge& known, const SimilarScope& scope) {
    return takes_part(school, known.day) && is_of(school, scope.authorities) &&
           (!scope.phase || school.phase == scope.phase);
}

report::AllSimilarFacts all_facts(Comparing& comparing, const SimilarScope& scope, const SimilarRequest& request) {
    const auto& known = comparing.known();
    report::AllSimilarFacts facts{.as_of = known.day, .names = names_of(known)};
    std::vector<const SimilarPool*> told;
    for (const auto& school : known.schools) {
        if (!is_asked_about(school, known, scope)) {
            continue;
        }
        const auto* const pool = pool_of(school, comparing, request);
        const auto member = pool == nullptr ? std::nullopt : pool->find(school.urn);
        if (member) {
            add_rows(facts, *pool, place_of(pool, told), *member, request);
        } else {
            facts.without.push_back(school.urn);
        }
    }
    std::ranges::transform(told, std::back_inserter(facts.pools),
                           [](const SimilarPool* pool) { return pool_facts(*pool); });
    return facts;
}

}  // namespace

report::AllSimilarFacts all_similar_schools(const Reading& reading, const SimilarScope& scope,
                                            const SimilarRequest& request) {
    std::optional<report::AllSimilarFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        if (!scope.authorities.empty()) {
            home_authorities(known, scope.authorities);
        }
        Comparing comparing(known);
        facts = all_facts(comparing, scope, request);
    });
    return std::move(*facts);
}

}  // namespace llp::app
