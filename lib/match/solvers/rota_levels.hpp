#pragma once

#include "match/solvers/rota.hpp"

namespace llp::match {

/// The aims of a rota as one number: a unit of one outweighs all that come after it.
class RotaLevels {
public:
    /// Throws InputError where the number could not be held.
    explicit RotaLevels(const RotaProblem& problem);

    [[nodiscard]] std::int64_t worth(const RotaArc& arc) const { return review_ + (arc.kept ? kept_ : 0) + arc.points; }
    [[nodiscard]] std::int64_t led() const { return led_; }
    [[nodiscard]] std::int64_t worth(const RotaGain& gain) const {
        return gain.reviews * review_ + gain.led * led_ + gain.kept * kept_ + gain.points;
    }
    /// The points that a bound on the worth leaves beside the other aims as they are; none where it leaves more than
    /// all points could be, so that another aim may be bettered.
    [[nodiscard]] std::optional<std::int64_t> points_within(std::int64_t bound, RotaGain gain) const;

private:
    std::int64_t all_points_ = 0;  ///< No choice has more, either way.
    std::int64_t kept_ = 0;
    std::int64_t led_ = 0;
    std::int64_t review_ = 0;
};

/// Prices of two schools that review each other are in so many parts of a point.
constexpr std::int64_t rota_price_scale = 100;

/// In whole points; rounded down, as worth is whole.
constexpr std::int64_t whole_points(std::int64_t parts) noexcept {
    return parts >= 0 ? parts / rota_price_scale : -((rota_price_scale - 1 - parts) / rota_price_scale);
}

}  // namespace llp::match
