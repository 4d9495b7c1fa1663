#include "plan/unplaced.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "plan/relaxing.hpp"

namespace llp::plan {

namespace {

std::string_view token(PlacingRule rule) noexcept {
    switch (rule) {
        case PlacingRule::visitor_days:
            return "days-of-term";
        case PlacingRule::visitor_busy:
            return "supporter-busy";
        case PlacingRule::host_busy:
            return "school-busy";
        case PlacingRule::order:
            return "order";
        case PlacingRule::spacing:
            return "spacing";
        case PlacingRule::none:
            break;
    }
    return "";
}

std::string more_days(int half_days, const TermOfYear& term) {
    return fmt::format("{} of the supporter in {}", half_days == 1 ? "half a day more" : "one more day",
                       in_words(term));
}

/// One visit that has no day.
class Explaining {
public:
    Explaining(const Numbering& numbering, const Placing& placing, Relaxing& relaxing, std::size_t i)
        : numbering_(numbering), placing_(placing), relaxing_(relaxing), i_(i), visit_(numbering.visits()[i]) {}

    UnplacedVisit run() {
        UnplacedVisit unplaced{.visit = visit_};
        unplaced.visit.day.reset();
        unplaced.visit.part = DayPart::whole;
        unplaced.visit.status = VisitStatus::unplaced;
        refuse_days();
        unplaced.refused = refused_;
        unplaced.blocked_by.assign(blocked_by_.begin(), blocked_by_.end());
        if (refused_.contains("partnership-over")) {
            unplaced.partnership_over = numbering_.end_of_partnership(visit_);
        }
        unplaced.would_place = what_would_place();
        return unplaced;
    }

private:
    [[nodiscard]] int number() const { return static_cast<int>(i_); }

    /// Why the days of its window are none for it.
    void refuse_days() {
        for (auto date = visit_.earliest; date <= visit_.latest; date = date + 1) {
            if (!date.is_weekend()) {
                ++refused_[std::string(refuse_day(date))];
            }
        }
    }

    std::string_view refuse_day(Date date) {
        if (const auto closed = numbering_.closed(visit_, date); !closed.empty()) {
            return closed;
        }
        const auto day = numbering_.day(date);
        if (!std::ranges::binary_search(numbering_.problem().visits[i_].days, day)) {
            const auto reason = token(PlacingRule::spacing);
            block(reason, *numbering_.too_near_before(visit_, day));
            return reason;
        }
        const auto reason = token(relaxing_.refuses(number(), day));
        for (const auto other : relaxing_.behind(number(), day)) {
            block(reason, static_cast<std::size_t>(other));
        }
        return reason;
    }

    void block(std::string_view reason, std::size_t other) {
        const auto& visit = numbering_.visits()[other];
        blocked_by_.insert({.reason = std::string(reason),
                            .day = numbering_.date(placing_.days[other].value_or(0)),
                            .plan = visit.plan,
                            .number = visit.number});
    }

    [[nodiscard]] std::vector<std::string> what_would_place() {
        std::vector<std::string> list;
        for (const auto& [half_days, day] : relaxing_.more_days(number())) {
            list.push_back(more_days(half_days, numbering_.term(visit_, day)));
        }
        for (int weeks = 1; weeks <= most_weeks_longer; ++weeks) {
            if (relaxing_.other_days(number(),
                                     numbering_.own_days(visit_, visit_.earliest, visit_.latest + 7 * weeks))) {
                list.push_back(
                    fmt::format("a window that ends {} later", weeks == 1 ? "a week" : fmt::format("{} weeks", weeks)));
                break;
            }
        }
        if (relaxing_.closer_visits(number(), numbering_.open_days(visit_, visit_.earliest, visit_.latest))) {
            list.emplace_back("visits that follow each other sooner");
        }
        return list;
    }

    const Numbering& numbering_;
    const Placing& placing_;
    Relaxing& relaxing_;
    std::size_t i_;
    const Visit& visit_;
    Tally refused_;
    std::set<BlockingVisit> blocked_by_;
};

}  // namespace

std::vector<UnplacedVisit> explain_unplaced(const Numbering& numbering, const Placing& placing) {
    std::vector<UnplacedVisit> list;
    if (placing.cost.unplaced == 0) {
        return list;
    }
    Relaxing relaxing(numbering.problem(), placing.days);
    for (std::size_t i = 0; i < placing.days.size(); ++i) {
        if (!placing.days[i]) {
            list.push_back(Explaining(numbering, placing, relaxing, i).run());
        }
    }
    return list;
}

}  // namespace llp::plan
