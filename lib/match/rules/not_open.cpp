#include "match/rules/list.hpp"

namespace llp::match {

namespace {

bool is_known(const School& school) noexcept {
    return school.status || school.open_date || school.close_date;
}

/// What our own list names, without a status, is open.
Verdict organisation_open_on(const Someone& someone, Date day) {
    if (!someone.organisation) {
        return not_known("the organisation is not held");
    }
    return someone.organisation->is_open(day) ? allowed() : refused(fmt::format("{} is not open", someone.party));
}

Verdict open_on(const Someone& someone, Date day) {
    if (someone.is_organisation()) {
        return organisation_open_on(someone, day);
    }
    if (!someone.school) {
        return not_known("the school is not held");
    }
    if (!is_known(*someone.school)) {
        return not_known("no status");
    }
    return someone.school->is_open(day) ? allowed() : refused(fmt::format("{} is not open", someone.party));
}

}  // namespace

/// Neither of the two may be closed on the day, or not open yet.
Verdict not_open(const Candidate& candidate, const Settings& /*settings*/) {
    auto supported = open_on(candidate.supported, candidate.day);
    auto supporter = open_on(candidate.supporter, candidate.day);
    if (supported.kind == Verdict::Kind::refused || supporter == allowed()) {
        return supported;
    }
    return supporter;
}

}  // namespace llp::match
