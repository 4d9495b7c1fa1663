#include "app/action_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"
#include "csv/writer.hpp"
#include "model/plan_words.hpp"

namespace llp::app {

namespace {

constexpr std::array<std::string_view, 10> read_columns{"plan",  "action", "urn",    "priority", "text",
                                                        "owner", "due",    "status", "evidence", "as_at"};
/// For people to find their way in a spreadsheet.
constexpr std::array<std::string_view, 2> told_columns{"school", "area"};

bool is_one_of(std::string_view name, std::span<const std::string_view> known) {
    return std::ranges::any_of(known, [&](std::string_view one) { return same_ignoring_case(one, name); });
}

/// Where the columns stand.
class Header {
public:
    Header(const csv::Reader& reader, const std::string& name) : size_(reader.header().size()) {
        const auto& header = reader.header();
        for (std::size_t place = 0; place < header.size(); ++place) {
            take(header[place], place, reader, name);
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] const std::vector<std::string>& unknown() const noexcept { return unknown_; }
    /// None where the file lacks the column.
    [[nodiscard]] std::optional<std::string> cell(const csv::Row& row, std::string_view column) const {
        const auto place = places_.find(column);
        return place == places_.end() ? std::nullopt : std::optional(std::string(trim(row.fields[place->second])));
    }

private:
    void take(const std::string& column, std::size_t place, const csv::Reader& reader, const std::string& name) {
        if (is_one_of(column, read_columns)) {
            if (!places_.emplace(lower(column), place).second) {
                raise<InputError>("{}:{}: the column '{}' stands twice: take one out", name, reader.header_line(),
                                  column);
            }
        } else if (!is_one_of(column, told_columns)) {
            unknown_.push_back(column);
        }
    }

    std::size_t size_;
    std::map<std::string, std::size_t, std::less<>> places_;
    std::vector<std::string> unknown_;
};

/// Why a row cannot be used.
struct Refusal {
    std::string column;
    std::string code;
    std::string message;
};

Reject reject_of(std::int64_t line, std::int64_t byte, Refusal refusal) {
    return {.line = line,
            .byte = byte,
            .column = std::move(refusal.column),
            .code = std::move(refusal.code),
            .message = std::move(refusal.message),
            .raw = {}};
}

/// What a cell with a number holds, and how to mend one that does not.
struct NumberCell {
    const char* column;
    std::int64_t least;
    std::int64_t most;
    const char* what;  ///< "number of a plan".
    const char* mend;
};

constexpr std::int64_t most_plans = 1'000'000'000;
constexpr std::int64_t most_parts = 9'999;

constexpr NumberCell plan_cell{"plan", 1, most_plans, "number of a plan", "llp plan list shows them"};
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

/// In a file that was written for the public, in place of what are the schools' own.
constexpr std::string_view hidden_code = "c";

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

ActionRow read_row(const Header& header, const csv::Row& row) {
    const auto cell = [&](std::string_view column) { return header.cell(row, column); };
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

void refuse_misshapen(const csv::Row& row, std::size_t columns) {
    if (row.fault) {
        throw Refusal{"", row.fault->code, row.fault->message};
    }
    if (row.fields.size() < columns) {
        throw Refusal{"", "short-row",
                      fmt::format("{} cells where the header has {}: fill the row up with empty ones",
                                  row.fields.size(), columns)};
    }
    if (row.fields.size() > columns) {
        throw Refusal{"", "long-row",
                      fmt::format("{} cells where the header has {}: a text that holds a comma wants quotes around it",
                                  row.fields.size(), columns)};
    }
}

bool is_blank(const csv::Row& row) {
    return std::ranges::all_of(row.fields, [](std::string_view cell) { return trim(cell).empty(); });
}

// Merging.

/// What a person wrote into a cell: without the guard that keeps a spreadsheet from running a formula, lines as ours.
std::string plain(std::string_view cell) {
    std::string text;
    for (const char sign : csv::without_guard(cell)) {
        if (sign != '\r') {
            text += sign;
        }
    }
    return text;
}

template <typename T>
T meant(const T& said, const T& /*now*/, const T* /*then*/) {
    return said;
}

/// A cell that nobody touched stands for the text as it is, or was, whatever it begins or ends with.
std::string meant(const std::string& said, const std::string& now, const std::string* then) {
    if (said == hidden_code) {
        return now;
    }
    for (const auto* const text : {&now, then}) {
        if (text != nullptr && (said == trim(*text) || plain(said) == *text)) {
            return *text;
        }
    }
    return plain(said);
}

/// Brings one field of a row into an action; `then` is what the field held when the file was exported.
template <typename T>
void merge_field(T& now, const std::optional<T>& cell, const T* then, const char* column) {
    if (!cell) {
        return;
    }
    const auto said = meant(*cell, now, then);
    if (said == now || (then != nullptr && said == *then)) {
        return;
    }
    if (then != nullptr && now != *then) {
        throw Refusal{column, "changed-since",
                      "was changed in the plan too since the file was exported: export anew, and edit that"};
    }
    now = said;
}

class Merge {
public:
    Merge(std::vector<SupportPlan>& plans, const ActionGround& ground) : plans_(plans), ground_(ground) {}

    [[nodiscard]] const MergeCounts& counts() const noexcept { return counts_; }

    void take(const ActionRow& row) {
        auto& plan = plan_of(row);
        check_school(plan, row);
        check_as_at(row);
        check_priority(plan, row);
        if (row.due && *row.due < plan.drafted) {
            throw Refusal{"due", "bad-date",
                          fmt::format("{} is before plan {} was drafted, on {}: write that day or a later one",
                                      *row.due, plan.number, plan.drafted)};
        }
        if (row.action) {
            change(plan, row);
        } else {
            add(plan, row);
        }
    }

private:
    SupportPlan& plan_of(const ActionRow& row) {
        const auto found = std::ranges::lower_bound(plans_, row.plan, {}, &SupportPlan::number);
        if (found == plans_.end() || found->number != row.plan) {
            throw Refusal{"plan", "not-found", fmt::format("there is no plan {}: {}", row.plan, plan_cell.mend)};
        }
        return *found;
    }

    /// An older file may name the school that was followed by the one of today.
    void check_school(const SupportPlan& plan, const ActionRow& row) const {
        const auto said = row.urn ? Party::read(*row.urn) : std::nullopt;
        const auto school = ground_.heir_of(plan.supported);
        if (row.urn && (!said || ground_.heir_of(*said) != school)) {
            throw Refusal{
                "urn", "other-school",
                fmt::format("plan {} is of {}, not of '{}': write the number of the plan that is meant, or {}",
                            plan.number, school, *row.urn, school)};
        }
    }

    void check_as_at(const ActionRow& row) const {
        if (row.as_at && *row.as_at > ground_.last_command) {
            throw Refusal{"as_at", "not-found",
                          fmt::format("command {} is still to come, the last is {}: was the file exported from "
                                      "another store? Export it anew from this one",
                                      *row.as_at, ground_.last_command)};
        }
    }

    static void check_priority(const SupportPlan& plan, const ActionRow& row) {
        if (row.priority.value_or(0) != 0 && find_part(plan.priorities, *row.priority) == nullptr) {
            throw Refusal{"priority", "not-found",
                          fmt::format("plan {} has no priority {}: write one of its {}, or 0 for the plan as a whole",
                                      plan.number, *row.priority, plan.priorities.size())};
        }
    }

    /// The action as the file was exported; nullptr where the row does not say when.
    [[nodiscard]] const Action* action_then(const ActionRow& row) const {
        if (!row.as_at) {
            return nullptr;
        }
        const auto* const plan = ground_.plan_as_at(row.plan, *row.as_at);
        const auto* const action = plan == nullptr ? nullptr : find_part(plan->actions, *row.action);
        if (action == nullptr) {
            throw Refusal{
                "action", "not-found",
                fmt::format("plan {} had no action {} when the file was exported, at command {}: export anew, and "
                            "edit that",
                            row.plan, *row.action, *row.as_at)};
        }
        return action;
    }

    void change(SupportPlan& plan, const ActionRow& row) {
        auto* const action = find_part(plan.actions, *row.action);
        if (action == nullptr) {
            throw Refusal{
                "action", "not-found",
                fmt::format("plan {} has no action {}: leave the cell empty for a new one", plan.number, *row.action)};
        }
        if (repeats(row)) {
            return;
        }
        const auto before = *action;
        const auto* const then = action_then(row);
        merge_field(action->priority, row.priority, then == nullptr ? nullptr : &then->priority, "priority");
        merge_field(action->text, row.text, then == nullptr ? nullptr : &then->text, "text");
        merge_field(action->owner_role, row.owner, then == nullptr ? nullptr : &then->owner_role, "owner");
        merge_field(action->due, row.due, then == nullptr ? nullptr : &then->due, "due");
        merge_field(action->status, row.status, then == nullptr ? nullptr : &then->status, "status");
        merge_field(action->evidence, row.evidence, then == nullptr ? nullptr : &then->evidence, "evidence");
        if (*action != before && then != nullptr && before != *then) {
            check_same(row);
        }
        ++(*action == before ? counts_.unchanged : counts_.changed);
    }

    /// After an undo another action may have the number.
    void check_same(const ActionRow& row) const {
        if (!ground_.is_same_since(row.plan, *row.action, *row.as_at)) {
            throw Refusal{"action", "not-found",
                          fmt::format("action {} of plan {} is another than the one that was exported, at command {}, "
                                      "which was taken back since: export anew, and edit that",
                                      *row.action, row.plan, *row.as_at)};
        }
    }

    /// The same row again; throws where another one is about the same action.
    bool repeats(const ActionRow& row) {
        const auto [known, is_first] = seen_.emplace(std::pair(row.plan, *row.action), row);
        if (is_first) {
            return false;
        }
        auto other = known->second;
        other.line = row.line;
        other.byte = row.byte;
        if (other != row) {
            throw Refusal{"action", "repeated-key",
                          fmt::format("action {} of plan {} stands otherwise on line {}: take one of the two rows out",
                                      *row.action, row.plan, known->second.line)};
        }
        ++counts_.unchanged;
        return true;
    }

    void add(SupportPlan& plan, const ActionRow& row) {
        const auto needs = [](bool there, const char* column) {
            if (!there) {
                throw Refusal{column, "missing-required",
                              fmt::format("a new action needs the column {}: add it to the file", column)};
            }
        };
        needs(row.text.has_value(), "text");
        needs(row.owner.has_value(), "owner");
        needs(row.due.has_value(), "due");
        const bool stands = std::ranges::any_of(plan.actions, [&](const Action& action) {
            return meant(*row.text, action.text, nullptr) == action.text &&
                   meant(*row.owner, action.owner_role, nullptr) == action.owner_role && *row.due == action.due &&
                   (!row.priority || *row.priority == action.priority);
        });
        if (stands) {
            ++counts_.already_there;
            return;
        }
        plan.actions.push_back({.number = next_number(plan.actions),
                                .priority = row.priority.value_or(0),
                                .text = plain(*row.text),
                                .owner_role = plain(*row.owner),
                                .due = *row.due,
                                .status = row.status.value_or("not started"),
                                .evidence = plain(row.evidence.value_or(""))});
        ++counts_.added;
    }

    std::vector<SupportPlan>& plans_;
    const ActionGround& ground_;
    MergeCounts counts_;
    std::map<std::pair<std::int64_t, int>, ActionRow> seen_;
};

}  // namespace

bool is_header_of_actions(const std::vector<std::string>& header) {
    return std::ranges::all_of(std::array{"plan", "action"}, [&](std::string_view needed) {
        return std::ranges::any_of(header, [&](std::string_view one) { return same_ignoring_case(one, needed); });
    });
}

ActionTable read_action_rows(csv::Reader& reader, const std::string& name) {
    const Header header(reader, name);
    ActionTable table{.rows = {}, .rejects = {}, .unknown_columns = header.unknown()};
    while (const auto* const row = reader.next()) {
        try {
            refuse_misshapen(*row, header.size());
            if (!is_blank(*row)) {
                table.rows.push_back(read_row(header, *row));
            }
        } catch (Refusal& refusal) {
            table.rejects.push_back(reject_of(row->line, row->byte, std::move(refusal)));
        }
    }
    return table;
}

MergeCounts merge_actions(std::vector<SupportPlan>& plans, ActionTable& table, const ActionGround& ground) {
    Merge merge(plans, ground);
    for (const bool numbered : {true, false}) {
        for (const auto& row : table.rows) {
            if (row.action.has_value() != numbered) {
                continue;
            }
            try {
                merge.take(row);
            } catch (Refusal& refusal) {
                table.rejects.push_back(reject_of(row.line, row.byte, std::move(refusal)));
            }
        }
    }
    std::ranges::stable_sort(table.rejects, {}, &Reject::line);
    return merge.counts();
}

}  // namespace llp::app
