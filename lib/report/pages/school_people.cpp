#include "report/pages/school_people.hpp"

#include "report/pages/people_table.hpp"

namespace llp::report {

Section people(const SchoolFacts& facts) {
    const bool any_known = !facts.appointments.empty();
    auto table = people_table(facts.appointments);
    table.readers = any_known ? For::all : For::machines;
    return {.heading = any_known ? "People" : "", .blocks = {std::move(table)}};
}

}  // namespace llp::report
