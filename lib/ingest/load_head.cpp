#include "ingest/load_head.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "ingest/row.hpp"

namespace llp::ingest {

namespace {

bool carries(const Layout& layout, const Header& header, std::string_view target) {
    return std::ranges::any_of(layout.records,
                               [&](const RecordSpec& record) { return bound_column(record, target, header).there(); });
}

bool carries_period(const Layout& layout, const Header& header) {
    return carries(layout, header, "period") || carries(layout, header, "period_end_year");
}

/// In each row: a cell of our own form may be empty, and is then of the release that was said.
bool carries_every_release(const Layout& layout, const Header& header) {
    const bool may_be_empty =
        std::ranges::find(layout.records, RecordKind::figure, &RecordSpec::kind) != layout.records.end();
    return !may_be_empty && carries(layout, header, "release");
}

/// What the user has to say of a file, and the options that say it.
struct Wanted {
    std::string what;
    std::string options;

    void add(std::string_view also, std::string_view option) {
        what += fmt::format("{}{}", what.empty() ? "" : ", nor ", also);
        options += fmt::format("{}{}", options.empty() ? "" : ", and ", option);
    }
};

/// All that is wanting, so that it can be said at once.
Wanted wanted(const Layout& layout, const Header& header, const Request& request) {
    Wanted list;
    if (layout.asks_period && !request.period && !carries_period(layout, header)) {
        list.add("which year it is of", "--period 2022/23, the year of the file");
    }
    if (layout.asks_release && !request.release && !carries(layout, header, "release")) {
        list.add("how final it is", "--release provisional, --release revised or --release final");
    }
    if (layout.asks_dated && !request.dated) {
        list.add("which day it is of", "--dated DAY, the day on which it was taken, such as 2023-11-16");
    }
    return list;
}

void check_all_is_said(const Layout& layout, const Header& header, const Request& request) {
    const auto list = wanted(layout, header, request);
    if (!list.what.empty()) {
        throw UsageError(
            fmt::format("{}: a file of the layout {} does not say {}", request.file, layout.name, list.what),
            fmt::format("add {}", list.options));
    }
}

void check_not_in_future(const Request& request) {
    if (request.dated && *request.dated > request.today) {
        throw UsageError(fmt::format("{}: --dated {} is after today, {}", request.file, *request.dated, request.today));
    }
}

void check_has_begun(const Request& request) {
    if (request.period && *request.period > Period::of(request.today)) {
        throw UsageError(
            fmt::format("{}: --period {} has not begun by today, {}", request.file, *request.period, request.today));
    }
}

/// What stands until somebody says otherwise. An inspection took place, a school followed another, whether a later file
/// mentions it or not; trusts and postcodes are of no authority.
bool can_end(const RecordSpec& record) {
    switch (record.kind) {
        case RecordKind::school:
        case RecordKind::result:
        case RecordKind::figure:
        case RecordKind::membership:
        case RecordKind::declaration:
        case RecordKind::capacity:
        case RecordKind::conflict:
        case RecordKind::travel:
        case RecordKind::term_dates:
        case RecordKind::review:
        case RecordKind::offer:
        case RecordKind::appointment:
            return true;
        default:
            return false;
    }
}

/// Of a register the schools end, and what else it tells of them stays.
void check_can_be_complete(const Layout& layout, const Request& request) {
    if (request.complete && !layout.registers && !std::ranges::all_of(layout.records, can_end)) {
        throw UsageError(fmt::format("{}: --complete does not apply to the layout {}", request.file, layout.name),
                         "inspections, links, organisations and postcodes stay once they are loaded: leave it out");
    }
}

}  // namespace

LoadHead load_head(const Layout& layout, const Header& header, const Request& request) {
    check_not_in_future(request);
    check_has_begun(request);
    check_can_be_complete(layout, request);
    check_all_is_said(layout, header, request);
    LoadHead head{
        .layout = layout.name,
        .version = layout.version,
        .registers = layout.registers,
        .by_hand = layout.by_hand,
        .is_private = is_private(layout),
        .period = layout.asks_period && !carries_period(layout, header) ? request.period : std::nullopt,
        .release = layout.asks_release && !carries_every_release(layout, header) ? request.release : std::nullopt,
        .dated = request.dated,
        .complete = request.complete,
        .authorities = request.authorities,
        .today = request.today};
    if (layout.by_hand && !head.dated) {
        head.dated = request.today;
    }
    return head;
}

}  // namespace llp::ingest
