#include "app/school_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "app/peer_review_places.hpp"
#include "app/review_findings.hpp"
#include "store/reviews.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

template <typename T, typename Of>
std::vector<T> of_school(const std::vector<T>& all, Of is_of_school) {
    std::vector<T> found;
    std::ranges::copy_if(all, std::back_inserter(found), is_of_school);
    return found;
}

std::vector<std::string> source_lines(const store::Snapshot& snapshot, Date day, Urn urn) {
    std::vector<std::string> lines;
    for (const auto& source : store::sources(snapshot, day, urn)) {
        lines.push_back(source.file.empty()
                            ? fmt::format("{}, typed on {}", source.source, source.dated)
                            : fmt::format("{}, dated {}, from {}", source.source, source.dated, source.file));
    }
    return lines;
}

}  // namespace

report::SchoolFacts facts_of_school(const store::Snapshot& snapshot, const Knowledge& known, const School& school) {
    const Party party(school.urn);
    report::SchoolFacts view{.as_of = known.day,
                             .school = school,
                             .profile = *known.profile(school.urn),
                             .context = *known.context(school.urn)};
    const auto is_its = [&](const auto& fact) { return fact.urn == school.urn; };
    view.judgements = of_school(known.judgements, is_its);
    std::ranges::stable_sort(view.judgements, std::ranges::greater(), &Judgement::date);
    view.results = of_school(known.results, is_its);
    std::ranges::stable_sort(view.results, std::ranges::greater(), &ResultRow::period);
    view.reviews = of_school(known.reviews, is_its);
    view.follow_ups = review_findings(view.reviews, store::follow_ups(snapshot));
    std::erase_if(view.follow_ups, [](const report::ReviewFinding& finding) { return !finding.decision; });
    view.declarations = of_school(known.declarations, [&](const Declaration& d) { return d.party == party; });
    view.capacity = known.capacity(party);
    view.membership = known.membership(party);
    view.conflicts = of_school(known.conflicts, [&](const Conflict& c) { return c.a == party || c.b == party; });
    view.appointments = of_school(in_office(known.appointments, known.day),
                                  [&](const Appointment& appointment) { return appointment.party == party; });
    view.partnerships = of_school(known.partnerships, [&](const Partnership& p) {
        return (p.supported == party || p.supporter == party) && !p.is_over(known.day);
    });
    view.clusters = cluster_places(snapshot, known, school.urn);
    view.rota = planned_reviews(snapshot, known, school.urn);
    if (const auto heir = known.succession.heir(school.urn)) {
        view.heir = heir->urn;
    }
    view.predecessors = known.succession.predecessors(school.urn);
    view.names = names_of(known);
    view.sources = source_lines(snapshot, known.day, school.urn);
    return view;
}

}  // namespace llp::app
