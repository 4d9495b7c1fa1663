#include "model/load.hpp"

namespace llp {

bool has_grown_old(const LoadSummary& summary, int age_in_days) noexcept {
    constexpr int half_a_year = 180;
    constexpr int two_years = 2 * 365;
    return summary.period ? age_in_days > two_years : summary.dated && age_in_days > half_a_year;
}

void note(LoadSummary& summary, const Finding& finding) {
    ++summary.finding_count;
    ++summary.found[finding.code];
    if (summary.findings.size() < most_kept_of_load) {
        summary.findings.push_back(finding);
    }
}

}  // namespace llp
