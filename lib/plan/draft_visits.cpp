#include "plan/draft_visits.hpp"

#include <algorithm>

#include "plan/due_days.hpp"

namespace llp::plan {

namespace {

/// Gathers the visits of one plan in their order.
class Drafting {
public:
    Drafting(const SupportPlan& plan, const Calendar& calendar, const VisitTemplates& templates)
        : plan_(plan), calendar_(calendar), templates_(templates) {}

    void first(Date start) {
        const auto latest = calendar_.add_school_days(start, templates_.first_to);
        add(VisitKind::first_visit, *templates_.first, calendar_.add_school_days(start, templates_.first_from), latest);
        free_from_ = start;
    }

    /// Those before a review that is due on the day.
    void further(Date due) {
        const auto latest = calendar_.subtract_school_days(due, 1);
        for (int made = 0; made < templates_.before_each_review; ++made) {
            const auto earliest = after_the_last();
            if (earliest <= latest) {
                add(VisitKind::visit, templates_.visit, earliest, latest);
            }
        }
    }

    void review(Date due) {
        const auto earliest = calendar_.subtract_school_days(due, templates_.review_before);
        const auto latest = calendar_.add_school_days(due, templates_.review_after);
        add(VisitKind::review, templates_.review, std::max(earliest, after_the_last()), latest);
        const auto end = calendar_.end_of_term(due);
        free_from_ = calendar_.next_school_day(end ? *end + 1 : due + 1);
    }

    [[nodiscard]] std::vector<Visit> visits() const { return visits_; }

private:
    /// The first day on which one more visit may be, were the last on its first day.
    [[nodiscard]] Date after_the_last() const {
        if (visits_.empty()) {
            return free_from_;
        }
        return std::max(free_from_, calendar_.add_school_days(visits_.back().earliest, templates_.apart));
    }

    void add(VisitKind kind, const VisitTemplate& from, Date earliest, Date latest) {
        visits_.push_back(
            {.plan = plan_.number,
             .number = static_cast<int>(visits_.size()) + 1,
             .kind = kind,
             .visitor = from.by_supporter && !plan_.is_own() ? std::optional(plan_.supporter) : std::nullopt,
             .half_days = from.half_days,
             .earliest = earliest,
             .latest = std::max(earliest, latest),
             .apart = templates_.apart,
             .day = std::nullopt});
    }

    const SupportPlan& plan_;
    const Calendar& calendar_;
    const VisitTemplates& templates_;
    Date free_from_ = plan_.drafted;
    std::vector<Visit> visits_;
};

}  // namespace

std::vector<Visit> draft_visits(const SupportPlan& plan, const Calendar& calendar, const Templates& templates,
                                Date start) {
    Drafting drafting(plan, calendar, templates.visits);
    if (templates.visits.first) {
        drafting.first(start);
    }
    for (const auto due : DueDays(calendar, start).of_reviews(templates.review)) {
        drafting.further(due);
        drafting.review(due);
    }
    return drafting.visits();
}

}  // namespace llp::plan
