#include "core/key_set.hpp"

#include <doctest/doctest.h>

using llp::KeySet;

TEST_CASE("a set of keys tells what is in it, however many there are") {
    KeySet set;
    CHECK_FALSE(set.contains(KeySet::hash("a")));
    for (int i = 0; i < 5'000; ++i) {
        CHECK(set.insert(KeySet::hash(std::to_string(i))));
    }
    CHECK_FALSE(set.insert(KeySet::hash("4999")));
    CHECK(set.size() == 5'000);
    CHECK(set.contains(KeySet::hash("0")));
    CHECK_FALSE(set.contains(KeySet::hash("5000")));
}

TEST_CASE("a packed set is the same whatever the order, and is searched as it stands") {
    KeySet forwards;
    KeySet backwards;
    for (int i = 0; i < 300; ++i) {
        forwards.insert(KeySet::hash(std::to_string(i)));
        backwards.insert(KeySet::hash(std::to_string(299 - i)));
    }
    const auto packed = forwards.packed();
    CHECK(packed == backwards.packed());
    CHECK(packed.size() == 2'400);
    for (int i = 0; i < 300; ++i) {
        CHECK(KeySet::holds(packed, KeySet::hash(std::to_string(i))));
    }
    CHECK_FALSE(KeySet::holds(packed, KeySet::hash("300")));
    CHECK_FALSE(KeySet::holds("", KeySet::hash("300")));
}

TEST_CASE("the hash of a key never changes, as packed sets are stored") {
    KeySet set;
    set.insert(
        KeySet::hash("school_links\x1f"
                     "100000"));
    CHECK(set.packed() == "y2oO-dLd");
}
