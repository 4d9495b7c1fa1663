#include <algorithm>

#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "ingest/vocabulary.hpp"

namespace llp::ingest {

namespace {

constexpr std::string_view safeguarding = "safeguarding";
constexpr std::string_view category = "category-of-concern";
/// Beside its grades an empty category is a statement: there is none, whatever the rules would make of the grades.
constexpr std::string_view report_card = "report-card";
/// Words such as "School remains Good": an ungraded inspection gives no grade, only whether standards were kept.
constexpr std::string_view ungraded_outcome = "ungraded-outcome";

/// What Ofsted's files write in an area that was not inspected or does not apply: nothing is recorded of it.
bool says_nothing(std::string_view text) {
    const auto words = slug(text);
    return words.empty() || words == "null" || words == "not-applicable" || words == "9" || words == "0" ||
           words == "none";
}

/// The files say "Yes" and "No" under the four-point scale, "Met" and "Not met" under the report card.
std::optional<std::string_view> read_safeguarding(std::string_view text) {
    if (const auto yes = read_yes_no(text)) {
        return *yes ? "met" : "not-met";
    }
    return read_grade("", safeguarding, text);
}

/// The abbreviations of Ofsted's management information.
std::optional<std::string_view> read_category(std::string_view text) {
    const auto words = slug(text);
    if (words == "sm") {
        return "special-measures";
    }
    if (words == "swk") {
        return "serious-weaknesses";
    }
    return words == "rsi" ? "requires-significant-improvement" : read_grade("", category, text);
}

/// One inspection a row, each judged area in a column of its own.
class InspectionMaker : public RecordMaker {
public:
    explicit InspectionMaker(const MakerContext& context)
        : context_(context),
          date_(bound_column(context.spec, "date", context.header)),
          relates_(bound_column(context.spec, "relates", context.header)),
          urn_at_time_(bound_column(context.spec, "urn_at_time", context.header)),
          name_at_time_(bound_column(context.spec, "name_at_time", context.header)),
          outcome_(bound_column(context.spec, "outcome", context.header)) {
        for (const auto& column : context.spec.columns) {
            const bool is_area = std::ranges::find(judged_area_ids(), column.to) != judged_area_ids().end();
            auto bound = bound_column(context.spec, column.to, context.header);
            if (is_area && bound.there()) {
                areas_.push_back({.bound = std::move(bound), .dated = context.header.find(column.dated)});
            }
        }
    }

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto urn = inspected(row, key.urn());
        if (!urn || !says_anything(row)) {
            return row.skip("no-inspection");
        }
        const auto day = inspection_day(row);
        if (!day) {
            return row.skip("no-date");
        }
        begin();
        for (const auto& area : areas_) {
            judge(row, area, *urn, *day);
        }
        tell_outcome(row, *urn, *day);
        if (*urn != key.urn() && !made_.empty()) {
            link(row, key.urn(), *urn);
        }
        std::ranges::transform(made_, std::back_inserter(records), [](const Record& record) { return &record; });
    }

private:
    struct Area {
        Bound bound;
        std::optional<std::size_t> dated;
    };

    void begin() { made_.clear(); }

    [[nodiscard]] bool says_anything(const Row& row) const {
        const auto says = [&](const Area& area) { return !says_nothing(row.text(area.bound)); };
        return std::ranges::any_of(areas_, says) || (outcome_.there() && !says_nothing(row.text(outcome_)));
    }

    /// The school as it was numbered when inspected; none, with a finding, where the row says that it was another but
    /// not which.
    std::optional<Urn> inspected(Row& row, Urn urn) const {
        const auto relates = relates_.there() ? read_yes_no(row.text(relates_)) : std::nullopt;
        if (relates.value_or(true)) {
            return urn;
        }
        const auto then = Urn::read(row.text(urn_at_time_));
        if (!then) {
            row.unusable(urn_at_time_, "the URN of the school that was inspected");
        }
        return then;
    }

    std::optional<Date> inspection_day(Row& row) const { return not_in_future(row, date_, row.text(date_)); }

    std::optional<Date> not_in_future(Row& row, const Bound& bound, std::string_view text) const {
        if (says_nothing(text)) {
            return std::nullopt;
        }
        const auto day = Date::read_published(text);
        if (!day || *day > context_.head.today) {
            row.unusable(bound, fmt::format("a day up to today, {}", context_.head.today));
            return std::nullopt;
        }
        return day;
    }

    void judge(Row& row, const Area& area, Urn urn, Date inspected_on) {
        const auto text = row.text(area.bound);
        const auto& id = area.bound.spec->to;
        if (says_nothing(text)) {
            if (id == category && context_.spec.framework == report_card) {
                add(urn, inspected_on, id, std::nullopt);
            }
            return;
        }
        const bool not_judged = slug(text) == "not-judged";
        const auto grade = not_judged ? std::nullopt : grade_of(id, text);
        if (!grade && !not_judged) {
            return row.unusable(area.bound, fmt::format("a grade of {} under {}", id, context_.spec.framework));
        }
        const auto own_day = area.dated ? Date::read_published(row.text(*area.dated)) : std::nullopt;
        add(urn, own_day && *own_day <= context_.head.today ? *own_day : inspected_on, id, grade);
    }

    [[nodiscard]] std::optional<std::string_view> grade_of(std::string_view id, std::string_view text) const {
        if (id == safeguarding) {
            return read_safeguarding(text);
        }
        return id == category ? read_category(text) : read_grade(context_.spec.framework, id, text);
    }

    void tell_outcome(Row& row, Urn urn, Date day) {
        if (outcome_.there() && !says_nothing(row.text(outcome_))) {
            const auto words = slug(row.text(outcome_));
            add(urn, day, ungraded_outcome, words);
        }
    }

    void add(Urn urn, Date day, std::string_view area, std::optional<std::string_view> grade) {
        made_.emplace_back(Judgement{.urn = urn,
                                     .framework = context_.spec.framework,
                                     .date = day,
                                     .area = std::string(area),
                                     .grade = grade ? std::optional(std::string(*grade)) : std::nullopt,
                                     .type = context_.spec.type,
                                     .source = context_.layout.name,
                                     .dated = context_.head.dated,
                                     .file = {}});
    }

    /// The inspection of another school is shown for this one: so it went before.
    void link(const Row& row, Urn urn, Urn then) {
        made_.emplace_back(SchoolLink{.urn = urn,
                                      .other = then,
                                      .kind = LinkKind::predecessor,
                                      .words = "Predecessor",
                                      .name = std::string(row.text(name_at_time_)),
                                      .since = std::nullopt,
                                      .source = context_.layout.name,
                                      .dated = context_.head.day()});
    }

    MakerContext context_;
    Bound date_;
    Bound relates_;
    Bound urn_at_time_;
    Bound name_at_time_;
    Bound outcome_;
    std::vector<Area> areas_;
    std::vector<Record> made_;
};

}  // namespace

std::unique_ptr<RecordMaker> inspection_maker(const MakerContext& context) {
    return std::make_unique<InspectionMaker>(context);
}

}  // namespace llp::ingest
