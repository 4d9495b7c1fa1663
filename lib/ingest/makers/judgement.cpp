#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "ingest/vocabulary.hpp"

namespace llp::ingest {

namespace {

class JudgementMaker : public RecordMaker {
public:
    explicit JudgementMaker(const MakerContext& context)
        : source_(context.layout.name),
          today_(context.head.today),
          date_(bound_column(context.spec, "date", context.header)),
          framework_(bound_column(context.spec, "framework", context.header)),
          area_(bound_column(context.spec, "area", context.header)),
          grade_(bound_column(context.spec, "grade", context.header)),
          type_(bound_column(context.spec, "type", context.header)) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto day = date(row, date_);
        const auto framework = read_framework(row.text(framework_));
        if (!framework) {
            return row.unusable(framework_, "four-point or report-card");
        }
        const auto area = read_judged_area(*framework, row.text(area_));
        if (!area) {
            return row.unusable(area_, fmt::format("an area judged under {}", *framework));
        }
        const auto grade = read_row_grade(row, *framework, *area);
        if (!day || row.rejected()) {
            return;
        }
        if (*day > today_) {
            return row.reject("impossible-value", date_.header, fmt::format("{} is after today, {}", *day, today_));
        }
        record_ = Judgement{.urn = key.urn(),
                            .framework = std::string(*framework),
                            .date = *day,
                            .area = std::string(*area),
                            .grade = grade,
                            .type = read_type(row),
                            .source = source_,
                            .file = {}};
        records.push_back(&*record_);
    }

private:
    /// None for an empty cell: not judged. Another text than a grade refuses the row, as the grade is what it is for.
    std::optional<std::string> read_row_grade(Row& row, std::string_view framework, std::string_view area) const {
        const auto text = row.text(grade_);
        if (text.empty()) {
            return std::nullopt;
        }
        const auto grade = read_grade(framework, area, text);
        if (!grade) {
            row.reject("missing-required", grade_.header,
                       fmt::format("{} is not a grade of {} under {}", shown(text), area, framework));
            return std::nullopt;
        }
        return std::string(*grade);
    }

    std::string read_type(Row& row) const {
        auto type = slug(row.text(type_));
        if (type.empty() || type == "graded" || type == "ungraded" || type == "monitoring") {
            return type;
        }
        row.unusable(type_, "graded, ungraded or monitoring");
        return {};
    }

    std::string source_;
    Date today_;
    Bound date_;
    Bound framework_;
    Bound area_;
    Bound grade_;
    Bound type_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> judgement_maker(const MakerContext& context) {
    return std::make_unique<JudgementMaker>(context);
}

}  // namespace llp::ingest
