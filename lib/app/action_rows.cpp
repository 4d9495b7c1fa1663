#include "app/action_rows.hpp"

#include <fmt/format.h>

#include <array>

#include "app/edited_table.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "model/plan_words.hpp"

namespace llp::app {

namespace {

/// Those that are read, and those that are for people to find their way in a spreadsheet.
constexpr std::array<std::string_view, 12> action_columns{"plan", "action", "urn",      "priority", "text",   "owner",
                                                          "due",  "status", "evidence", "as_at",    "school", "area"};

/// What a cell with a number holds, and how to mend one that does not.
struct NumberCell {
    const char* column;
    std::int64_t least;
    std::int64_t most;
    const char* what;  ///< "number of a plan".
    std::string_view mend;
};

constexpr std::int64_t most_plans = 1'000'000'000;
constexpr std::int64_t most_parts = 9'999;

constexpr NumberCell plan_cell{"plan", 1, most_plans, "number of a plan", plans_shown};
constexpr NumberCell action_cell{"action", 1, most_parts, "number of an action", "leave the cell empty for a new one"};
constexpr NumberCell priority_cell{"priority", 0, most_parts, "number of a priority",
                                   "write 1, 2, ... of the plan, or 0 for the plan as a whole"};
constexpr NumberCell as_at_cell{"as_at", 1, most_plans, "number of a command",
                                "leave the cell as it was exported, or empty"};

std::int64_t read_number(const std::string& text, const NumberCell& cell) {
    const auto number = read_integer(text);
    if (!number || *number < cell.least || *number > cell.most) {
        throw Refusal{cell.column, "bad-number",
                      text.empty() ? fmt::format("the cell is empty: write the {}; {}", cell.what, cell.mend)
                                   : fmt::format("'{}' is no {}: {}", text, cell.what, cell.mend)};
    }
    return *number;
}

std::optional<std::int64_t> perhaps_number(const std::optional<std::string>& text, const NumberCell& cell) {
    return text && !text->empty() ? std::optional(read_number(*text, cell)) : std::nullopt;
}

std::optional<int> perhaps_part(const std::optional<std::string>& text, const NumberCell& cell) {
    const auto number = perhaps_number(text, cell);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<Date> read_due(const std::optional<std::string>& text, bool is_new) {
    if (!text || (*text == hidden_code && !is_new)) {
        return std::nullopt;
    }
    const auto day = Date::read_published(*text);
    if (!day) {
        throw Refusal{
            "due", "bad-date",
            fmt::format("{}: write it as 2026-11-23 or 23/11/2026",
                        text->empty() ? "the cell is empty, and an action has a day" : "'" + *text + "' is no day")};
    }
    return day;
}

std::optional<std::string> read_status(const std::optional<std::string>& text) {
    if (!text) {
        return std::nullopt;
    }
    auto word = read_plan_word(action_statuses(), *text);
    if (!word) {
        throw Refusal{"status", "bad-status",
                      fmt::format("'{}' is no status of an action: write one of {}", *text, listed(action_statuses()))};
    }
    return word;
}

std::optional<std::string> needed_text(std::optional<std::string> text, const char* column, const char* what) {
    if (text && text->empty()) {
        throw Refusal{column, "missing-required", fmt::format("the cell is empty: write {}", what)};
    }
    return text;
}

std::optional<std::string> perhaps_text(std::optional<std::string> text) {
    return text && text->empty() ? std::nullopt : text;
}

/// The guard of a formula stays on a text: one that nobody touched reads as it was exported.
ActionRow read_row(const EditedRow& row) {
    const auto cell = [&](std::string_view column) {
        const auto* const text = row.as_it_stands(column);
        return text == nullptr ? std::nullopt : std::optional(std::string(trim(*text)));
    };
    const bool is_new = cell("action")->empty();
    const auto status = cell("status");
    const auto priority = cell("priority");
    if (!is_new && priority && priority->empty()) {
        read_number(*priority, priority_cell);
    }
    return {.line = row.line,
            .byte = row.byte,
            .plan = read_number(*cell("plan"), plan_cell),
            .action = perhaps_part(cell("action"), action_cell),
            .urn = perhaps_text(cell("urn")),
            .priority = perhaps_part(priority, priority_cell),
            .text = needed_text(cell("text"), "text", "what is to be done"),
            .owner = needed_text(cell("owner"), "owner", "who does it"),
            .due = read_due(cell("due"), is_new),
            .status = is_new && status && status->empty() ? std::nullopt : read_status(status),
            .evidence = cell("evidence"),
            .as_at = perhaps_number(cell("as_at"), as_at_cell)};
}

}  // namespace

bool is_header_of_actions(const std::vector<std::string>& header) {
    return has_columns(header, {"plan", "action"});
}

ActionTable read_action_rows(csv::Reader& reader, const std::string& name) {
    auto read = read_edited_table(reader, name, action_columns);
    ActionTable table{
        .rows = {}, .rejects = std::move(read.rejects), .unknown_columns = std::move(read.unknown_columns)};
    for (const auto& row : read.rows) {
        try {
            table.rows.push_back(read_row(row));
        } catch (Refusal& refusal) {
            table.rejects.push_back(reject_of(row.line, row.byte, std::move(refusal)));
        }
    }
    return table;
}

}  // namespace llp::app
