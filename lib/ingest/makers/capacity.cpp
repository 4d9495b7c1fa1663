#include "core/number.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"

namespace llp::ingest {

namespace {

/// More than a term or a supporter has; a greater number is a slip.
constexpr std::int64_t most_days = 366;
constexpr std::int64_t most_counted = 9'999;

/// A cell that says something unreadable refuses its row: left out, it would say that there is no limit.
void refuse_unreadable(Row& row, const Bound& bound, bool is_read, std::string_view wanted) {
    if (!is_read && !row.text(bound).empty()) {
        row.reject("unreadable-value", bound.header, fmt::format("{} is not {}", row.quoted(row.text(bound)), wanted));
    }
}

std::optional<std::int64_t> figure(Row& row, const Bound& bound, std::int64_t most, const std::string& wanted) {
    const auto value = read_whole(row.text(bound));
    const bool is_good = value && 0 <= *value && *value <= most;
    refuse_unreadable(row, bound, is_good, wanted);
    return is_good ? value : std::nullopt;
}

std::optional<std::int64_t> schools(Row& row, const Bound& bound) {
    return figure(row, bound, most_counted, fmt::format("a whole number of schools from 0 to {}", most_counted));
}

std::optional<Days> term_days(Row& row, const Bound& bound) {
    const bool is_part = read_decimal(row.text(bound)).has_value() && !read_whole(row.text(bound));
    const auto days =
        figure(row, bound, most_days,
               fmt::format("a whole number of days from 0 to {}{}", most_days,
                           is_part ? ": whole days are offered, and a visit of half a day takes half of one" : ""));
    return days ? std::optional(Days(*days)) : std::nullopt;
}

std::optional<Date> day(Row& row, const Bound& bound) {
    const auto date = Date::read_published(row.text(bound));
    refuse_unreadable(row, bound, date.has_value(), "a day such as 2026-11-23 or 23/11/2026");
    return date;
}

class CapacityMaker : public RecordMaker {
public:
    explicit CapacityMaker(const MakerContext& context)
        : min_schools_(bound_column(context.spec, "min_schools", context.header)),
          max_schools_(bound_column(context.spec, "max_schools", context.header)),
          days_(bound_column(context.spec, "days_per_term", context.header)),
          from_(bound_column(context.spec, "from", context.header)),
          to_(bound_column(context.spec, "to", context.header)),
          said_(context.head.day()) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto least = schools(row, min_schools_).value_or(0);
        const auto most = schools(row, max_schools_);
        if (most && least > *most) {
            return row.reject("impossible-value", min_schools_.header,
                              fmt::format("at least {} and at most {} schools cannot both hold", least, *most));
        }
        const auto from = day(row, from_);
        const auto to = day(row, to_);
        if (from && to && *to < *from) {
            row.reject("impossible-value", to_.header, fmt::format("ends on {}, before it begins on {}", *to, *from));
        }
        record_ = Capacity{.party = key.parties.front(),
                           .min_schools = least,
                           .max_schools = most,
                           .days_per_term = term_days(row, days_),
                           .from = from,
                           .to = to,
                           .said = said_};
        records.push_back(&*record_);
    }

private:
    Bound min_schools_;
    Bound max_schools_;
    Bound days_;
    Bound from_;
    Bound to_;
    Date said_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> capacity_maker(const MakerContext& context) {
    return std::make_unique<CapacityMaker>(context);
}

}  // namespace llp::ingest
