#pragma once

#include <string>
#include <vector>

#include "app/job.hpp"
#include "report/pages/people.hpp"

namespace llp::app {

struct PeopleFilter {
    std::vector<int> authorities;  ///< Of schools; empty: all. Organisations are of none, and always there.
    std::string role;              ///< Empty: all.
};

/// Who is in office on the day, by role in the order of data/defaults/roles.csv, party and name.
report::PeopleFacts list_people(const Reading& reading, const PeopleFilter& filter);

}  // namespace llp::app
