#include "core/key_set.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

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

TEST_CASE("sets are compared as they are packed") {
    const auto packed = [](std::initializer_list<const char*> keys) {
        KeySet set;
        for (const auto* const key : keys) {
            set.insert(KeySet::hash(key));
        }
        return set.packed();
    };
    KeySet some;
    some.insert(KeySet::hash("a"));
    some.insert(KeySet::hash("b"));
    CHECK(some.meets(packed({"b", "c"})));
    CHECK_FALSE(some.meets(packed({"c", "d"})));
    CHECK_FALSE(KeySet().meets(packed({"a"})));
    CHECK(KeySet::is_within(packed({"a", "b"}), {packed({"a"}), packed({"b", "c"})}));
    CHECK_FALSE(KeySet::is_within(packed({"a", "b"}), {packed({"a"}), packed({"c"})}));
    CHECK(KeySet::is_within("", {}));
}

TEST_CASE("what another set has is added") {
    KeySet set;
    set.insert(KeySet::hash("a"));
    KeySet others;
    others.insert(KeySet::hash("a"));
    others.insert(KeySet::hash("b"));
    set.insert(others);
    CHECK(set.size() == 2);
    CHECK(set.contains(KeySet::hash("b")));
}

TEST_CASE("the hash of a key never changes, as packed sets are stored") {
    KeySet set;
    set.insert(
        KeySet::hash("school_links\x1f"
                     "100000"));
    CHECK(set.packed() == "y2oO-dLd");
}
