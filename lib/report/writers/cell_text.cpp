#include "report/writers/cell_text.hpp"

#include <fmt/format.h>

#include "core/number.hpp"

namespace llp::report {

namespace {

struct PeopleText {
    DateStyle style;

    std::string operator()(std::monostate /*nothing*/) const { return "-"; }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(std::int64_t value) const { return with_thousands(value); }
    std::string operator()(Decimal decimal) const { return rounded_with_thousands(decimal.value, decimal.decimals); }
    std::string operator()(const std::string& text) const { return text.empty() ? "-" : text; }
    std::string operator()(Date date) const {
        switch (style) {
            case DateStyle::iso:
                return iso(date);
            case DateStyle::in_words:
                return in_words(date);
            case DateStyle::in_short_words:
                return in_short_words(date);
        }
        return {};
    }
    std::string operator()(Missing reason) const { return fmt::format("[{}]", shorthand(reason)); }

    std::string operator()(const List& list) const {
        std::string joined;
        for (const auto& cell : list) {
            joined += (joined.empty() ? "" : ", ") + for_people(cell, style);
        }
        return joined.empty() ? "-" : joined;
    }

    std::string operator()(const Object& object) const {
        std::string joined;
        for (const auto& [name, value] : object) {
            joined += fmt::format("{}{} {}", joined.empty() ? "" : ", ", name, for_people(value, style));
        }
        return joined.empty() ? "-" : joined;
    }
};

/// A nested cell where there is no room for a code beside the value.
std::string value_or_code(const Cell& cell) {
    const auto text = for_machines(cell);
    return text.code.empty() ? text.value : text.code;
}

struct CsvText {
    MachineText operator()(std::monostate /*nothing*/) const { return {}; }
    MachineText operator()(bool yes) const { return {.value = yes ? "true" : "false", .code = {}}; }
    MachineText operator()(std::int64_t value) const { return {.value = fmt::to_string(value), .code = {}}; }
    MachineText operator()(Decimal decimal) const { return {.value = exact_decimal(decimal.value), .code = {}}; }
    MachineText operator()(const std::string& text) const { return {.value = text, .code = {}, .is_text = true}; }
    MachineText operator()(Date date) const { return {.value = iso(date), .code = {}}; }
    MachineText operator()(Missing reason) const { return {.value = {}, .code = std::string(shorthand(reason))}; }

    MachineText operator()(const List& list) const {
        MachineText flat{.value = {}, .code = {}, .is_text = true};
        for (const auto& cell : list) {
            flat.value += (flat.value.empty() ? "" : "; ") + value_or_code(cell);
        }
        return flat;
    }

    MachineText operator()(const Object& object) const {
        MachineText flat{.value = {}, .code = {}, .is_text = true};
        for (const auto& [name, value] : object) {
            flat.value += fmt::format("{}{}={}", flat.value.empty() ? "" : "; ", name, value_or_code(value));
        }
        return flat;
    }
};

}  // namespace

std::string for_people(const Cell& cell, DateStyle style) {
    if (cell.is_hidden()) {
        return "[c]";
    }
    return cell.words().empty() ? std::visit(PeopleText{style}, cell.value()) : cell.words();
}

MachineText for_machines(const Cell& cell) {
    if (cell.is_hidden()) {
        return {.value = {}, .code = "c"};
    }
    return std::visit(CsvText{}, cell.value());
}

}  // namespace llp::report
