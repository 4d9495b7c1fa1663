#include "evidence/similarity.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "core/number.hpp"
#include "core/wide.hpp"

namespace llp::evidence {

namespace {

constexpr std::int64_t thousand_million = 1'000'000'000;
constexpr std::int64_t longest_side = std::numeric_limits<std::int32_t>::max();

/// Members are compared in blocks of so many: a whole number of vector registers, and little enough for the first
/// cache.
constexpr std::size_t block = 256;

std::vector<Millionths> known(const Variable& variable) {
    std::vector<Millionths> figures;
    for (const auto& figure : variable.figures) {
        if (figure) {
            figures.push_back(*figure);
        }
    }
    std::ranges::sort(figures);
    return figures;
}

/// Of sorted figures, of which there must be one: halfway between the two in the middle where their number is even.
Millionths median(const std::vector<Millionths>& figures) {
    const Wide low = figures[(figures.size() - 1) / 2].count();
    const Wide high = figures[figures.size() / 2].count();
    return Millionths(static_cast<std::int64_t>((low + high) / 2));
}

/// Of the variables of which anybody has a figure.
std::int64_t total_weight(const std::vector<Variable>& variables) {
    std::int64_t total = 0;
    for (const auto& variable : variables) {
        const auto is_known = [](const std::optional<Millionths>& figure) { return figure.has_value(); };
        total += std::ranges::any_of(variable.figures, is_known) ? variable.weight.count() : 0;
    }
    return total;
}

ComparedVariable compare(const Variable& variable, const std::vector<Millionths>& figures, std::int64_t total) {
    if (figures.empty()) {
        return {};
    }
    return {.median = median(figures),
            .filled = static_cast<int>(variable.figures.size() - figures.size()),
            .weight = Millionths(divide_rounding(variable.weight.count() * million, total))};
}

/// A variable as an axis: where it begins, how long it is, and what its figures are multiplied by.
struct Axis {
    std::int64_t least;
    Wide range;
    std::int64_t root;  ///< Square root of the share of its weight, in thousand-millionths.
    Wide spread;

    /// How far from the beginning, in units; halves go up.
    [[nodiscard]] Wide place(std::int64_t figure, std::int64_t units) const noexcept {
        const Wide divisor = spread * thousand_million;
        return ((Wide{figure} - least) * root * units + divisor / 2) / divisor;
    }

    [[nodiscard]] Wide length(std::int64_t units) const noexcept {
        return place(static_cast<std::int64_t>(least + range), units);
    }
};

std::int64_t root_of_share(Millionths weight, std::int64_t total) noexcept {
    return square_root(Wide{weight.count()} * thousand_million * thousand_million / total);
}

Axis axis_of(const Variable& variable, const std::vector<Millionths>& figures, std::int64_t total) {
    const Wide range = Wide{figures.back().count()} - figures.front().count();
    // Where all are equal, they stand at the beginning whatever they are divided by.
    const Wide spread = variable.spread ? Wide{variable.spread->count()} : std::max(range, Wide{1});
    return {.least = figures.front().count(),
            .range = range,
            .root = root_of_share(variable.weight, total),
            .spread = spread};
}

/// Every coordinate in 32 bits, and the square of the longest possible distance in 63.
bool fits(const std::vector<Axis>& axes, std::int64_t units) {
    Wide squares = 0;
    for (const auto& axis : axes) {
        const auto length = axis.length(units);
        if (length > longest_side) {
            return false;
        }
        squares += length * length;
    }
    return squares < std::numeric_limits<std::int64_t>::max();
}

std::int64_t finest_units(const std::vector<Axis>& axes) {
    std::int64_t units = thousand_million;
    while (units > 1 && !fits(axes, units)) {
        units /= 10;
    }
    return units;
}

/// Further than this a coordinate does not go: only where a figure is millions of spreads away from the others.
std::int64_t furthest(const std::vector<Axis>& axes, std::int64_t units) {
    if (fits(axes, units)) {
        return longest_side;
    }
    const auto each = std::numeric_limits<std::int64_t>::max() / static_cast<std::int64_t>(axes.size());
    return std::min(longest_side, square_root(each) - 1);
}

std::vector<std::int32_t> column(const Variable& variable, Millionths fill, const Axis& axis, std::int64_t units,
                                 std::int64_t furthest) {
    const auto members = variable.figures.size();
    std::vector<std::int32_t> places((members + block - 1) / block * block);
    std::ranges::transform(variable.figures, places.begin(), [&](const std::optional<Millionths>& figure) {
        return static_cast<std::int32_t>(std::min(axis.place(figure.value_or(fill).count(), units), Wide{furthest}));
    });
    return places;
}

std::int64_t square_apart(std::int32_t a, std::int32_t b) noexcept {
    // As unsigned numbers, of which any processor multiplies several at once.
    const auto apart = static_cast<std::uint32_t>(a > b ? a - b : b - a);
    return static_cast<std::int64_t>(std::uint64_t{apart} * apart);
}

using Sums = std::array<std::int64_t, block>;

void add_squares(Sums& sums, const std::int32_t* places, std::int32_t from) noexcept {
    for (std::size_t i = 0; i < block; ++i) {
        sums[i] += square_apart(places[i], from);
    }
}

bool nearer(const Near& a, const Near& b) noexcept {
    return a.squared != b.squared ? a.squared < b.squared : a.member < b.member;
}

}  // namespace

/// The nearest of those that it is shown, in whatever order.
class Similarity::Nearest {
public:
    explicit Nearest(std::size_t count) : count_(count) { kept_.reserve(2 * count); }

