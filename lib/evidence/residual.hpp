#pragma once

#include <cstdint>
#include <optional>

#include "core/quantity.hpp"
#include "core/wide.hpp"

namespace llp::evidence {

/// The figures of one measure and period over the schools that one is compared with. Exact in whole numbers: the order
/// of adding does not matter.
class Comparison {
public:
    /// False, and not counted, for a figure beyond +-4,000,000: no percentage and no score is that large.
    bool add(Millionths figure) noexcept;

    [[nodiscard]] int schools() const noexcept { return schools_; }

    /// Rounded to a millionth. None without schools.
    [[nodiscard]] std::optional<Millionths> mean() const noexcept;

    /// Standard deviations (of the schools themselves, dividing by their number) above their mean, in thousandths and
    /// cut to +-`cut`. None with fewer than `fewest` schools, where all are equal, or for a figure that `add` refuses.
    [[nodiscard]] std::optional<PerMille> residual(Millionths figure, int fewest, PerMille cut) const noexcept;

private:
    int schools_ = 0;
    Wide sum_ = 0;
    Wide sum_of_squares_ = 0;
};

}  // namespace llp::evidence
