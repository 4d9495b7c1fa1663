#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pair_schools.hpp"
#include "model/review_rota.hpp"

namespace llp::app {

/// What `llp pair reviews` asks for beside whom and which rules. A file that is not named is empty.
struct ReviewRequest {
    std::string schools_file;
    std::optional<Period> year;  ///< The first that is planned; none: the school year of the day.
    int years = 1;
    int each = 2;
    Days days{1};
    std::string objective = "needs";
    std::string clusters_file;
    std::string earlier_file;
    int rest = 1;
    std::string leads_file;  ///< Empty: of one year those of which the store says that they have a reviewer, if any.
    bool without_leads = false;  ///< It is not asked who leads, whatever the store says.
    std::string plan_file;
    std::vector<Urn> withdrawn;  ///< Schools that take no part.
};

/// Names of the objectives.
std::vector<std::string> review_objectives();

/// Proposes who reviews whom; nothing is written. Throws InputError for what a file cannot say, and a plan of another
/// year; UsageError for a school that withdraws and was not there.
ReviewRota pair_reviews(const Reading& reading, const PairRequest& request, const ReviewRequest& asked);

}  // namespace llp::app
