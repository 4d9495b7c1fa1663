#pragma once

#include <vector>

#include "app/job.hpp"
#include "app/since.hpp"
#include "report/pages/data.hpp"

namespace llp::app {

struct DataRequest {
    std::vector<int> authorities;  ///< Empty: the only one in the store, or UsageError.
    Since since;                   ///< Of which files the findings are told.
};

/// What is known of the data at the end of the day. Throws UsageError as `point_of` does.
report::DataFacts data_facts(const Reading& reading, const DataRequest& request);

}  // namespace llp::app
