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

constexpr std::int64_t million = 1'000'000;
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

/// Those with which a school is compared.
struct Peers {
    std::vector<const School*> county;
    std::vector<const School*> all;
    std::int64_t authorities = 0;
};

Peers peers_of(const Knowledge& known, const School& school) {
    Peers peers;
    std::set<int> authorities;
    for (const auto& other : known.schools) {
        const bool is_like = school.phase && other.phase && other.state_funded && other.is_open(known.day) &&
                             comparison_phase(*other.phase) == comparison_phase(*school.phase);
        if (!is_like || !other.la_code) {
            continue;
        }
        peers.all.push_back(&other);
        authorities.insert(*other.la_code);
        if (other.la_code == school.la_code) {
            peers.county.push_back(&other);
        }
    }
    peers.authorities = std::ssize(authorities);
    return peers;
}

/// The years of a school's newest figures, by measure.
std::map<std::string_view, Period> years_of(const std::vector<ResultRow>& results, Urn urn) {
    std::vector<ResultRow> rows;
    std::ranges::copy_if(results, std::back_inserter(rows), [&](const ResultRow& row) { return row.urn == urn; });
    std::map<std::string_view, Period> years;
    for (const auto& figure : evidence::newest_figures(evidence::standing_figures(rows))) {
        years.emplace(figure.measure->id, figure.period);
    }
    return years;
}

report::ContextFigure beside(report::ContextFigure figure, const Figures& figures, const School& school,
                             const Peers& peers) {
    const auto own = figures.find(school.urn);
    figure.school = own == figures.end() ? std::nullopt : std::optional(own->second);
    figure.county = median_of(peers.county, figures);
    figure.nation = peers.authorities > 1 ? median_of(peers.all, figures) : std::nullopt;
    return figure;
}

}  // namespace

ContextBeside context_of(const Knowledge& known, const School& school) {
    const auto peers = peers_of(known, school);
    auto absence = absence_of(known.results);
    const auto years = years_of(known.results, school.urn);
    ContextBeside context{.figures = {}, .authorities = peers.authorities};
    const auto add = [&](report::ContextFigure figure, std::string_view measure, const Figures& figures) {
        context.figures.push_back(beside(std::move(figure), figures, school, peers));
        const auto year = years.find(measure);
        if (context.figures.back().school && year != years.end()) {
            context.figures.back().period = year->second;
        }
    };
    add({.name = "pupils", .label = "Pupils on roll"}, "census-pupils", of_contexts(known, pupils_of));
    add({.name = "fsm_percent", .label = "Free school meals at any time in six years", .percent = true},
        "census-fsm-ever-6-percent", of_contexts(known, [](const Context& c) { return c.fsm; }));
    add({.name = "sen_percent", .label = "SEN support or a plan", .percent = true}, "census-sen-support-percent",
        of_contexts(known, [](const Context& c) { return c.sen; }));
    add({.name = "eal_percent", .label = "First language not English", .percent = true}, "census-eal-percent",
        of_contexts(known, [](const Context& c) { return c.eal; }));
    add({.name = "absence_percent", .label = "Overall absence", .percent = true}, overall_absence,
        absence[overall_absence]);
    add({.name = "persistent_absence_percent", .label = "Persistent absence (10 per cent threshold)", .percent = true},
        persistent_absence, absence[persistent_absence]);
    return context;
}

}  // namespace llp::app
