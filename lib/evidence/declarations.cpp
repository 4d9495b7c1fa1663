#include "evidence/declarations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "model/area.hpp"

namespace llp::evidence {

namespace {

/// The title of the topic, or of the whole area; a topic that the list lacks keeps its token.
std::string_view subject(const Declaration& declaration, const Area& area) {
    if (declaration.topic.empty()) {
        return area.title;
    }
    const auto topic = std::ranges::find(area.topics, declaration.topic, &Area::Topic::id);
    return topic == area.topics.end() ? std::string_view(declaration.topic) : topic->title;
}

PerMille level_of(const Declaration& declaration, const Weights& weights) {
    if (declaration.kind == DeclarationKind::offer) {
        return weights.declared_offer;
    }
    return declaration.urgent ? urgent_level : weights.declared_need;
}

std::string words(const Declaration& declaration, const Area& area) {
    const auto* const what = declaration.kind == DeclarationKind::offer ? "Offers help"
                             : declaration.urgent                       ? "Declares an urgent need"
                                                                        : "Declares a need";
    return fmt::format("{}: {}", what, subject(declaration, area));
}

EvidenceLine line_of(const Declaration& declaration, const Area& area, const Weights& weights, Date as_of) {
    const auto age = std::max(0, days_between(declaration.date, as_of));
    const auto level = level_of(declaration, weights);
    return {.source = std::string(declaration_source),
            .text = words(declaration, area),
            .level = level,
            .weight = decayed(weights.declaration.weight, age, weights.declaration.half_life_months, weights.decay),
            .date = declaration.date,
            .file = declaration.file,
            .urgent = level <= urgent_level,
            .at_the_time = declaration.at_the_time};
}

bool speaks(const Declaration& declaration, Date as_of) {
    return declaration.holds_on(as_of) &&
           (declaration.kind == DeclarationKind::need || declaration.willing == Willing::yes);
}

}  // namespace

std::vector<AreaLine> read_declarations(const std::vector<const Declaration*>& declarations, const Weights& weights,
                                        Date as_of) {
    std::vector<AreaLine> lines;
    for (const auto* const declaration : declarations) {
        const auto* const area = find_area(declaration->area);
        if (area != nullptr && speaks(*declaration, as_of)) {
            lines.push_back({.area = area->id, .line = line_of(*declaration, *area, weights, as_of)});
        }
    }
    return lines;
}

}  // namespace llp::evidence
