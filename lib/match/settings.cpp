#include "match/settings.hpp"

#include <fmt/format.h>

#include "core/embedded.hpp"
#include "model/area.hpp"
#include "toml/table.hpp"

namespace llp::match {

namespace {

// Scores of a few parts, each below 10^6 times a few levels, stay far from the end of 64 bits.
constexpr std::int64_t greatest_points = 1'000'000;
/// Of a weights file that was written before rounds could be kept.
constexpr Points keep_unless_said{100};

std::int64_t number(const toml::Table& table, std::string_view key, std::int64_t least, std::int64_t most) {
    const auto value = table.integer(key);
    if (value < least || value > most) {
        table.fault(key, fmt::format("'{}' is {}: from {} to {} is possible", key, value, least, most));
    }
    return value;
}

int small(const toml::Table& table, std::string_view key, std::int64_t least) {
    return static_cast<int>(number(table, key, least, 100'000));
}

Points points(const toml::Table& table, std::string_view key) {
    return Points(number(table, key, 0, greatest_points));
}

PerMille per_mille(const toml::Table& table, std::string_view key, std::int64_t most) {
    return PerMille(number(table, key, 0, most));
}

Millionths percentage_points(const toml::Table& table, std::string_view key) {
    return Millionths(number(table, key, 1, 100) * 1'000'000);
}

std::map<std::string, PerMille> priorities(const toml::Table& table) {
    std::map<std::string, PerMille> by_area;
    for (const auto& area : table.keys()) {
        if (find_area(area) == nullptr) {
            table.fault(area, fmt::format("'{}' is no area of data/defaults/areas.csv", area));
        }
        by_area.emplace(area, per_mille(table, area, 10'000));
    }
    return by_area;
}

ContextWeights similarity(const toml::Table& table) {
    table.refuse_unknown(
        {"pupils", "fsm", "eal", "sen", "rural", "fsm_span_percent", "eal_span_percent", "sen_span_percent"});
    return {.pupils = per_mille(table, "pupils", 1000),
            .fsm = per_mille(table, "fsm", 1000),
            .eal = per_mille(table, "eal", 1000),
            .sen = per_mille(table, "sen", 1000),
            .rural = per_mille(table, "rural", 1000),
            .fsm_span = percentage_points(table, "fsm_span_percent"),
            .eal_span = percentage_points(table, "eal_span_percent"),
            .sen_span = percentage_points(table, "sen_span_percent")};
}

Weights weights(const toml::Table& file) {
    const auto& score = file.table("points");
    score.refuse_unknown({"need", "declared", "topic", "context", "per_km", "continuity", "load", "keep"});
    const auto& level = file.table("levels");
    level.refuse_unknown({"urgent", "offer", "need"});
    return {.need = points(score, "need"),
            .priority = priorities(file.table("priority")),
            .urgent = per_mille(level, "urgent", 10'000),
            .offer_level = per_mille(level, "offer", 2000),
            .need_level = per_mille(level, "need", 2000),
            .declared = points(score, "declared"),
            .topic = points(score, "topic"),
            .context = points(score, "context"),
            .per_km = points(score, "per_km"),
            .continuity = points(score, "continuity"),
            .keep = score.has("keep") ? points(score, "keep") : keep_unless_said,
            .load = points(score, "load"),
            .similarity = similarity(file.table("similarity"))};
}

}  // namespace

std::string_view token(Supporters supporters) noexcept {
    switch (supporters) {
        case Supporters::declared:
            return "declared";
        case Supporters::derived:
            return "derived";
        case Supporters::both:
            break;
    }
    return "both";
}

std::optional<Supporters> read_supporters(std::string_view text) noexcept {
    for (const auto supporters : {Supporters::both, Supporters::declared, Supporters::derived}) {
        if (text == token(supporters)) {
            return supporters;
        }
    }
    return std::nullopt;
}

Settings read_settings(std::string_view text, std::string_view file_name) {
    const auto file = toml::Table::parse(text, file_name);
    file.refuse_unknown({"name", "version", "limits", "points", "levels", "priority", "similarity"});
    const auto& limits = file.table("limits");
    limits.refuse_unknown({"furthest_km", "demand", "days_per_pairing", "room_without_capacity", "smallest_roll",
                           "cooling_off_days", "runners_up"});
    return {.without = {},
            .locks = {},
            .forbids = {},
            .capacity = {},
            .keep = {},
            .withdrawn = {},
            .longest = {},
            .name = fmt::format("{} {}", file.text("name"), file.integer("version")),
            .furthest = kilometres(number(limits, "furthest_km", 0, 2000)),
            .demand = small(limits, "demand", 1),
            .days_per_pairing = Days(number(limits, "days_per_pairing", 1, 366)),
            .room_without_capacity = small(limits, "room_without_capacity", 0),
            .smallest_roll = small(limits, "smallest_roll", 0),
            .cooling_off = small(limits, "cooling_off_days", 0),
            .runners_up = small(limits, "runners_up", 0),
            .weights = weights(file)};
}

Settings default_settings() {
    const auto& file = embedded_file("defaults/support.toml");
    return read_settings(file.text, file.shown());
}

}  // namespace llp::match
