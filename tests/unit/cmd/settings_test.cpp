#include "cmd/settings.hpp"

#include <doctest/doctest.h>

#include <set>

#include "report/writers/list.hpp"

namespace llp::cmd {

TEST_CASE("every setting has a name, an option and a variable that belong together") {
    std::set<std::string_view> names;
    for (const auto& known : known_settings()) {
        const auto& setting = *known.setting;
        std::string variable = "LLP_";
        for (const char c : setting.name) {
            variable += static_cast<char>(c == '_' ? c : c - 'a' + 'A');
        }
        CHECK(setting.variable == variable);
        names.insert(setting.name);
    }
    CHECK(names.size() == known_settings().size());
    CHECK(option_name(setting::allow_shared) == "--allow-shared");
}

TEST_CASE("the help of --format names every format") {
    CHECK(setting::format.meaning.starts_with(report::formats_in_words() + ";"));
}

TEST_CASE("what was typed goes before the file") {
    const World world(0, nullptr);
    Settings settings(world);
    settings.take_file({{"wait", {.text = "3", .origin = "config.toml:1"}}}, "config.toml");
    CHECK(settings.read(setting::wait) == 3);
    CHECK_FALSE(settings.is_typed(setting::wait));
    settings.type(setting::wait, "5");
    CHECK(settings.read(setting::wait) == 5);
    CHECK(settings.find(setting::wait)->origin == "--wait");
    CHECK_FALSE(settings.find(setting::audience).has_value());
}

TEST_CASE("a text that does not do is a fault that begins with where it stands") {
    const World world(0, nullptr);
    Settings settings(world);
    settings.take_file({{"wait", {.text = "soon", .origin = "config.toml:1"}}}, "config.toml");
    CHECK_THROWS_WITH_AS(static_cast<void>(settings.read(setting::wait)),
                         "config.toml:1: 'soon' does not do: a whole number from 0 to 86400 is needed", UsageError);
}

}  // namespace llp::cmd
