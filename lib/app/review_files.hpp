#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/review_rota.hpp"

namespace llp::app {

/// Who is in which cluster: a CSV with the columns urn and cluster. Throws InputError with file and line, also for a
/// school in two clusters.
std::map<Urn, std::string> read_clusters(const std::string& file);

/// Reviews: a CSV with the columns reviewer, host and year ("2025/26"), as `llp pair reviews --table reviews` prints
/// them. Throws InputError with file and line.
std::vector<ReviewMade> read_reviews(const std::string& file);

}  // namespace llp::app
