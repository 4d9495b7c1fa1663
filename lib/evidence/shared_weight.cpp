#include "evidence/shared_weight.hpp"

#include <map>
#include <tuple>

#include "core/number.hpp"

namespace llp::evidence {

namespace {

auto witness(const SchoolLine& each) {
    return std::tuple(each.urn, each.line.area, each.cohort, each.line.line.date);
}

}  // namespace

void share_weights(std::vector<SchoolLine>& lines) {
    std::map<decltype(witness(lines.front())), std::int64_t> counts;
    for (const auto& each : lines) {
        ++counts[witness(each)];
    }
    for (auto& each : lines) {
        const auto sharing = each.cohort.empty() ? 1 : counts.at(witness(each));
        each.line.line.weight = PerMille(divide_rounding(each.line.line.weight.count(), sharing));
    }
}

}  // namespace llp::evidence
