#pragma once

#include <map>
#include <vector>

#include "app/knowledge.hpp"
#include "app/peer_review_places.hpp"
#include "model/review.hpp"
#include "report/pages/school.hpp"
#include "store/schools.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Tells of one school after another; what is the same for all of them is read once. `known` was read from the
/// snapshot; both outlive this.
class SchoolReader {
public:
    SchoolReader(const store::Snapshot& snapshot, const Knowledge& known);

    /// All that the store knows of one of the schools of `known`.
    [[nodiscard]] report::SchoolFacts facts(const School& school) const;

private:
    const Knowledge& known_;
    std::vector<ReviewFollowUp> follow_ups_;
    std::vector<Appointment> in_office_;
    PeerReviewPlaces places_;
    std::map<Party, PartyName> names_;
    store::SourceReader sources_;
};

}  // namespace llp::app
