#include "cmd/config_file.hpp"

#include <fmt/ranges.h>

#include <filesystem>

#include "cmd/text_file.hpp"
#include "toml/table.hpp"

namespace llp::cmd {

namespace {

std::vector<std::string_view> keys() {
    std::vector<std::string_view> names;
    for (const auto& known : known_settings()) {
        if (known.setting->written != Written::nowhere) {
            names.push_back(known.setting->name);
        }
    }
    return names;
}

/// An empty path stays empty, to be refused as such.
std::string beside(const std::string& file, const std::string& path) {
    return path.empty() ? path : (std::filesystem::path(file).parent_path() / path).string();
}

std::string codes(const toml::Table& file, std::string_view key) {
    return file.is_list(key) ? fmt::format("{}", fmt::join(file.integers(key), ","))
                             : fmt::to_string(file.integer(key));
}

/// The value as the option would take it.
std::string text_of(const toml::Table& file, const Setting& setting) {
    switch (setting.written) {
        case Written::path:
            return beside(file.file(), file.text(setting.name));
        case Written::number:
            return fmt::to_string(file.integer(setting.name));
        case Written::yes_or_no:
            return file.flag(setting.name) ? "yes" : "no";
        case Written::codes:
            return codes(file, setting.name);
        case Written::text:
        case Written::nowhere:
            break;
    }
    return file.text(setting.name);
}

Stated stated_in(const toml::Table& file, const KnownSetting& known) {
    const auto place = file.place(known.setting->name);
    const auto text = text_of(file, *known.setting);
    named_after(fmt::format("{}:{}:{}", file.file(), place.line, place.column), [&] { known.check(text); });
    return {.text = text, .origin = fmt::format("{}:{}", file.file(), place.line)};
}

StatedSettings all_stated_in(const toml::Table& file) {
    file.refuse_unknown(keys());
    StatedSettings stated;
    for (const auto& known : known_settings()) {
        if (file.has(known.setting->name)) {
            stated.emplace(known.setting->name, stated_in(file, known));
        }
    }
    return stated;
}

void take(Settings& settings, const std::string& text, const std::string& path) {
    settings.take_file(as_setting([&] { return all_stated_in(toml::Table::parse(text, path)); }), path);
}

}  // namespace

void take_config(Settings& settings, const World& world) {
    if (const auto path = settings.read(setting::config)) {
        const auto origin = settings.find(setting::config)->origin;
        take(settings, named_after(origin, [&] { return read_text_file(*path); }), *path);
        return;
    }
    const auto usual = world.config_folder() + "/config.toml";
    if (std::error_code fault; std::filesystem::exists(usual, fault)) {
        take(settings, read_text_file(usual), usual);
    }
}

}  // namespace llp::cmd