    /// False where so many are kept already that none so far away can be among the nearest.
    [[nodiscard]] bool takes(std::int64_t squared) const noexcept { return squared <= furthest_; }

    void take(Near one) {
        kept_.push_back(one);
        if (kept_.size() == 2 * count_) {
            cut();
        }
    }

    std::vector<Near> in_order() {
        std::ranges::sort(kept_, nearer);
        kept_.resize(std::min(kept_.size(), count_));
        return std::move(kept_);
    }

private:
    void cut() {
        const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(count_) - 1;
        std::ranges::nth_element(kept_, last, nearer);
        furthest_ = last->squared;
        kept_.resize(count_);
    }

    std::size_t count_;
    std::vector<Near> kept_;
    std::int64_t furthest_ = std::numeric_limits<std::int64_t>::max();
};

Similarity::Similarity(const std::vector<Variable>& variables) {
    const auto total = total_weight(variables);
    std::vector<Axis> axes;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        members_ = variables[i].figures.size();
        const auto figures = known(variables[i]);
        compared_.push_back(compare(variables[i], figures, total));
        if (!figures.empty()) {
            kept_.push_back(i);
            axes.push_back(axis_of(variables[i], figures, total));
        }
    }
    units_ = finest_units(axes);
    const auto limit = furthest(axes, units_);
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        columns_.push_back(column(variables[kept_[i]], *compared_[kept_[i]].median, axes[i], units_, limit));
    }
    sort_by_longest();
}

void Similarity::sort_by_longest() {
    std::int32_t length = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto longest = *std::ranges::max_element(columns_[i]);
        longest_ = longest > length ? i : longest_;
        length = std::max(length, longest);
    }
    member_at_.resize(members_);
    place_of_.resize(members_);
    std::iota(member_at_.begin(), member_at_.end(), std::size_t{0});
    if (!columns_.empty()) {
        std::ranges::stable_sort(member_at_, {}, [&](std::size_t member) { return columns_[longest_][member]; });
    }
    for (std::size_t place = 0; place < members_; ++place) {
        place_of_[member_at_[place]] = place;
    }
    for (auto& column : columns_) {
        const auto by_member = column;
        std::ranges::transform(member_at_, column.begin(), [&](std::size_t member) { return by_member[member]; });
    }
}

std::vector<std::int64_t> Similarity::parts(std::size_t a, std::size_t b) const {
    std::vector<std::int64_t> parts(compared_.size());
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        parts[kept_[i]] = square_apart(columns_[i][place_of_[a]], columns_[i][place_of_[b]]);
    }
    return parts;
}

std::int64_t Similarity::squared(std::size_t a, std::size_t b) const noexcept {
    std::int64_t sum = 0;
    for (const auto& column : columns_) {
        sum += square_apart(column[place_of_[a]], column[place_of_[b]]);
    }
    return sum;
}

Millionths Similarity::distance(std::int64_t squared) const noexcept {
    // Twice the root, rounded down, says on which side of the half the root is.
    const Wide twice_squared = Wide{squared} * 4 * million * million / (Wide{units_} * units_);
    return Millionths((square_root(twice_squared) + 1) / 2);
}

std::vector<Millionths> Similarity::shares(std::size_t a, std::size_t b) const {
    const auto added = parts(a, b);
    const auto whole = std::accumulate(added.begin(), added.end(), std::int64_t{0});
    std::vector<Millionths> shares(added.size());
    if (whole == 0) {
        return shares;
    }
    // Differences of running sums, so that they make up the whole.
    Wide sum = 0;
    std::int64_t before = 0;
    for (std::size_t i = 0; i < added.size(); ++i) {
        sum += added[i];
        const auto until = static_cast<std::int64_t>((sum * million + whole / 2) / whole);
        shares[i] = Millionths(until - before);
        before = until;
    }
    return shares;
}

/// How far apart, squared, a place and all of a block are at least.
std::int64_t Similarity::gap(std::size_t at, std::size_t place) const noexcept {
    if (columns_.empty()) {
        return 0;
    }
    const auto& sorted = columns_[longest_];
    const auto nearest = place < at * block ? at * block : std::min((at + 1) * block, members_) - 1;
    return square_apart(sorted[nearest], sorted[place]);
}

void Similarity::look_at(std::size_t at, std::size_t place, Nearest& nearest) const {
    const auto first = at * block;
    Sums sums{};
    for (const auto& column : columns_) {
        add_squares(sums, &column[first], column[place]);
    }
    const auto size = std::min(block, members_ - first);
    for (std::size_t i = 0; i < size; ++i) {
        if (nearest.takes(sums[i]) && first + i != place) {
            nearest.take({.member = member_at_[first + i], .squared = sums[i]});
        }
    }
}

std::vector<Near> Similarity::nearest(std::size_t to, std::size_t count) const {
    constexpr std::int64_t nowhere = std::numeric_limits<std::int64_t>::max();
    const auto place = place_of_[to];
    const auto blocks = (members_ + block - 1) / block;
    Nearest nearest(std::max<std::size_t>(count, 1));
    look_at(place / block, place, nearest);
    // Outwards from its own block, until the rest is too far away in one variable alone.
    auto below = place / block;
    auto above = below + 1;
    for (;;) {
        const auto to_below = below > 0 ? gap(below - 1, place) : nowhere;
        const auto to_above = above < blocks ? gap(above, place) : nowhere;
        const auto next = std::min(to_below, to_above);
        if (next == nowhere || !nearest.takes(next)) {
            return nearest.in_order();
        }
        look_at(to_below <= to_above ? --below : above++, place, nearest);
    }
}

}  // namespace llp::evidence
