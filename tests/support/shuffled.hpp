#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace llp::test {

/// The same things in an order drawn at random.
template <typename T>
std::vector<T> shuffled(const std::vector<T>& things) {
    std::vector<std::pair<int, std::size_t>> order;
    for (std::size_t n = 0; n < things.size(); ++n) {
        order.emplace_back(*rc::gen::inRange(0, 1'000'000), n);
    }
    std::ranges::sort(order);
    std::vector<T> others;
    for (const auto& [key, n] : order) {
        others.push_back(things.at(n));
    }
    return others;
}

/// So many things, each made afresh, and fewer than `most`.
template <typename Make>
auto some_of(int most, Make make) {
    std::vector<decltype(make())> made;
    const int count = *rc::gen::inRange(0, most);
    for (int n = 0; n < count; ++n) {
        made.push_back(make());
    }
    return made;
}

}  // namespace llp::test
