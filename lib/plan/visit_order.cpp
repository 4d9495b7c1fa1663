#include "plan/visit_order.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace llp::plan {

namespace {

using Order = std::vector<std::size_t>;

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

class Orders {
public:
    Orders(const std::vector<OrderedVisit>& visits, const std::vector<int>& school_day)
        : visits_(visits), school_day_(school_day) {}

    Order best() const {
        Order order(visits_.size());
        std::iota(order.begin(), order.end(), 0);
        if (without_day(order) == 0) {
            return order;
        }
        while (const auto better = better_than(order)) {
            order = *better;
        }
        return order;
    }

private:
    /// The less the better.
    struct Merit {
        int without_day = 0;
        int turned = 0;  ///< Pairs that are not in the order of their numbers.

        friend auto operator<=>(const Merit&, const Merit&) = default;
    };

    [[nodiscard]] Merit merit_of(const Order& order) const {
        Merit merit{.without_day = without_day(order)};
        for (auto later = order.begin(); later != order.end(); ++later) {
            merit.turned += static_cast<int>(std::count_if(order.begin(), later, [&](auto i) { return i > *later; }));
        }
        return merit;
    }

    /// Each in turn on its first day; those that may be on none by themselves are not counted.
    [[nodiscard]] int without_day(const Order& order) const {
        int count = 0;
        std::optional<int> last;
        for (auto next = order.begin(); next != order.end(); ++next) {
            const auto& visit = visits_[*next];
            const auto day = std::ranges::find_if(visit.days, [&](int d) {
                return visit.fixed || (keeps(last, d, visit.apart) && keeps_before_fixed(next + 1, order.end(), d));
            });
            if (day != visit.days.end()) {
                last = std::max(last, std::optional(*day));
            } else if (!visit.days.empty()) {
                ++count;
            }
        }
        return count;
    }

    [[nodiscard]] bool keeps(std::optional<int> earlier, int later, int apart) const {
        return !earlier || (*earlier < later && school_day_[at(later)] - school_day_[at(*earlier)] >= apart);
    }

    [[nodiscard]] bool keeps_before_fixed(Order::const_iterator from, Order::const_iterator end, int day) const {
        return std::all_of(from, end, [&](auto i) {
            return !visits_[i].fixed || keeps(day, visits_[i].days.front(), visits_[i].apart);
        });
    }

    [[nodiscard]] std::optional<Order> better_than(const Order& order) const {
        auto least = merit_of(order);
        std::optional<Order> best;
        for (std::size_t from = 0; from < order.size(); ++from) {
            for (std::size_t to = 0; to < order.size(); ++to) {
                auto moved = order;
                moved.erase(moved.begin() + static_cast<std::ptrdiff_t>(from));
                moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(to), order[from]);
                if (const auto merit = merit_of(moved); merit < least) {
                    least = merit;
                    best = std::move(moved);
                }
            }
        }
        return best;
    }

    const std::vector<OrderedVisit>& visits_;
    const std::vector<int>& school_day_;
};

}  // namespace

std::vector<std::size_t> order_of(const std::vector<OrderedVisit>& visits, const std::vector<int>& school_day) {
    return Orders(visits, school_day).best();
}

}  // namespace llp::plan
