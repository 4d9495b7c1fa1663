#include <algorithm>

#include "ingest/makers/list.hpp"
#include "ingest/measures.hpp"
#include "ingest/vocabulary.hpp"

namespace llp::ingest {

namespace {

/// Each figure is a record of its own, so its source names the measure: rows may come in any order.
class FigureMaker : public RecordMaker {
public:
    explicit FigureMaker(const MakerContext& context)
        : context_(context),
          measure_(bound_column(context.spec, "measure", context.header)),
          period_(bound_column(context.spec, "period", context.header)),
          value_(bound_column(context.spec, "value", context.header)),
          release_(bound_column(context.spec, "release", context.header)) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto measure = row.text(measure_);
        if (std::ranges::find(measure_ids(), measure) == measure_ids().end()) {
            return row.unusable(measure_, "a measure of data/defaults/measures.csv");
        }
        const auto period = Period::read(row.text(period_));
        if (!period) {
            return row.unusable(period_, "a school year such as 2022/23");
        }
        if (*period > Period::of(context_.head.today)) {
            return row.reject("impossible-value", period_.header, fmt::format("the year {} has not begun", *period));
        }
        const auto release = read_row_release(row);
        if (!release) {
            return;
        }
        record_ = ResultRow{
            .urn = key.urn(),
            .source = fmt::format("{}:{}", context_.layout.name, measure),
            .period = *period,
            .release = *release,
            .figures = {{std::string(measure), read_figure(row, value_, context_.layout, is_percentage(measure))}},
            .file = {}};
        records.push_back(&*record_);
    }

private:
    std::optional<Release> read_row_release(Row& row) const {
        const auto text = row.text(release_);
        if (text.empty() && context_.head.release) {
            return context_.head.release;
        }
        const auto release = read_release(text);
        if (!release) {
            row.reject("missing-required", release_.header,
                       fmt::format("{} is not provisional, revised or final", shown(text)));
        }
        return release;
    }

    MakerContext context_;
    Bound measure_;
    Bound period_;
    Bound value_;
    Bound release_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> figure_maker(const MakerContext& context) {
    return std::make_unique<FigureMaker>(context);
}

}  // namespace llp::ingest
