#include <algorithm>

#include "core/number.hpp"
#include "core/text.hpp"
#include "ingest/makers/list.hpp"
#include "ingest/measures.hpp"
#include "ingest/vocabulary.hpp"

namespace llp::ingest {

namespace {

/// Which year a row is about and how final it is, where its columns say so.
class RowYear {
public:
    explicit RowYear(const MakerContext& context)
        : period_(bound_column(context.spec, "period", context.header)),
          end_year_(bound_column(context.spec, "period_end_year", context.header)),
          release_(bound_column(context.spec, "release", context.header)),
          head_(context.head) {}

    /// The row is refused, and there is none, where the columns cannot be read.
    std::optional<Period> period(Row& row) const {
        if (period_.there()) {
            return checked(row, period_, Period::read(row.text(period_)));
        }
        return end_year_.there() ? checked(row, end_year_, year_ending(row.text(end_year_))) : head_.period;
    }

    std::optional<Release> release(Row& row) const {
        if (!release_.there()) {
            return head_.release;
        }
        const auto release = read_release(lower(row.text(release_)));
        if (!release) {
            row.reject("missing-required", release_.header,
                       fmt::format("{} is not provisional, revised or final", shown(row.text(release_))));
        }
        return release;
    }

private:
    /// "2018" is the school year 2017/18.
    static std::optional<Period> year_ending(std::string_view text) {
        constexpr std::int64_t first = 1990;
        constexpr std::int64_t last = 2199;
        const auto year = read_integer(text);
        return year && *year > first && *year <= last ? Period::read(fmt::format("{}/{:02}", *year - 1, *year % 100))
                                                      : std::nullopt;
    }

    std::optional<Period> checked(Row& row, const Bound& bound, std::optional<Period> period) const {
        if (!period || *period > Period::of(head_.today)) {
            row.reject("missing-required", bound.header,
                       fmt::format("{} is no school year that has begun", shown(row.text(bound))));
            return std::nullopt;
        }
        return period;
    }

    Bound period_;
    Bound end_year_;
    Bound release_;
    const LoadHead& head_;
};

class ResultMaker : public RecordMaker {
public:
    explicit ResultMaker(const MakerContext& context)
        : layout_(context.layout),
          year_(context),
          record_(ResultRow{.urn = Urn::of(100'000),
                            .source = context.layout.name,
                            .period = Period::of(context.head.today),
                            .figures = {},
                            .file = {}}),
          numbered_(NumberedResult{.laestab = 0,
                                   .source = context.layout.name,
                                   .period = Period::of(context.head.today),
                                   .figures = {},
                                   .file = {}}) {
        for (const auto& column : context.spec.columns) {
            const bool is_measure = std::ranges::find(measure_ids(), column.to) != measure_ids().end();
            auto bound = bound_column(context.spec, column.to, context.header);
            if (is_measure && bound.there()) {
                columns_.push_back(std::move(bound));
            }
        }
        std::ranges::sort(columns_, {}, [](const Bound& bound) { return bound.spec->to; });
        for (const auto& bound : columns_) {
            std::get<ResultRow>(record_).figures.emplace_back(bound.spec->to, Missing::not_stated);
            percentages_.push_back(is_percentage(bound.spec->to));
        }
        std::get<NumberedResult>(numbered_).figures = std::get<ResultRow>(record_).figures;
    }

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto period = year_.period(row);
        const auto release = year_.release(row);
        if (!period || !release) {
            return;
        }
        if (key.laestab) {
            auto& result = std::get<NumberedResult>(numbered_);
            result.laestab = *key.laestab;
            fill(result, row, *period, *release);
            records.push_back(&numbered_);
        } else {
            auto& result = std::get<ResultRow>(record_);
            result.urn = key.urn();
            fill(result, row, *period, *release);
            records.push_back(&record_);
        }
    }

private:
    template <typename Result>
    void fill(Result& result, Row& row, Period period, Release release) {
        result.period = period;
        result.release = release;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            result.figures[i].second = read_figure(row, columns_[i], layout_, percentages_[i]);
        }
    }

    const Layout& layout_;
    RowYear year_;
    Record record_;
    Record numbered_;
    std::vector<Bound> columns_;  ///< By measure id, as the figures of both records are.
    std::vector<bool> percentages_;
};

}  // namespace

std::unique_ptr<RecordMaker> result_maker(const MakerContext& context) {
    return std::make_unique<ResultMaker>(context);
}

}  // namespace llp::ingest
