#include "plan/templates.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/embedded.hpp"
#include "model/area.hpp"
#include "toml/table.hpp"

namespace llp::plan {

namespace {

/// A whole number of days that may not be negative.
int read_days(const toml::Table& row, std::string_view key) {
    constexpr std::int64_t most = 1000;
    const auto days = row.integer(key);
    if (days < 0 || days > most) {
        row.fault(key, "a number of days from 0 to 1000 is needed");
    }
    return static_cast<int>(days);
}

ActionTemplate read_area_action(const toml::Table& row) {
    row.refuse_unknown({"text", "owner", "school_days", "evidence"});
    return {.name = {},
            .after = {},
            .text = row.text("text"),
            .owner_role = row.text("owner"),
            .calendar_days = std::nullopt,
            .school_days = read_days(row, "school_days"),
            .evidence = row.text("evidence")};
}

ActionTemplate read_plan_action(const toml::Table& row) {
    row.refuse_unknown({"name", "after", "text", "owner", "calendar_days", "school_days", "evidence"});
    if (row.has("calendar_days") == row.has("school_days")) {
        row.fault("name", "either calendar_days or school_days is needed");
    }
    const bool by_calendar = row.has("calendar_days");
    return {.name = row.text("name"),
            .after = row.text_or("after", ""),
            .text = row.text("text"),
            .owner_role = row.text("owner"),
            .calendar_days = by_calendar ? std::optional(read_days(row, "calendar_days")) : std::nullopt,
            .school_days = by_calendar ? 0 : read_days(row, "school_days"),
            .evidence = row.text("evidence")};
}

std::vector<ActionTemplate> read_plan_actions(const toml::Table& file) {
    std::vector<ActionTemplate> actions;
    for (const auto& row : file.tables("plan")) {
        auto action = read_plan_action(row);
        if (!action.after.empty() && std::ranges::find(actions, action.after, &ActionTemplate::name) == actions.end()) {
            row.fault("after", fmt::format("'{}' names no entry above", action.after));
        }
        actions.push_back(std::move(action));
    }
    return actions;
}

AreaTemplate read_area(const toml::Table& row) {
    row.refuse_unknown({"area", "priority", "objective", "criterion", "measures", "action"});
    AreaTemplate area{.area = row.text("area"),
                      .priority = row.text("priority"),
                      .objective = row.text("objective"),
                      .criterion = row.text("criterion"),
                      .measures = row.texts("measures"),
                      .actions = {}};
    if (find_area(area.area) == nullptr) {
        row.fault("area", fmt::format("'{}' is not an area of defaults/areas.csv", area.area));
    }
    std::ranges::transform(row.tables("action"), std::back_inserter(area.actions), read_area_action);
    return area;
}

std::vector<AreaTemplate> read_areas(const toml::Table& file) {
    std::vector<AreaTemplate> read;
    std::ranges::transform(file.tables("area"), std::back_inserter(read), read_area);
    for (const auto& area : areas()) {
        if (std::ranges::find(read, area.id, &AreaTemplate::area) == read.end()) {
            file.fault("area", fmt::format("there is no [[area]] for '{}'", area.id));
        }
    }
    return read;
}

ReviewTemplate read_review(const toml::Table& row) {
    row.refuse_unknown({"text", "owner", "evidence", "count", "before_end", "least", "otherwise_every"});
    return {.text = row.text("text"),
            .owner_role = row.text("owner"),
            .evidence = row.text("evidence"),
            .count = read_days(row, "count"),
            .before_end = read_days(row, "before_end"),
            .least = read_days(row, "least"),
            .otherwise_every = read_days(row, "otherwise_every")};
}

VisitTemplate read_visit(const toml::Table& row) {
    const auto& by = row.text("by");
    if (by != "supporter" && by != "broker") {
        row.fault("by", "a visit is made by the supporter or led by the broker");
    }
    const auto half_days = row.integer("half_days");
    if (half_days != 1 && half_days != 2) {
        row.fault("half_days", "1 or 2 half days are needed");
    }
    return {.by_supporter = by == "supporter", .half_days = static_cast<int>(half_days)};
}

void read_first_visit(const toml::Table& row, VisitTemplates& visits) {
    row.refuse_unknown({"by", "half_days", "from", "to"});
    visits.first = read_visit(row);
    visits.first_from = read_days(row, "from");
    visits.first_to = read_days(row, "to");
    if (visits.first_to < visits.first_from) {
        row.fault("to", "the window ends before it begins");
    }
}

VisitTemplates read_visits(const toml::Table& row) {
    row.refuse_unknown({"apart", "first", "further", "review"});
    const auto& review = row.table("review");
    review.refuse_unknown({"by", "half_days", "before", "after"});
    VisitTemplates visits{.apart = read_days(row, "apart"),
                          .review = read_visit(review),
                          .review_before = read_days(review, "before"),
                          .review_after = read_days(review, "after")};
    if (visits.apart == 0) {
        row.fault("apart", "two visits of a plan are at least 1 school day apart");
    }
    if (const auto* const first = row.find_table("first")) {
        read_first_visit(*first, visits);
    }
    if (const auto* const further = row.find_table("further")) {
        further->refuse_unknown({"by", "half_days", "before_each_review"});
        visits.visit = read_visit(*further);
        visits.before_each_review = read_days(*further, "before_each_review");
    }
    return visits;
}

Wording read_wording(const toml::Table& row) {
    row.refuse_unknown({"grounds", "raise_higher", "raise_lower", "sustain_higher", "sustain_lower", "hold_higher",
                        "hold_lower", "too_few", "agreed_higher", "agreed_lower", "sustain_objective"});
    return {.grounds = row.text("grounds"),
            .raise_higher = row.text("raise_higher"),
            .raise_lower = row.text("raise_lower"),
            .sustain_higher = row.text("sustain_higher"),
            .sustain_lower = row.text("sustain_lower"),
            .hold_higher = row.text("hold_higher"),
            .hold_lower = row.text("hold_lower"),
            .too_few = row.text("too_few"),
            .agreed_higher = row.text("agreed_higher"),
            .agreed_lower = row.text("agreed_lower"),
            .sustain_objective = row.text("sustain_objective")};
}

Templates read_templates(std::string_view name) {
    const auto& file = embedded_file(name);
    return parse_templates(file.text, file.shown());
}

}  // namespace

const AreaTemplate* Templates::area(std::string_view id) const noexcept {
    const auto found = std::ranges::find(areas, id, &AreaTemplate::area);
    return found == areas.end() ? nullptr : &*found;
}

std::string Templates::title() const {
    return fmt::format("{} {}", name, version);
}

Templates parse_templates(std::string_view text, std::string_view file) {
    const auto table = toml::Table::parse(text, file);
    table.refuse_unknown({"name", "version", "plan", "review", "visits", "wording", "area"});
    return {.name = table.text("name"),
            .version = table.integer("version"),
            .areas = read_areas(table),
            .plan = read_plan_actions(table),
            .review = read_review(table.table("review")),
            .visits = read_visits(table.table("visits")),
            .wording = read_wording(table.table("wording"))};
}

const Templates& templates_for(Mode mode) {
    static const auto support = read_templates("plan-templates/support.toml");
    static const auto own = read_templates("plan-templates/own.toml");
    return mode == Mode::own ? own : support;
}

}  // namespace llp::plan
