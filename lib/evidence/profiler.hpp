#pragma once

#include <memory>
#include <span>

#include "core/date.hpp"
#include "evidence/weights.hpp"
#include "model/declaration.hpp"
#include "model/judgement.hpp"
#include "model/profile.hpp"
#include "model/result.hpp"
#include "model/review.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// All that is known, in any order; it must stand where it is as long as a profiler reads it. Facts of URNs that are
/// not among the schools, and what organisations declare, are left out.
struct Facts {
    std::span<const School> schools;  ///< Each URN once. The open ones are those that figures are compared with.
    std::span<const Judgement> judgements;
    std::span<const ResultRow> results;
    std::span<const Declaration> declarations;
    std::span<const ReviewLine> reviews = {};
};

/// The profiles of schools on a day. Each is made when it is first asked for, and kept: to read the figures of one
/// school, those that it is compared with must be found among all.
class Profiler {
public:
    Profiler(const Facts& facts, const Weights& weights, Date as_of);
    Profiler(const Profiler&) = delete;
    Profiler& operator=(const Profiler&) = delete;
    Profiler(Profiler&&) noexcept;
    Profiler& operator=(Profiler&&) noexcept;
    ~Profiler();

    /// With every area of data/defaults/areas.csv; nullptr where the URN is not among the schools.
    ///
    /// level = sum of weight times level / (sum of weights + shrinkage); none where the weights add up to nothing.
    /// An area is urgent where an urgent line stands that no newer *inspection* of that area has answered: a published
    /// figure, or what a school says of itself, lifts nobody out of urgency. The text of a line that comes from a
    /// predecessor names it.
    [[nodiscard]] const Profile* profile(Urn urn) const;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace llp::evidence
