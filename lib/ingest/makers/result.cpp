#include <algorithm>

#include "ingest/makers/list.hpp"
#include "ingest/measures.hpp"
#include "ingest/vocabulary.hpp"

namespace llp::ingest {

namespace {

class ResultMaker : public RecordMaker {
public:
    explicit ResultMaker(const MakerContext& context)
        : layout_(context.layout),
          record_(ResultRow{.urn = Urn::of(100'000),
                            .source = context.layout.name,
                            .period = context.head.period.value(),
                            .release = context.head.release.value(),
                            .figures = {},
                            .file = {}}) {
        for (const auto& column : context.spec.columns) {
            auto bound = bound_column(context.spec, column.to, context.header);
            if (bound.there()) {
                columns_.push_back(std::move(bound));
            }
        }
        std::ranges::sort(columns_, {}, [](const Bound& bound) { return bound.spec->to; });
        for (const auto& bound : columns_) {
            std::get<ResultRow>(record_).figures.emplace_back(bound.spec->to, Missing::not_stated);
            percentages_.push_back(is_percentage(bound.spec->to));
        }
    }

    void make(Row& row, const std::vector<Party>& key, std::vector<const Record*>& records) override {
        auto& result = std::get<ResultRow>(record_);
        result.urn = *key.front().urn();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            result.figures[i].second = read_figure(row, columns_[i], layout_, percentages_[i]);
        }
        records.push_back(&record_);
    }

private:
    const Layout& layout_;
    Record record_;
    std::vector<Bound> columns_;  ///< By measure id, as the figures are.
    std::vector<bool> percentages_;
};

}  // namespace

std::unique_ptr<RecordMaker> result_maker(const MakerContext& context) {
    return std::make_unique<ResultMaker>(context);
}

}  // namespace llp::ingest
