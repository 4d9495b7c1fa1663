#include "match/settings.hpp"

#include <doctest/doctest.h>

#include "core/embedded.hpp"
#include "core/error.hpp"

using namespace llp;
using namespace llp::match;

namespace {

std::string with(std::string text, const std::string& old, const std::string& changed) {
    return text.replace(text.find(old), old.size(), changed);
}

std::string refusal(const std::string& old, const std::string& changed) {
    try {
        read_settings(with(std::string(embedded("defaults/support.toml")), old, changed), "my.toml");
    } catch (const InputError& error) {
        return error.what();
    }
    return "read";
}

}  // namespace

TEST_CASE("the defaults are those that the design promises") {
    const auto settings = default_settings();
    CHECK(settings.name == "support 1");
    CHECK(settings.furthest == kilometres(40));
    CHECK(settings.demand == 1);
    CHECK(settings.days_per_pairing == Days(5));
    CHECK(settings.room_without_capacity == 1);
    CHECK(settings.smallest_roll == 100);
    CHECK(settings.cooling_off == 365);
}

TEST_CASE("an unknown key, an unknown area, a number out of range and an absent key are refused with their place") {
    CHECK(refusal("per_km", "per_kn").find("my.toml:") == 0);
    CHECK(refusal("achievement = 1200", "achievements = 1200").find("no area") != std::string::npos);
    CHECK(refusal("demand = 1 ", "demand = 0 ").find("from 1 to") != std::string::npos);
    CHECK(refusal("version = 1", "").find("version") != std::string::npos);
}

TEST_CASE("a weights file without points for keeping is read, and has those of the defaults") {
    const auto text = with(std::string(embedded("defaults/support.toml")), "keep = 100", "");
    CHECK(read_settings(text, "my.toml").weights.keep == default_settings().weights.keep);
    CHECK(refusal("keep = 100", "keep = -1").find("from 0 to") != std::string::npos);
}
