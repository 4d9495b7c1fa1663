#include "app/plan_figures.hpp"

#include "model/phase.hpp"
#include "plan/comparison.hpp"

namespace llp::app {

namespace {

report::FigureInYear in_year(const plan::Standing& standing) {
    return {
        .period = standing.period, .figure = standing.today, .median = standing.median, .schools = standing.schools};
}

/// The school's own figure of the year may have been revised, or taken back, since.
report::FigureInYear at_draft(const Objective& objective, const std::vector<ResultRow>& rows, Urn school) {
    report::FigureInYear then{
        .period = *objective.period, .figure = *objective.today, .median = {}, .schools = objective.comparison_schools};
    if (const auto standing = plan::standing_in(objective.measure, rows, school, objective.period)) {
        then.median = standing->median;
        then.schools = standing->schools;
    }
    return then;
}

report::PlanFigure figure_of(const Objective& objective, const std::vector<ResultRow>& rows, Urn school) {
    report::PlanFigure figure{.objective = objective.number,
                              .measure = objective.measure,
                              .then = at_draft(objective, rows, school),
                              .now = {}};
    const auto newest = plan::standing_in(objective.measure, rows, school);
    if (newest && newest->period > *objective.period) {
        figure.now = in_year(*newest);
    }
    return figure;
}

}  // namespace

/// The rows of the school and of the open ones of its effective phase, with which its figures are compared.
std::vector<ResultRow> figures_for(const Knowledge& known, const School& school) {
    std::vector<ResultRow> rows;
    for (const auto& row : known.results) {
        const auto* const other = known.school(row.urn);
        const bool compares = other != nullptr && other->phase && school.phase && other->is_open(known.day) &&
                              comparison_phase(*other->phase) == comparison_phase(*school.phase);
        if (row.urn == school.urn || compares) {
            rows.push_back(row);
        }
    }
    return rows;
}

bool tells_before_and_after(const SupportPlan& plan) {
    return plan.is_over() || !plan.reviews.empty();
}

std::vector<report::PlanFigure> plan_figures(const Knowledge& known, const SupportPlan& plan) {
    const auto urn = plan.supported.urn();
    const auto* const school = urn ? known.school(*urn) : nullptr;
    std::vector<report::PlanFigure> figures;
    if (school == nullptr) {
        return figures;
    }
    const auto rows = figures_for(known, *school);
    for (const auto& objective : plan.objectives) {
        if (objective.today && objective.period) {
            figures.push_back(figure_of(objective, rows, *urn));
        }
    }
    return figures;
}

}  // namespace llp::app
