#pragma once

#include "match/solvers/sparse_matching.hpp"
#include "support/random_nation.hpp"

namespace llp::match::testing {

/// The schools of a nation as partners: of one phase, of different trusts, within 40 km; worth what each brings the
/// other, 1 to 16,000 points either way.
class NationPartners : public MatchingSource {
public:
    explicit NationPartners(Nation nation) : nation_(everybody(std::move(nation))), pairs_(nation_) {}

    [[nodiscard]] std::uint32_t nodes() const override { return static_cast<std::uint32_t>(nation_.schools.size()); }
    void find(std::uint32_t node, std::vector<Other>& others) const override {
        pairs_.each_later(node, [&](std::uint32_t other, std::int64_t there, std::int64_t back) {
            others.push_back({other, there + back});
        });
    }

private:
    static Nation everybody(Nation nation) {
        nation.supported.clear();
        nation.supporters.clear();
        for (std::uint32_t i = 0; i < nation.schools.size(); ++i) {
            nation.supported.push_back(i);
            nation.supporters.push_back(i);
        }
        return nation;
    }

    Nation nation_;
    NationPairs pairs_;
};

}  // namespace llp::match::testing
