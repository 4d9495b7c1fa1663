#include "model/load.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace llp {

namespace {

/// How many of each kind are kept: the rarest first, as what they leave is for the others.
Tally shares_of(const std::vector<Finding>& findings) {
    Tally counts;
    for (const auto& finding : findings) {
        ++counts[finding.code];
    }
    auto kinds = most_frequent_first(counts);
    auto room = static_cast<std::int64_t>(most_kept_of_load);
    Tally shares;
    for (; !kinds.empty(); kinds.pop_back()) {
        const auto& [code, count] = kinds.back();
        const auto share = std::min(count, room / std::ssize(kinds));
        shares[code] = share;
        room -= share;
    }
    return shares;
}

}  // namespace

bool has_grown_old(const LoadSummary& summary, int age_in_days) noexcept {
    constexpr int half_a_year = 180;
    constexpr int two_years = 2 * 365;
    return summary.period ? age_in_days > two_years : summary.dated && age_in_days > half_a_year;
}

void note(LoadSummary& summary, const Finding& finding) {
    if (count_finding(summary, finding.code)) {
        summary.findings.push_back(finding);
    }
}

bool count_finding(LoadSummary& summary, const std::string& code) {
    ++summary.finding_count;
    return ++summary.found[code] <= static_cast<std::int64_t>(most_kept_of_load);
}

void put_in_order(std::vector<Finding>& findings) {
    std::ranges::stable_sort(findings, {}, [](const Finding& f) { return std::tie(f.line, f.code); });
    auto room = shares_of(findings);
    std::erase_if(findings, [&](const Finding& finding) { return room[finding.code]-- <= 0; });
}

}  // namespace llp
