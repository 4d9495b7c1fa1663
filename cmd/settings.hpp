#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/world.hpp"

namespace llp::cmd {

/// How a setting is written in the config file.
enum class Written {
    nowhere,  ///< It belongs to one run and has no place in the file.
    text,
    path,  ///< Relative to the folder of the file.
    number,
    yes_or_no,  ///< As true or false.
    codes       ///< One whole number, or a list of them.
};

/// Something that is set for a run: by its option, else by its variable, else in the config file; else its default
/// holds.
struct Setting {
    std::string_view name;     ///< The key in the file: "allow_shared". The option is --allow-shared.
    const char* variable;      ///< "LLP_ALLOW_SHARED".
    std::string_view value;    ///< What the value is called in the help: "SECONDS"; empty for a switch.
    std::string_view meaning;  ///< A line of help.
    Written written;
};

/// A setting whose text reads as a T. `parse` throws an Error for a text that does not do.
template <typename T>
struct SettingOf : Setting {
    T (*parse)(std::string_view text);
};

/// All of them; `known_settings` lists them again, as each is of its own type.
namespace setting {

inline constexpr SettingOf<std::string> db{
    {"db", "LLP_DB", "FILE", "The store, else llp/llp.db under $XDG_DATA_HOME or ~/.local/share", Written::path},
    some_text};
inline constexpr SettingOf<Date> as_of{
    {"as_of", "LLP_AS_OF", "DAY", "Take this day for today, such as 2026-11-23", Written::nowhere}, Date::parse};
inline constexpr SettingOf<std::string> by{
    {"by", "LLP_BY", "NAME", "In whose name a change is recorded, else your login", Written::text}, some_text};
inline constexpr SettingOf<int> wait{
    {"wait", "LLP_WAIT", "SECONDS", "Wait so long for a store in use by another, 10 unless said", Written::number},
    parse_wait};
inline constexpr SettingOf<bool> allow_shared{
    {"allow_shared", "LLP_ALLOW_SHARED", "", "Open a store that others can read", Written::yes_or_no}, parse_yes_or_no};
inline constexpr SettingOf<std::vector<int>> authority{
    {"authority", "LLP_AUTHORITY", "CODE", "Schools of these local authorities, such as 925,813", Written::codes},
    parse_authorities};
inline constexpr SettingOf<const report::Writer*> format{
    {"format", "LLP_FORMAT", "FORMAT", "table, csv, json, ndjson, md or html; else by the ending of -o, else table",
     Written::text},
    parse_format};
inline constexpr SettingOf<report::Audience> audience{
    {"audience", "LLP_AUDIENCE", "WHO", "public, board, cluster or school: only the public sees no names",
     Written::text},
    parse_audience};
inline constexpr SettingOf<ColourWhen> color{
    {"color", "LLP_COLOR", "WHEN", "auto, always or never; NO_COLOR turns auto off", Written::text}, parse_colour};
inline constexpr SettingOf<std::string> data{
    {"data", "LLP_DATA", "DIR", "A folder with data files of your own, in the place of those built in", Written::path},
    some_text};
inline constexpr SettingOf<std::string> config{
    {"config", "LLP_CONFIG", "FILE", "The config file, else llp/config.toml under $XDG_CONFIG_HOME or ~/.config",
     Written::nowhere},
    some_text};

}  // namespace setting

/// A setting, and what throws an Error for a text that does not do for it.
struct KnownSetting {
    const Setting* setting;
    void (*check)(std::string_view text);
};

/// Every setting, in the order of the help.
std::span<const KnownSetting> known_settings() noexcept;

/// "--allow-shared"
std::string option_name(const Setting& setting);

/// Its meaning and its variable, as the help has it.
std::string help_of(const Setting& setting);

/// The text of a setting, and where it stands: "--wait", "LLP_WAIT" or "llp/config.toml:3".
struct Stated {
    std::string text;
    std::string origin;
};

/// By the names of settings.
using StatedSettings = std::map<std::string_view, Stated>;

/// What the options, the environment and the config file say. Empty variables say nothing.
class Settings {
public:
    explicit Settings(const World& world) : world_(world) {}

    /// Notes the text of an option.
    void type(const Setting& setting, std::string_view text);
    /// What the config file says.
    void take_file(StatedSettings in_file, std::string path);
    /// The path of that file; empty where none was read.
    [[nodiscard]] const std::string& file() const noexcept { return file_; }

    [[nodiscard]] bool is_typed(const Setting& setting) const { return typed_.contains(setting.name); }

    /// nullopt where the default holds.
    [[nodiscard]] std::optional<Stated> find(const Setting& setting) const;

    /// The same as a value. Throws UsageError, beginning with the origin, for a text that does not do.
    template <typename T>
    [[nodiscard]] std::optional<T> read(const SettingOf<T>& setting) const {
        const auto stated = find(setting);
        return stated ? std::optional<T>(named_after(stated->origin, [&] { return setting.parse(stated->text); }))
                      : std::nullopt;
    }

private:
    const World& world_;
    StatedSettings typed_;
    StatedSettings in_file_;
    std::string file_;
};

}  // namespace llp::cmd
