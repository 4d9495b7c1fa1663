#include <map>
#include <vector>

#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"

namespace llp::ingest {

namespace {

/// A term is shorter; a longer closure is a year mistyped.
constexpr int longest = 150;

class TermDatesMaker : public RecordMaker {
public:
    explicit TermDatesMaker(const MakerContext& context)
        : kind_(bound_column(context.spec, "kind", context.header)),
          first_(bound_column(context.spec, "first", context.header)),
          last_(bound_column(context.spec, "last", context.header)),
          year_(bound_column(context.spec, "year", context.header)),
          number_(bound_column(context.spec, "number", context.header)),
          reason_(bound_column(context.spec, "reason", context.header)),
          said_(context.head.day()) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto kind = read_term_dates_kind(slug(row.text(kind_)));
        if (!kind) {
            return row.unusable(kind_, "term, inset, closed or open");
        }
        const auto [first, last] = span(row, first_, last_);
        if (!first || !fits(row, *kind, *first, last)) {
            return;
        }
        TermDates dates{.party = key.parties.front(),
                        .kind = *kind,
                        .first = *first,
                        .last = last.value_or(*first),
                        .year = std::nullopt,
                        .number = std::nullopt,
                        .reason = std::string(row.text(reason_)),
                        .said = said_};
        if (*kind == TermDatesKind::term) {
            dates.year = Period::read(row.text(year_)).value_or(Period::of(*first));
            dates.number = term_number(row);
        }
        if (dates.kind == TermDatesKind::term && !stands_in_order(row, dates)) {
            return;
        }
        record_ = std::move(dates);
        records.push_back(&*record_);
    }

private:
    /// The row says what is wrong with it.
    bool fits(Row& row, TermDatesKind kind, Date first, std::optional<Date> last) {
        if (days_between(first, last.value_or(first)) > longest) {
            row.reject("impossible-value", last_.header, fmt::format("more than {} days from {}", longest, first));
            return false;
        }
        if (kind != TermDatesKind::term) {
            return true;
        }
        if (!last) {
            row.reject("missing-required", last_.header, "a term has a last day");
            return false;
        }
        const auto year = row.text(year_);
        if (!year.empty() && Period::read(year) != Period::of(first)) {
            row.reject("impossible-value", year_.header, fmt::format("{} is not in the school year '{}'", first, year));
            return false;
        }
        if (!term_number(row)) {
            row.reject("missing-required", number_.header, "a term has a number from 1 to 6");
            return false;
        }
        return true;
    }

    [[nodiscard]] std::optional<int> term_number(const Row& row) const {
        const auto number = read_whole(row.text(number_));
        return number && 1 <= *number && *number <= 6 ? std::optional(static_cast<int>(*number)) : std::nullopt;
    }

    /// A term of a school as a row before this one has it.
    struct KnownTerm {
        std::pair<Period, int> key;
        Date first;
        Date last;
        std::int64_t line;
    };

    /// "term 2 of 2026/27 (2026-10-20 to 2026-12-18)".
    static std::string in_words(const KnownTerm& term) {
        return fmt::format("term {} of {} ({} to {})", term.key.second, term.key.first, term.first, term.last);
    }

    /// Why two terms do not go together; nullptr where they do. Of one first day the importer says which row stands.
    static const char* trouble(const KnownTerm& term, const KnownTerm& other) {
        if (other.key == term.key) {
            return other.first == term.first ? nullptr : "stands twice: it is";
        }
        if (term.first <= other.last && other.first <= term.last) {
            return "overlaps";
        }
        return (other.key < term.key) == (other.first < term.first) ? nullptr : "is out of order beside";
    }

    /// Terms of one school follow one another, each once.
    bool stands_in_order(Row& row, const TermDates& dates) {
        const KnownTerm term{
            .key = {*dates.year, *dates.number}, .first = dates.first, .last = dates.last, .line = row.line()};
        for (const auto& other : terms_[dates.party]) {
            if (const auto* const found = trouble(term, other)) {
                row.reject("impossible-value", first_.header,
                           fmt::format("{} {} {} on line {}", in_words(term), found, in_words(other), other.line));
                return false;
            }
        }
        terms_[dates.party].push_back(term);
        return true;
    }

    std::map<Party, std::vector<KnownTerm>> terms_;
    Bound kind_;
    Bound first_;
    Bound last_;
    Bound year_;
    Bound number_;
    Bound reason_;
    Date said_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> term_dates_maker(const MakerContext& context) {
    return std::make_unique<TermDatesMaker>(context);
}

}  // namespace llp::ingest
