#include "evidence/weights.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/embedded.hpp"
#include "core/error.hpp"

using namespace llp;
using evidence::read_weights;

namespace {

/// The weights built in, with one piece of their text replaced.
std::string built_in_with(const std::string& piece, const std::string& instead) {
    std::string text(embedded("defaults/evidence.toml"));
    const auto at = text.find(piece);
    REQUIRE(at != std::string::npos);
    return text.replace(at, piece.size(), instead);
}

std::string fault_of(const std::string& text) {
    try {
        read_weights(text, "mine.toml");
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("the weights built in are those that are stated") {
    const auto weights = evidence::default_weights();
    CHECK(weights.label() == "evidence 3");
    CHECK(weights.inspection.half_life_months == 48);
    CHECK(weights.results.half_life_months == 24);
    CHECK(weights.absence.half_life_months == 24);
    CHECK(weights.peer_review.half_life_months == 24);
    CHECK(weights.declaration.half_life_months == 12);
    CHECK(weights.shrinkage == PerMille(100));
    CHECK(weights.cut == PerMille(1500));
    CHECK(weights.fewest_schools == 10);
    CHECK(weights.similar_method == "range-normalised");
    CHECK(weights.small_cohort == 30);
    CHECK(weights.averaged_years == 3);
}

TEST_CASE("overall effectiveness weighs a quarter of an inspection") {
    const auto weights = evidence::default_weights();
    CHECK(weights.overall_effectiveness.weight.count() * 4 == weights.inspection.weight.count());
    CHECK(weights.overall_effectiveness.half_life_months == weights.inspection.half_life_months);
}

TEST_CASE("the decay table is that of halving in twelve equal steps") {
    // Twelve of the steps multiply to a half: each figure to the twelfth power is 2^-n, within rounding.
    const auto table = evidence::default_weights().decay;
    for (std::size_t n = 0; n < table.size(); ++n) {
        const auto squared = [](double value) { return value * value; };
        const auto left = static_cast<double>(table.at(n).count()) / 1000;
        const auto twelfth_power = squared(squared(left)) * squared(squared(left)) * squared(squared(left));
        const auto halvings = 1.0 / static_cast<double>(1U << n);
        CHECK(twelfth_power == doctest::Approx(halvings).epsilon(0.011));
    }
}

TEST_CASE("an unknown key is refused with its place") {
    CHECK(fault_of(built_in_with("inspection = 800", "inspection = 800\ninspections = 800")).starts_with("mine.toml:"));
    CHECK(fault_of(built_in_with("[residual]", "[residuals]")).find("residuals") != std::string::npos);
    CHECK(fault_of(built_in_with("cut = 1500", "cut = 1500\ncuts = 1")).find("cuts") != std::string::npos);
}

TEST_CASE("an absent key is refused") {
    CHECK(fault_of(built_in_with("shrinkage = 100", "")).find("shrinkage") != std::string::npos);
    CHECK(fault_of(built_in_with("[decay]", "[level.decay]")).find("decay") != std::string::npos);
}

TEST_CASE("a figure at the edge of its range is taken, one past it refused") {
    CHECK(fault_of(built_in_with("inspection = 800", "inspection = 1000")).empty());
    CHECK(fault_of(built_in_with("inspection = 800", "inspection = 1001")).find("0 to 1000") != std::string::npos);
    CHECK(fault_of(built_in_with("inspection = 800", "inspection = 0")).empty());
    CHECK_FALSE(fault_of(built_in_with("inspection = 800", "inspection = -1")).empty());
    CHECK(fault_of(built_in_with("cut = 1500", "cut = 1999")).empty());
    CHECK_FALSE(fault_of(built_in_with("cut = 1500", "cut = 2000")).empty());
    CHECK(fault_of(built_in_with("declared_need = -1000", "declared_need = -1999")).empty());
    CHECK_FALSE(fault_of(built_in_with("declared_need = -1000", "declared_need = -2000")).empty());
    CHECK(fault_of(built_in_with("declared_need = -1000", "declared_need = -1")).empty());
    CHECK_FALSE(fault_of(built_in_with("declared_need = -1000", "declared_need = 0")).empty());
    CHECK(fault_of(built_in_with("fewest_pupils = 30", "fewest_pupils = 0")).empty());
    CHECK_FALSE(fault_of(built_in_with("fewest_pupils = 30", "fewest_pupils = -1")).empty());
    CHECK(fault_of(built_in_with("years = 3", "years = 1")).empty());
    CHECK_FALSE(fault_of(built_in_with("years = 3", "years = 0")).empty());
    CHECK(fault_of(built_in_with("years = 3", "years = 10")).empty());
    CHECK_FALSE(fault_of(built_in_with("years = 3", "years = 11")).empty());
}

TEST_CASE("a decay table must have twelve figures that fall from 1000 to no less than 500") {
    CHECK_FALSE(fault_of(built_in_with(", 530]", "]")).empty());
    CHECK_FALSE(fault_of(built_in_with("[1000,", "[999,")).empty());
    CHECK_FALSE(fault_of(built_in_with("944,", "840,")).empty());
    CHECK(fault_of(built_in_with(", 530]", ", 500]")).empty());
    CHECK_FALSE(fault_of(built_in_with(", 530]", ", 499]")).empty());
}

TEST_CASE("without a method of similarity figures are compared with the phase, and one that is not there is a fault") {
    CHECK(read_weights(built_in_with("similar = \"range-normalised\"\n", ""), "mine.toml").similar_method.empty());
    CHECK(fault_of(built_in_with("\"range-normalised\"", "\"range\"")).find("there is no method 'range'") !=
          std::string::npos);
}
