#include "evidence/residual.hpp"

#include <algorithm>

#include "core/number.hpp"

namespace llp::evidence {

namespace {

/// A million schools squared (URNs have six digits) times the square of this stays below 2^127.
constexpr std::int64_t largest_figure = 4'000'000'000'000;

bool is_comparable(Millionths figure) noexcept {
    return figure.count() >= -largest_figure && figure.count() <= largest_figure;
}

}  // namespace

bool Comparison::add(Millionths figure) noexcept {
    if (!is_comparable(figure)) {
        return false;
    }
    const Wide value = figure.count();
    ++schools_;
    sum_ += value;
    sum_of_squares_ += value * value;
    return true;
}

std::optional<Millionths> Comparison::mean() const noexcept {
    if (schools_ == 0) {
        return std::nullopt;
    }
    return Millionths(divide_rounding(static_cast<std::int64_t>(sum_), schools_));
}

std::optional<PerMille> Comparison::residual(Millionths figure, int fewest, PerMille cut) const noexcept {
    // n times the figure's distance from the mean, and n times the standard deviation, so that nothing is divided
    // early.
    const Wide distance = Wide{figure.count()} * schools_ - sum_;
    const Wide deviation_squared = sum_of_squares_ * schools_ - sum_ * sum_;
    if (schools_ < fewest || deviation_squared == 0 || !is_comparable(figure)) {
        return std::nullopt;
    }
    const Wide deviation = square_root(deviation_squared);
    const Wide limit = cut.count();
    const Wide twice = (distance < 0 ? -distance : distance) * 2000;
    const Wide rounded = std::min((twice + deviation) / (2 * deviation), limit);
    return PerMille(static_cast<std::int64_t>(distance < 0 ? -rounded : rounded));
}

}  // namespace llp::evidence
