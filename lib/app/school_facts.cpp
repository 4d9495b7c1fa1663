#include "app/school_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "app/review_findings.hpp"
#include "store/reviews.hpp"

namespace llp::app {

namespace {

template <typename T, typename Of>
std::vector<T> of_school(const std::vector<T>& all, Of is_of_school) {
    std::vector<T> found;
    std::ranges::copy_if(all, std::back_inserter(found), is_of_school);
    return found;
}

/// Of a list in the order of the key.
template <typename T, typename Key, typename Of>
std::vector<T> with_key(const std::vector<T>& all, const Key& key, Of of) {
    return {std::ranges::lower_bound(all, key, {}, of), std::ranges::upper_bound(all, key, {}, of)};
}

std::vector<std::string> lines_of(const std::vector<store::SourceLine>& sources) {
    std::vector<std::string> lines;
    lines.reserve(sources.size());
    for (const auto& source : sources) {
        lines.push_back(source.file.empty()
                            ? fmt::format("{}, typed on {}", source.source, source.dated)
                            : fmt::format("{}, dated {}, from {}", source.source, source.dated, source.file));
    }
    return lines;
}

}  // namespace

SchoolReader::SchoolReader(const store::Snapshot& snapshot, const Knowledge& known)
    : known_(known),
      follow_ups_(store::follow_ups(snapshot)),
      in_office_(in_office(known.appointments, known.day)),
      places_(snapshot, known),
      names_(names_of(known)),
      sources_(snapshot, known.day) {}

report::SchoolFacts SchoolReader::facts(const School& school) const {
    const Party party(school.urn);
    report::SchoolFacts view{.as_of = known_.day,
                             .school = school,
                             .profile = *known_.profile(school.urn),
                             .context = *known_.context(school.urn)};
    view.judgements = with_key(known_.judgements, school.urn, &Judgement::urn);
    std::ranges::stable_sort(view.judgements, std::ranges::greater(), &Judgement::date);
    view.results = with_key(known_.results, school.urn, &ResultRow::urn);
    std::ranges::stable_sort(view.results, std::ranges::greater(), &ResultRow::period);
    view.reviews = with_key(known_.reviews, school.urn, &ReviewLine::urn);
    view.follow_ups = review_findings(view.reviews, follow_ups_);
    std::erase_if(view.follow_ups, [](const report::ReviewFinding& finding) { return !finding.decision; });
    view.declarations = with_key(known_.declarations, party, &Declaration::party);
    view.capacity = known_.capacity(party);
    view.membership = known_.membership(party);
    view.conflicts = of_school(known_.conflicts, [&](const Conflict& c) { return c.a == party || c.b == party; });
    view.appointments = with_key(in_office_, party, &Appointment::party);
    view.partnerships = of_school(known_.partnerships, [&](const Partnership& p) {
        return (p.supported == party || p.supporter == party) && !p.is_over(known_.day);
    });
    view.clusters = places_.clusters(school.urn);
    view.rota = places_.rota(school.urn);
    if (const auto heir = known_.succession.heir(school.urn)) {
        view.heir = heir->urn;
    }
    view.predecessors = known_.succession.predecessors(school.urn);
    view.names = names_;
    view.sources = lines_of(sources_.sources(school.urn));
    return view;
}

}  // namespace llp::app
