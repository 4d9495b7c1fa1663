#pragma once

#include <string>
#include <vector>

#include "model/review_rota.hpp"

namespace llp::app {

/// Reviews: a CSV with the columns reviewer, host and year ("2025/26"), as `llp pair reviews --table reviews` prints
/// them. Throws InputError with file and line.
std::vector<ReviewMade> read_reviews(const std::string& file);

}  // namespace llp::app
