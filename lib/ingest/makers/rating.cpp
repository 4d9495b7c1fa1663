#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "ingest/vocabulary.hpp"

namespace llp::ingest {

namespace {

constexpr std::string_view framework = "four-point";
constexpr std::string_view overall = "overall-effectiveness";
constexpr std::string_view category = "category-of-concern";

/// GIAS names the category in place of the grade "inadequate" that goes with it.
class RatingMaker : public RecordMaker {
public:
    explicit RatingMaker(const MakerContext& context)
        : today_(context.head.today),
          date_(bound_column(context.spec, "date", context.header)),
          grade_(bound_column(context.spec, "grade", context.header)),
          grade_record_(blank(context, overall)),
          category_record_(blank(context, category)) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto text = row.text(grade_);
        if (text.empty()) {
            return row.skip("no-grade");
        }
        const auto concern = text.size() > 1 ? read_grade(framework, category, text) : std::nullopt;
        const auto grade =
            concern ? std::optional<std::string_view>("inadequate") : read_grade(framework, overall, text);
        if (!grade) {
            row.skip("no-grade");
            return row.unusable(grade_, "a grade such as good");
        }
        const auto day = date(row, date_);
        if (!day) {
            return row.skip("no-date");
        }
        if (*day > today_) {
            row.skip("no-date");
            return row.unusable(date_, fmt::format("a day up to today, {}", today_));
        }
        state(grade_record_, key.urn(), *day, *grade, records);
        if (concern) {
            state(category_record_, key.urn(), *day, *concern, records);
        }
    }

private:
    static Record blank(const MakerContext& context, std::string_view area) {
        return Judgement{.urn = Urn::of(100'000),
                         .framework = std::string(framework),
                         .date = context.head.today,
                         .area = std::string(area),
                         .grade = {},
                         .type = {},
                         .source = context.layout.name,
                         .file = {}};
    }

    static void state(Record& record, Urn urn, Date day, std::string_view grade, std::vector<const Record*>& records) {
        auto& judgement = std::get<Judgement>(record);
        judgement.urn = urn;
        judgement.date = day;
        judgement.grade = grade;
        records.push_back(&record);
    }

    Date today_;
    Bound date_;
    Bound grade_;
    Record grade_record_;
    Record category_record_;
};

}  // namespace

std::unique_ptr<RecordMaker> rating_maker(const MakerContext& context) {
    return std::make_unique<RatingMaker>(context);
}

}  // namespace llp::ingest
