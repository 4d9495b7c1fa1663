#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/knowledge.hpp"
#include "model/review_rota.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Reviews that the store knows of, and the rounds in which they stand.
struct MadeReviews {
    std::vector<ReviewMade> reviews;  ///< Each once, ascending.
    std::vector<std::string> rounds;  ///< By name.
};

/// Those of every approved rota but the ones of these names, of the years that count, with the heirs of schools that
/// closed since in their places. Of a rota that was ended those of the school years that were over by then.
MadeReviews made_reviews(const store::Snapshot& snapshot, const Knowledge& known, const std::set<std::string>& but,
                         const std::function<bool(Period)>& counts);

/// The reviews of one rota, with the heirs of schools in their places; each once, ascending.
std::vector<ReviewMade> reviews_of(const Round& round, const Succession& succession);

}  // namespace llp::app
