#include "app/school_calendars.hpp"

#include "store/dated_facts.hpp"
#include "store/facts.hpp"

namespace llp::app {

SchoolCalendars::SchoolCalendars(const store::Snapshot& snapshot, const Succession& succession)
    : lineage_(store::school_links(snapshot)) {
    for (auto& dates : store::term_dates(snapshot)) {
        if (const auto urn = succession.read(dates.party).urn()) {
            own_[*urn].push_back(std::move(dates));
        }
    }
}

const plan::Calendar& SchoolCalendars::of(const School& school) const {
    const auto& county = plan::calendar_for(school.la_code);
    const auto own = own_.find(school.urn);
    if (own == own_.end()) {
        return county;
    }
    const auto found = made_.find(school.urn);
    return found != made_.end() ? found->second : made_.emplace(school.urn, county.with(own->second)).first->second;
}

}  // namespace llp::app
