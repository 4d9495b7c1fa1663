#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/knowledge.hpp"
#include "core/urn.hpp"
#include "evidence/figures.hpp"
#include "model/phase.hpp"
#include "report/pages/similar.hpp"

namespace llp::app {

struct SimilarRequest {
    std::string method;        ///< By name; empty: the first by precedence that can speak of the school.
    std::optional<int> count;  ///< Of neighbours; none: as many as the method keeps.
};

/// The names of the methods, by precedence.
std::vector<std::string> similar_method_names();

/// The schools most similar to one. Throws NotFoundError where the store does not hold it, it is not open or not
/// state-funded on the day, or nothing is known of it that a method compares; UsageError where the method that is asked
/// for does not compare its phase.
report::SimilarFacts similar_schools(const Reading& reading, Urn urn, const SimilarRequest& request);

class Comparing;

/// Finds the schools most similar to one after another; each pool is made once.
class SimilarReader {
public:
    /// `known` outlives this.
    explicit SimilarReader(const Knowledge& known);
    ~SimilarReader();
    SimilarReader(const SimilarReader&) = delete;
    SimilarReader& operator=(const SimilarReader&) = delete;

    /// Those of a school that is held, by the first method that can speak of it; nullopt where none can, or where it is
    /// not open or not state-funded on the day.
    std::optional<report::SimilarFacts> nearest(const School& school, int count);

    /// Every figure that is held, the newest of each school and measure.
    [[nodiscard]] const std::vector<evidence::Figure>& newest() const noexcept;

private:
    std::unique_ptr<Comparing> comparing_;
};

struct SimilarScope {
    std::vector<int> authorities;  ///< Empty: all.
    std::optional<Phase> phase;    ///< None: all.
};

/// The same for every open, state-funded school of the authorities and phase; they are compared with all that the store
/// holds. With a method that is asked for, schools of other phases are passed over. Throws UsageError where none that
/// is asked for has a school but others have.
report::AllSimilarFacts all_similar_schools(const Reading& reading, const SimilarScope& scope,
                                            const SimilarRequest& request);

}  // namespace llp::app
