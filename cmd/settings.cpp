#include "cmd/settings.hpp"

#include <algorithm>
#include <array>

namespace llp::cmd {

namespace {

template <const auto& setting>
constexpr KnownSetting known() {
    return {&setting, [](std::string_view text) { static_cast<void>(setting.parse(text)); }};
}

}  // namespace

std::span<const KnownSetting> known_settings() noexcept {
    static constexpr std::array list{
        known<setting::db>(),     known<setting::as_of>(),        known<setting::by>(),
        known<setting::wait>(),   known<setting::allow_shared>(), known<setting::authority>(),
        known<setting::format>(), known<setting::audience>(),     known<setting::color>(),
        known<setting::config>(), known<setting::data>(),
    };
    return list;
}

std::string option_name(const Setting& setting) {
    auto name = fmt::format("--{}", setting.name);
    std::ranges::replace(name, '_', '-');
    return name;
}

std::string help_of(const Setting& setting) {
    return fmt::format("{} ({})", setting.meaning, setting.variable);
}

void Settings::type(const Setting& setting, std::string_view text) {
    typed_.insert_or_assign(setting.name, Stated{std::string(text), option_name(setting)});
}

void Settings::take_file(StatedSettings in_file, std::string path) {
    in_file_ = std::move(in_file);
    file_ = std::move(path);
}

std::optional<Stated> Settings::find(const Setting& setting) const {
    if (const auto found = typed_.find(setting.name); found != typed_.end()) {
        return found->second;
    }
    if (const auto text = world_.variable(setting.variable)) {
        return Stated{*text, setting.variable};
    }
    const auto found = in_file_.find(setting.name);
    return found == in_file_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace llp::cmd
