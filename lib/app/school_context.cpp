#include "app/school_context.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

#include "core/number.hpp"
#include "evidence/figures.hpp"

namespace llp::app {

namespace {

constexpr std::string_view overall_absence = "absence-overall-percent";
constexpr std::string_view persistent_absence = "absence-persistent-percent";

using Figures = std::map<Urn, Millionths>;

bool tells_of_absence(const ResultRow& row) {
    return std::ranges::any_of(row.figures, [](const auto& figure) {
        return figure.first == overall_absence || figure.first == persistent_absence;
    });
}

/// The newest figure of each school in the measures of absence. Only their rows are looked through.
std::map<std::string_view, Figures> absence_of(const std::vector<ResultRow>& results) {
    std::vector<ResultRow> rows;
    std::ranges::copy_if(results, std::back_inserter(rows), tells_of_absence);
    std::map<std::string_view, Figures> newest;
    for (const auto& figure : evidence::newest_figures(evidence::standing_figures(rows))) {
        newest[figure.measure->id].emplace(figure.urn, figure.value);
    }
    return newest;
}

Figures of_contexts(const Knowledge& known, std::optional<Millionths> (*of)(const Context&)) {
    Figures figures;
    for (const auto& context : known.contexts) {
        if (const auto value = of(context)) {
            figures.emplace(context.urn, *value);
        }
    }
    return figures;
}

std::optional<Millionths> pupils_of(const Context& context) {
    constexpr std::int64_t most_pupils = 1'000'000;
    const bool sound = context.pupils && *context.pupils >= 0 && *context.pupils <= most_pupils;
    return sound ? std::optional(Millionths(*context.pupils * million)) : std::nullopt;
}

std::optional<report::Median> median(std::vector<Millionths> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    const auto upper = values[values.size() / 2].count();
    const auto lower = values[(values.size() - 1) / 2].count();
    return report::Median{.value = Millionths(lower + divide_rounding(upper - lower, 2)),
                          .schools = std::ssize(values)};
}

std::optional<report::Median> median_of(const std::vector<const School*>& schools, const Figures& figures) {
    std::vector<Millionths> values;
    for (const auto* const school : schools) {
        if (const auto found = figures.find(school->urn); found != figures.end()) {
            values.push_back(found->second);
        }
    }
    return median(std::move(values));
}

/// The years of a school's newest figures, by measure; the rows are in the order of schools.
std::map<std::string_view, Period> years_of(const std::vector<ResultRow>& results, Urn urn) {
    const std::vector<ResultRow> rows(std::ranges::lower_bound(results, urn, {}, &ResultRow::urn),
                                      std::ranges::upper_bound(results, urn, {}, &ResultRow::urn));
    std::map<std::string_view, Period> years;
    for (const auto& figure : evidence::newest_figures(evidence::standing_figures(rows))) {
        years.emplace(figure.measure->id, figure.period);
    }
    return years;
}

}  // namespace

ContextReader::ContextReader(const Knowledge& known) : known_(known) {
    auto absence = absence_of(known.results);
    const auto add = [&](report::ContextFigure figure, std::string_view measure, std::map<Urn, Millionths> values) {
        circumstances_.push_back({.figure = std::move(figure), .measure = measure, .values = std::move(values)});
    };
    add({.name = "pupils", .label = "Pupils on roll"}, "census-pupils", of_contexts(known, pupils_of));
    add({.name = "fsm_percent", .label = "Free school meals, ever in 6 years", .percent = true},
        "census-fsm-ever-6-percent", of_contexts(known, [](const Context& c) { return c.fsm; }));
    add({.name = "sen_percent", .label = "SEN support or a plan", .percent = true}, "census-sen-support-percent",
        of_contexts(known, [](const Context& c) { return c.sen; }));
    add({.name = "eal_percent", .label = "First language not English", .percent = true}, "census-eal-percent",
        of_contexts(known, [](const Context& c) { return c.eal; }));
    add({.name = "absence_percent", .label = "Overall absence", .percent = true}, overall_absence,
        std::move(absence[overall_absence]));
    add({.name = "persistent_absence_percent", .label = "Persistent absence (10%)", .percent = true},
        persistent_absence, std::move(absence[persistent_absence]));
}

const ContextReader::Peers& ContextReader::peers(Phase phase, std::optional<int> authority) {
    const std::pair key(comparison_phase(phase), authority);
    const auto found = peers_.find(key);
    if (found != peers_.end()) {
        return found->second;
    }
    std::vector<const School*> schools;
    std::set<int> authorities;
    for (const auto& other : known_.schools) {
        const bool is_like = other.phase && other.state_funded && other.is_open(known_.day) &&
                             comparison_phase(*other.phase) == key.first;
        if (is_like && other.la_code && (!authority || other.la_code == authority)) {
            schools.push_back(&other);
            authorities.insert(*other.la_code);
        }
    }
    Peers peers{.medians = {}, .authorities = std::ssize(authorities)};
    for (const auto& circumstance : circumstances_) {
        peers.medians.push_back(median_of(schools, circumstance.values));
    }
    return peers_.emplace(key, std::move(peers)).first->second;
}

ContextBeside ContextReader::beside(const School& school) {
    const auto years = years_of(known_.results, school.urn);
    const auto* const all = school.phase ? &peers(*school.phase, {}) : nullptr;
    const auto* const county = school.phase && school.la_code ? &peers(*school.phase, school.la_code) : nullptr;
    ContextBeside context{.figures = {}, .authorities = all == nullptr ? 0 : all->authorities};
    for (std::size_t i = 0; i < circumstances_.size(); ++i) {
        const auto& circumstance = circumstances_[i];
        auto figure = circumstance.figure;
        if (const auto own = circumstance.values.find(school.urn); own != circumstance.values.end()) {
            figure.school = own->second;
        }
        if (const auto year = years.find(circumstance.measure); figure.school && year != years.end()) {
            figure.period = year->second;
        }
        figure.county = county == nullptr ? std::nullopt : county->medians[i];
        figure.nation = context.authorities > 1 ? all->medians[i] : std::nullopt;
        context.figures.push_back(std::move(figure));
    }
    return context;
}

}  // namespace llp::app
