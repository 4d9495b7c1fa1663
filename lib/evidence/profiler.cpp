#include "evidence/profiler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "core/number.hpp"
#include "evidence/declarations.hpp"
#include "evidence/figures.hpp"
#include "evidence/judgements.hpp"
#include "evidence/results.hpp"
#include "model/area.hpp"

namespace llp::evidence {

namespace {

/// What speaks of one school.
struct Dossier {
    SchoolJudgements judgements;
    std::vector<const Declaration*> declarations;
    std::vector<AreaLine> figures;
};

using Dossiers = std::map<Urn, Dossier>;

Dossiers open_dossiers(const std::vector<School>& schools) {
    Dossiers dossiers;
    for (const auto& school : schools) {
        dossiers.emplace(school.urn, Dossier{});
    }
    return dossiers;
}

void file_judgements(Dossiers& dossiers, const std::vector<Judgement>& judgements) {
    for (const auto& judgement : judgements) {
        if (const auto found = dossiers.find(judgement.urn); found != dossiers.end()) {
            found->second.judgements.push_back(&judgement);
        }
    }
}

void file_declarations(Dossiers& dossiers, const std::vector<Declaration>& declarations) {
    for (const auto& declaration : declarations) {
        const auto urn = declaration.party.urn();
        if (!urn) {
            continue;
        }
        if (const auto found = dossiers.find(*urn); found != dossiers.end()) {
            found->second.declarations.push_back(&declaration);
        }
    }
}

void file_figures(Dossiers& dossiers, std::vector<SchoolLine> lines) {
    for (auto& each : lines) {
        dossiers.at(each.urn).figures.push_back(std::move(each.line));
    }
}

Dossiers dossiers_of(const Facts& facts, const Weights& weights, Date as_of) {
    auto dossiers = open_dossiers(facts.schools);
    file_judgements(dossiers, facts.judgements);
    file_declarations(dossiers, facts.declarations);
    file_figures(dossiers, read_results(facts.schools, standing_figures(facts.results), weights, as_of));
    return dossiers;
}

bool newest_first(const EvidenceLine& a, const EvidenceLine& b) {
    return std::tie(b.date, a.source, a.text, a.level, a.weight, a.file) <
           std::tie(a.date, b.source, b.text, b.level, b.weight, b.file);
}

bool is_answered(const EvidenceLine& urgent, const std::vector<EvidenceLine>& lines) {
    return std::ranges::any_of(lines, [&](const EvidenceLine& line) {
        return line.source == inspection_source && line.date > urgent.stands_to();
    });
}

bool is_urgent(const std::vector<EvidenceLine>& lines) {
    return std::ranges::any_of(lines,
                               [&](const EvidenceLine& line) { return line.urgent && !is_answered(line, lines); });
}

bool is_declared_need(const EvidenceLine& line) {
    return line.source == declaration_source && line.level.count() < 0;
}

AreaProfile weigh(std::string_view area, std::vector<EvidenceLine> lines, PerMille shrinkage) {
    constexpr std::int64_t most_confident = 1000;
    std::ranges::sort(lines, newest_first);
    std::int64_t weights = 0;
    std::int64_t weighted = 0;
    for (const auto& line : lines) {
        weights += line.weight.count();
        weighted += line.weight.count() * line.level.count();
    }
    const bool urgent = is_urgent(lines);
    const bool declares_need = std::ranges::any_of(lines, is_declared_need);
    AreaProfile profile{.area = std::string(area),
                        .level = {},
                        .confidence = PerMille(std::min(weights, most_confident)),
                        .urgent = urgent,
                        .lines = std::move(lines),
                        .declared_need = declares_need};
    if (weights > 0) {
        profile.level = PerMille(divide_rounding(weighted, weights + shrinkage.count()));
    }
    return profile;
}

std::vector<EvidenceLine> take_area(std::vector<AreaLine>& lines, std::string_view area) {
    std::vector<EvidenceLine> taken;
    for (auto& each : lines) {
        if (each.area == area) {
            taken.push_back(std::move(each.line));
        }
    }
    return taken;
}

/// What a school inherits says whose it was.
void mark_inherited(std::vector<AreaLine>& lines) {
    for (auto& each : lines) {
        if (each.line.at_the_time) {
            each.line.text += fmt::format(" (predecessor {})", *each.line.at_the_time);
        }
    }
}

Profile profile_of(Urn urn, Dossier dossier, const Weights& weights, Date as_of) {
    auto [lines, category] = read_judgements(std::move(dossier.judgements), weights, as_of);
    std::ranges::move(read_declarations(dossier.declarations, weights, as_of), std::back_inserter(lines));
    std::ranges::move(dossier.figures, std::back_inserter(lines));
    mark_inherited(lines);
    Profile profile{.urn = urn, .areas = {}, .category = std::move(category)};
    for (const auto& area : areas()) {
        profile.areas.push_back(weigh(area.id, take_area(lines, area.id), weights.shrinkage));
    }
    return profile;
}

}  // namespace

std::vector<Profile> build_profiles(const Facts& facts, const Weights& weights, Date as_of) {
    std::vector<Profile> profiles;
    profiles.reserve(facts.schools.size());
    for (auto& [urn, dossier] : dossiers_of(facts, weights, as_of)) {
        profiles.push_back(profile_of(urn, std::move(dossier), weights, as_of));
    }
    return profiles;
}

}  // namespace llp::evidence
