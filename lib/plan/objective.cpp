#include "plan/objective.hpp"

#include "core/number.hpp"

namespace llp::plan {

namespace {

std::string figure(Millionths value, const std::string& unit) {
    return exact_decimal(value) + (unit == "percent" ? "%" : "");
}

const std::string& sentence(const Standing& standing, const Wording& wording) {
    if (!standing.median) {
        return wording.too_few;
    }
    if (standing.reaches_best_quarter()) {
        return standing.higher_is_better ? wording.hold_higher : wording.hold_lower;
    }
    if (standing.reaches_median()) {
        return standing.higher_is_better ? wording.sustain_higher : wording.sustain_lower;
    }
    return standing.higher_is_better ? wording.raise_higher : wording.raise_lower;
}

std::optional<Millionths> target(const Standing& standing) {
    return standing.reaches_median() ? standing.best_quarter : standing.median;
}

std::string criterion(const Standing& standing, const Wording& wording, Words words) {
    words["measure"] = standing.title;
    words["today"] = figure(standing.today, standing.unit);
    words["period"] = to_text(standing.period);
    words["count"] = std::to_string(standing.schools);
    if (standing.median) {
        words["median"] = figure(*standing.median, standing.unit);
        words["target"] = figure(*target(standing), standing.unit);
    }
    return filled(sentence(standing, wording), words);
}

/// What is known of the words of a criterion; the names of the schools are not.
Words words_of(const Objective& objective, const DescribedMeasure& measure, std::optional<Millionths> target) {
    const std::string unit(measure.unit);
    Words words{{"measure", std::string(measure.title)}, {"count", std::to_string(objective.comparison_schools)}};
    if (objective.today) {
        words["today"] = figure(*objective.today, unit);
    }
    if (objective.period) {
        words["period"] = to_text(*objective.period);
    }
    if (target) {
        words["target"] = figure(*target, unit);
    }
    return words;
}

/// The words of the drafted sentence that the text is; nullopt where it is none.
std::optional<Words> drafted_words(const std::string& text, const Wording& wording, const Words& words) {
    for (const auto* const sentence :
         {&wording.raise_higher, &wording.raise_lower, &wording.sustain_higher, &wording.sustain_lower,
          &wording.hold_higher, &wording.hold_lower, &wording.too_few, &wording.agreed_higher, &wording.agreed_lower}) {
        if (auto found = read_back(text, *sentence, words)) {
            found->insert(words.begin(), words.end());
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace

bool redraft_criterion(Objective& objective, std::optional<Millionths> before, const Wording& wording) {
    const auto measure = describe(objective.measure);
    auto words = drafted_words(objective.criterion, wording, words_of(objective, measure, before));
    if (!words) {
        return false;
    }
    words->insert_or_assign("target", figure(*objective.target, std::string(measure.unit)));
    objective.criterion = filled(measure.higher_is_better ? wording.agreed_higher : wording.agreed_lower, *words);
    return true;
}

Objective an_objective(int priority, const AreaTemplate& area, const std::optional<Standing>& standing,
                       const Wording& wording, const Words& words) {
    Objective objective{.priority = priority,
                        .text = filled(area.objective, words),
                        .criterion = filled(area.criterion, words),
                        .measure = {},
                        .today = {},
                        .period = {},
                        .target = {}};
    if (!standing) {
        return objective;
    }
    objective.criterion = criterion(*standing, wording, words);
    objective.measure = standing->measure;
    objective.today = standing->today;
    objective.period = standing->period;
    objective.target = target(*standing);
    objective.comparison_schools = standing->schools;
    if (standing->reaches_median()) {
        objective.text += " " + filled(wording.sustain_objective, words);
    }
    return objective;
}

}  // namespace llp::plan
