#include "evidence/profiler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "core/number.hpp"
#include "evidence/compared_schools.hpp"
#include "evidence/declarations.hpp"
#include "evidence/figures.hpp"
#include "evidence/judgements.hpp"
#include "evidence/results.hpp"
#include "evidence/reviews.hpp"
#include "model/area.hpp"

namespace llp::evidence {

namespace {

/// What speaks of one school.
struct Dossier {
    const School* school;
    SchoolJudgements judgements;
    std::vector<const Declaration*> declarations;
    std::vector<const ReviewLine*> reviews;
};

using Dossiers = std::map<Urn, Dossier>;

void file_judgements(Dossiers& dossiers, std::span<const Judgement> judgements) {
    for (const auto& judgement : judgements) {
        if (const auto found = dossiers.find(judgement.urn); found != dossiers.end()) {
            found->second.judgements.push_back(&judgement);
        }
    }
}

void file_declarations(Dossiers& dossiers, std::span<const Declaration> declarations) {
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

void file_reviews(Dossiers& dossiers, std::span<const ReviewLine> reviews) {
    for (const auto& line : reviews) {
        if (const auto found = dossiers.find(line.urn); found != dossiers.end()) {
            found->second.reviews.push_back(&line);
        }
    }
}

Dossiers dossiers_of(const Facts& facts) {
    Dossiers dossiers;
    for (const auto& school : facts.schools) {
        dossiers.emplace(school.urn, Dossier{.school = &school, .judgements = {}, .declarations = {}, .reviews = {}});
    }
    file_judgements(dossiers, facts.judgements);
    file_declarations(dossiers, facts.declarations);
    file_reviews(dossiers, facts.reviews);
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

/// What the lines come to, each by its weight.
class Balance {
public:
    void add(const EvidenceLine& line) noexcept {
        weights_ += line.weight.count();
        weighted_ += line.weight.count() * line.level.count();
    }

    [[nodiscard]] PerMille confidence() const {
        constexpr std::int64_t most_confident = 1000;
        return PerMille(std::min(weights_, most_confident));
    }

    /// None where nothing was added.
    [[nodiscard]] std::optional<PerMille> level(PerMille shrinkage) const {
        return weights_ > 0 ? std::optional(PerMille(divide_rounding(weighted_, weights_ + shrinkage.count())))
                            : std::nullopt;
    }

private:
    std::int64_t weights_ = 0;
    std::int64_t weighted_ = 0;
};

/// What the lines that everybody may read come to.
std::optional<PerMille> open_level(const std::vector<EvidenceLine>& lines, PerMille shrinkage) {
    Balance open;
    for (const auto& line : lines) {
        if (!line.confidential) {
            open.add(line);
        }
    }
    return open.level(shrinkage);
}

bool is_found_by_peers(const AreaProfile& area, PerMille shrinkage) {
    if (!area.is_confidential()) {
        return false;
    }
    auto open = area;
    open.level = open_level(area.lines, shrinkage);
    return area.is_need() != open.is_need() || area.is_strength() != open.is_strength();
}

AreaProfile weigh(std::string_view area, std::vector<EvidenceLine> lines, PerMille shrinkage) {
    std::ranges::sort(lines, newest_first);
    Balance balance;
    std::ranges::for_each(lines, [&](const EvidenceLine& line) { balance.add(line); });
    const bool urgent = is_urgent(lines);
    const bool declares_need = std::ranges::any_of(lines, is_declared_need);
    AreaProfile profile{.area = std::string(area),
                        .level = balance.level(shrinkage),
                        .confidence = balance.confidence(),
                        .urgent = urgent,
                        .lines = std::move(lines),
                        .declared_need = declares_need};
    profile.found_by_peers = is_found_by_peers(profile, shrinkage);
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

}  // namespace

/// What all profiles share, and those that are made.
class Profiler::Work {
public:
    Work(const Facts& facts, Weights weights, Date as_of)
        : facts_(facts), weights_(std::move(weights)), as_of_(as_of) {}

    const Profile* profile(Urn urn) {
        if (const auto made = made_.find(urn); made != made_.end()) {
            return &made->second;
        }
        if (!compared_) {
            begin();
        }
        const auto dossier = dossiers_.find(urn);
        return dossier == dossiers_.end() ? nullptr : &made_.emplace(urn, profile_of(dossier->second)).first->second;
    }

private:
    void begin() {
        dossiers_ = dossiers_of(facts_);
        standing_ = standing_figures(facts_.results);
        compared_.emplace(facts_.schools, standing_, weights_, as_of_);
    }

    [[nodiscard]] std::span<const Figure> figures_of(Urn urn) const {
        return {std::ranges::lower_bound(standing_, urn, {}, &Figure::urn),
                std::ranges::upper_bound(standing_, urn, {}, &Figure::urn)};
    }

    [[nodiscard]] Profile profile_of(const Dossier& dossier) const {
        const auto& school = *dossier.school;
        auto [lines, category] = read_judgements(dossier.judgements, weights_, as_of_);
        std::ranges::move(read_declarations(dossier.declarations, weights_, as_of_), std::back_inserter(lines));
        std::ranges::move(read_reviews(dossier.reviews, weights_, as_of_), std::back_inserter(lines));
        for (auto& each : read_results(school, figures_of(school.urn), *compared_, weights_, as_of_)) {
            lines.push_back(std::move(each.line));
        }
        mark_inherited(lines);
        Profile profile{.urn = school.urn, .areas = {}, .category = std::move(category)};
        for (const auto& area : areas()) {
            profile.areas.push_back(weigh(area.id, take_area(lines, area.id), weights_.shrinkage));
        }
        return profile;
    }

    Facts facts_;
    Weights weights_;
    Date as_of_;
    Dossiers dossiers_;
    std::vector<Figure> standing_;
    std::optional<ComparedSchools> compared_;
    std::map<Urn, Profile> made_;
};

Profiler::Profiler(const Facts& facts, const Weights& weights, Date as_of)
    : work_(std::make_unique<Work>(facts, weights, as_of)) {}
Profiler::Profiler(Profiler&&) noexcept = default;
Profiler& Profiler::operator=(Profiler&&) noexcept = default;
Profiler::~Profiler() = default;

const Profile* Profiler::profile(Urn urn) const {
    return work_->profile(urn);
}

}  // namespace llp::evidence
