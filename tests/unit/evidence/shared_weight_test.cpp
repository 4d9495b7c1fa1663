#include "evidence/shared_weight.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "support/evidence_facts.hpp"

using namespace llp;
using evidence::SchoolLine;

namespace {

SchoolLine line(int urn, std::string_view area, std::string_view cohort, std::int64_t weight = 600,
                const char* day = "2026-08-31") {
    EvidenceLine said{.source = "results",
                      .text = {},
                      .level = PerMille(0),
                      .weight = PerMille(weight),
                      .date = Date::parse(day),
                      .file = {}};
    return {.urn = Urn::of(urn), .line = {.area = area, .line = std::move(said)}, .cohort = cohort};
}

std::vector<std::int64_t> shared(std::vector<SchoolLine> lines) {
    evidence::share_weights(lines);
    std::vector<std::int64_t> weights;
    for (const auto& each : lines) {
        weights.push_back(each.line.line.weight.count());
    }
    return weights;
}

using Weights = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("figures about the same pupils of one day share one weight equally") {
    CHECK(shared({line(100001, "achievement", "ks2-pupils")}) == Weights{600});
    CHECK(shared({line(100001, "achievement", "ks2-pupils"), line(100001, "achievement", "ks2-pupils")}) ==
          Weights{300, 300});
    CHECK(shared({line(100001, "achievement", "ks2-pupils", 50), line(100001, "achievement", "ks2-pupils", 50),
                  line(100001, "achievement", "ks2-pupils", 50)}) == Weights{17, 17, 17});
}

TEST_CASE("another school, area, cohort or day is another witness") {
    const auto one = line(100001, "achievement", "ks2-pupils");
    CHECK(shared({one, line(100002, "achievement", "ks2-pupils")}) == Weights{600, 600});
    CHECK(shared({one, line(100001, "post-16", "ks2-pupils")}) == Weights{600, 600});
    CHECK(shared({one, line(100001, "achievement", "ks4-pupils")}) == Weights{600, 600});
    CHECK(shared({one, line(100001, "achievement", "ks2-pupils", 600, "2025-08-31")}) == Weights{600, 600});
}

TEST_CASE("a figure of which no cohort is named stands for itself") {
    CHECK(shared({line(100001, "achievement", ""), line(100001, "achievement", "")}) == Weights{600, 600});
}
