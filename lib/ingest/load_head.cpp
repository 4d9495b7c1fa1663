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

[[noreturn]] void raise_wanting(const Request& request, const Layout& layout, std::string_view what,
                                std::string_view flag) {
    throw UsageError(fmt::format("{}: a file of the layout {} does not say {}", request.file, layout.name, what),
                     fmt::format("add {}", flag));
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
    if (layout.asks_period && !request.period && !carries(layout, header, "period") &&
        !carries(layout, header, "period_end_year")) {
        raise_wanting(request, layout, "which school year it is of", "--period 2022/23, the year of the file");
    }
    if (layout.asks_release && !request.release && !carries(layout, header, "release")) {
        raise_wanting(request, layout, "how final it is",
                      "--release provisional, --release revised or --release final");
    }
    if (layout.asks_dated && !request.dated) {
        raise_wanting(request, layout, "which day it is of",
                      "--dated DAY, the day on which it was taken, such as 2023-11-16");
    }
    LoadHead head{.layout = layout.name,
                  .version = layout.version,
                  .registers = layout.registers,
                  .by_hand = layout.by_hand,
                  .period = layout.asks_period ? request.period : std::nullopt,
                  .release = layout.asks_release ? request.release : std::nullopt,
                  .dated = request.dated,
                  .complete = request.complete,
                  .today = request.today};
    if (layout.by_hand && !head.dated) {
        head.dated = request.today;
    }
    return head;
}

}  // namespace llp::ingest
