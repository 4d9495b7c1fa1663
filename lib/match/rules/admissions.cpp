#include "match/rules/list.hpp"

namespace llp::match {

namespace {

/// None where it is not known. No nursery or primary school selects by ability: only designated grammar schools may
/// (School Standards and Framework Act 1998, sections 99 and 104), and they are secondary.
std::optional<bool> selects(const std::optional<School>& school) {
    if (!school) {
        return std::nullopt;
    }
    if (!school->admissions.empty()) {
        return school->is_selective();
    }
    const bool young = school->phase && (comparison_phase(*school->phase) == Phase::primary ||
                                         comparison_phase(*school->phase) == Phase::nursery);
    return young ? std::optional(false) : std::nullopt;
}

}  // namespace

/// One selects its pupils by ability and the other does not.
Verdict admissions(const Candidate& candidate, const Settings& /*settings*/) {
    if (candidate.supporter.is_organisation()) {
        return not_applicable();
    }
    const auto one = selects(candidate.supported.school);
    const auto other = selects(candidate.supporter.school);
    if (!one || !other) {
        return not_known("admissions not known");
    }
    return *one == *other ? allowed() : refused("selective and not");
}

}  // namespace llp::match
