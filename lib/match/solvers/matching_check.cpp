#include "match/solvers/matching_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <limits>

namespace llp::match {

namespace {

constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();

using Blossom = MatchingProof::Blossom;

/// What all prices may come to, so that no sum of them leaves 64 bits.
constexpr Wide greatest_sum = std::int64_t{1} << 61U;

Wide sum_of_prices(const MatchingProof& proof) {
    Wide sum = 0;
    for (const auto price : proof.prices) {
        sum += price;
    }
    for (const auto& blossom : proof.blossoms) {
        sum += blossom.price;
    }
    return sum;
}

/// Outer ones first.
bool is_before(const Blossom& a, const Blossom& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

bool are_nested(std::vector<Blossom> blossoms) {
    std::ranges::sort(blossoms, is_before);
    std::vector<std::uint32_t> ends;
    for (const auto& blossom : blossoms) {
        while (!ends.empty() && ends.back() <= blossom.begin) {
            ends.pop_back();
        }
        if (!ends.empty() && blossom.end > ends.back()) {
            return false;
        }
        ends.push_back(blossom.end);
    }
    return true;
}

Wide weight_of(const MatchingProof& proof) {
    Wide sum = 0;
    for (const auto price : proof.prices) {
        sum += price;
    }
    for (const auto& blossom : proof.blossoms) {
        sum += static_cast<Wide>(blossom.price) * ((blossom.end - blossom.begin) / 2);
    }
    return sum;
}

}  // namespace

MatchingCheck::MatchingCheck(std::uint32_t nodes, const MatchingProof& proof)
    : proof_(proof), place_(nodes, nowhere), taken_(nodes) {
    check_shape();
    if (faults_.empty()) {
        note_depths();
    }
}

void MatchingCheck::check_shape() {
    if (proof_.prices.size() != place_.size()) {
        faults_.emplace_back("the proof speaks of other schools");
        return;
    }
    for (std::uint32_t i = 0; i < proof_.line.size(); ++i) {
        if (proof_.line[i] >= place_.size() || place_[proof_.line[i]] != nowhere) {
            faults_.emplace_back("a school stands twice in the line of the proof, or is unknown");
            return;
        }
        place_[proof_.line[i]] = i;
    }
    const bool owes = std::ranges::any_of(proof_.prices, [](std::int64_t price) { return price < 0; });
    const bool odd = std::ranges::all_of(proof_.blossoms, [&](const Blossom& blossom) {
        return blossom.price >= 0 && blossom.begin < blossom.end && blossom.end <= proof_.line.size() &&
               (blossom.end - blossom.begin) % 2 == 1;
    });
    if (owes || !odd || !are_nested(proof_.blossoms)) {
        faults_.emplace_back("a price is below zero, or a set of the proof is not odd or not within another");
    } else if (sum_of_prices(proof_) > greatest_sum) {
        faults_.emplace_back("the prices of the proof are greater than prices can be");
    }
}

// What holds two nodes holds all between them in the line, and somewhere between them two neighbours that nothing else
// holds: the least of what holds neighbours is what holds both.
void MatchingCheck::note_depths() {
    const auto size = proof_.line.size();
    std::vector<std::int64_t> held(size + 1);
    for (const auto& blossom : proof_.blossoms) {
        held[blossom.begin] += blossom.price;
        held[blossom.end - 1] -= blossom.price;
    }
    for (std::size_t i = 1; i < held.size(); ++i) {
        held[i] += held[i - 1];
    }
    least_.push_back(std::move(held));
    for (std::size_t step = 1; 2 * step <= size; step *= 2) {
        const auto& last = least_.back();
        std::vector<std::int64_t> next(size - 2 * step + 1);
        for (std::size_t i = 0; i < next.size(); ++i) {
            next[i] = std::min(last[i], last[i + step]);
        }
        least_.push_back(std::move(next));
    }
}

std::int64_t MatchingCheck::shared(std::uint32_t a, std::uint32_t b) const {
    const auto [from, to] = std::minmax(place_[a], place_[b]);
    if (to == nowhere) {
        return 0;
    }
    const auto level = static_cast<std::size_t>(std::bit_width(to - from) - 1);
    const auto& least = least_[level];
    return std::min(least[from], least[to - (std::uint32_t{1} << level)]);
}

void MatchingCheck::see(std::uint32_t a, std::uint32_t b, std::int64_t weight, bool made) {
    if (!faults_.empty()) {
        return;
    }
    if (excess(a, b, weight) > 0) {
        faults_.push_back(fmt::format("the prices do not rule out the pair {} and {}", a, b));
    }
    if (made) {
        if (taken_[a] || taken_[b]) {
            faults_.push_back(fmt::format("{} or {} is in two pairs", a, b));
        }
        taken_[a] = taken_[b] = true;
        weight_ += weight;
    }
}

std::vector<std::string> MatchingCheck::faults() const {
    auto faults = faults_;
    if (faults.empty() && weight_ * matching_price_scale != weight_of(proof_)) {
        faults.emplace_back("the pairs made weigh less than the prices allow for");
    }
    return faults;
}

}  // namespace llp::match
