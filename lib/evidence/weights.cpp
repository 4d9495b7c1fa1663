#include "evidence/weights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "core/embedded.hpp"
#include "core/number.hpp"
#include "evidence/similar_method.hpp"
#include "toml/table.hpp"

namespace llp::evidence {

namespace {

constexpr std::string_view built_in = "defaults/evidence.toml";

std::int64_t within(const toml::Table& table, std::string_view key, std::int64_t least, std::int64_t most) {
    const auto value = table.integer(key);
    if (value < least || value > most) {
        table.fault(key, fmt::format("'{}' must be from {} to {}, not {}", key, least, most, value));
    }
    return value;
}

PerMille weight(const toml::Table& table, std::string_view key) {
    return PerMille(within(table, key, 0, 1000));
}

int months(const toml::Table& table, std::string_view key) {
    return static_cast<int>(within(table, key, 1, 1200));
}

DecayTable read_decay(const toml::Table& table) {
    table.refuse_unknown({"twelfths"});
    const auto left = table.integers("twelfths");
    DecayTable decay;
    if (left.size() != decay.size() || left.front() != 1000) {
        table.fault("twelfths", "there must be 12 figures, of which the first is 1000");
    }
    const auto rises = [](std::int64_t earlier, std::int64_t later) { return later > earlier; };
    if (std::ranges::adjacent_find(left, rises) != left.end() || left.back() < 500) {
        table.fault("twelfths", "the figures must fall from 1000 and stay at 500 or more");
    }
    std::ranges::transform(left, decay.begin(), [](std::int64_t value) { return PerMille(value); });
    return decay;
}

std::string method(const toml::Table& table) {
    auto name = table.text_or("similar", "");
    if (!name.empty() && find_similar_method(name) == nullptr) {
        table.fault("similar", fmt::format("there is no method '{}' in methods/", name));
    }
    return name;
}

PerMille share(PerMille whole, PerMille part) {
    return PerMille(divide_rounding(whole.count() * part.count(), 1000));
}

void refuse_unknown_keys(const toml::Table& file) {
    file.refuse_unknown(
        {"name", "version", "weight", "half_life_months", "decay", "level", "small_cohorts", "residual"});
    file.table("weight").refuse_unknown(
        {"inspection", "results", "absence", "peer_review", "declaration", "overall_effectiveness_share"});
    file.table("half_life_months").refuse_unknown({"inspection", "results", "peer_review", "declaration"});
    file.table("level").refuse_unknown(
        {"declared_need", "declared_offer", "review_strength", "review_development", "shrinkage"});
    file.table("small_cohorts").refuse_unknown({"fewest_pupils", "years"});
    file.table("residual").refuse_unknown({"similar", "fewest_schools", "cut"});
}

}  // namespace

std::string Weights::label() const {
    return fmt::format("{} {}", name, version);
}

Weights read_weights(std::string_view text, std::string_view name) {
    const auto file = toml::Table::parse(text, name);
    refuse_unknown_keys(file);
    const auto& weights = file.table("weight");
    const auto& half_lives = file.table("half_life_months");
    const auto& levels = file.table("level");
    const auto& cohorts = file.table("small_cohorts");
    const auto& residual = file.table("residual");
    const auto inspection = weight(weights, "inspection");
    const auto inspection_half_life = months(half_lives, "inspection");
    const auto results_half_life = months(half_lives, "results");
    return {
        .name = file.text("name"),
        .version = file.text("version"),
        .inspection = {inspection, inspection_half_life},
        .overall_effectiveness = {share(inspection, weight(weights, "overall_effectiveness_share")),
                                  inspection_half_life},
        .results = {weight(weights, "results"), results_half_life},
        .absence = {weight(weights, "absence"), results_half_life},
        .peer_review = {weight(weights, "peer_review"), months(half_lives, "peer_review")},
        .declaration = {weight(weights, "declaration"), months(half_lives, "declaration")},
        .decay = read_decay(file.table("decay")),
        // Short of -2000: urgency is never a matter of weights.
        .declared_need = PerMille(within(levels, "declared_need", -1999, -1)),
        .declared_offer = PerMille(within(levels, "declared_offer", 0, 2000)),
        .review_strength = PerMille(within(levels, "review_strength", 0, 1999)),
        .review_development = PerMille(within(levels, "review_development", -1999, 0)),
        .shrinkage = PerMille(within(levels, "shrinkage", 1, 1000)),
        .similar_method = method(residual),
        .small_cohort = within(cohorts, "fewest_pupils", 0, 1000),
        .averaged_years = static_cast<int>(within(cohorts, "years", 1, 10)),
        .fewest_schools = static_cast<int>(within(residual, "fewest_schools", 2, 1000)),
        .cut = PerMille(within(residual, "cut", 0, 1999)),
    };
}

Weights default_weights() {
    const auto& file = embedded_file(built_in);
    return read_weights(file.text, file.shown());
}

}  // namespace llp::evidence
