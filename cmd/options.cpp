#include "cmd/options.hpp"

#include <CLI/CLI.hpp>

#include "cmd/option_values.hpp"

namespace llp::cmd {

namespace {

/// The name by which messages speak of an option: the long one of "-o,--output".
std::string spoken_name(const std::string& names) {
    const auto comma = names.rfind(',');
    return comma == std::string::npos ? names : names.substr(comma + 1);
}

}  // namespace

CLI::Option& add_text(CLI::App& app, const OptionText& text, std::function<void(const std::string&)> take) {
    const auto parsed = [name = spoken_name(text.names), take = std::move(take)](const std::string& typed) {
        named_after(name, [&] { take(typed); });
    };
    return *app.add_option_function<std::string>(text.names, parsed, text.help)->type_name(text.value)->take_last();
}

CLI::Option& add_each(CLI::App& app, const OptionText& text, std::function<void(const std::string&)> take) {
    const auto parsed = [name = spoken_name(text.names), take = std::move(take)](const std::vector<std::string>& all) {
        for (const auto& typed : all) {
            named_after(name, [&] { take(typed); });
        }
    };
    return *app.add_option_function<std::vector<std::string>>(text.names, parsed, text.help)
                ->type_name(text.value)
                ->allow_extra_args(false);
}

CLI::Option& add_switch(CLI::App& app, const std::string& names, bool& on, const std::string& help) {
    return add_switch(
        app, names, [&on] { on = true; }, help);
}

CLI::Option& add_switch(CLI::App& app, const std::string& names, std::function<void()> turn_on,
                        const std::string& help) {
    return *app.add_flag_callback(names, std::move(turn_on), help);
}

CLI::Option& add_words(CLI::App& app, const std::string& name, std::vector<std::string>& into,
                       const std::string& help) {
    const auto taken = [&into](const std::vector<std::string>& all) { into = all; };
    return *app.add_option_function<std::vector<std::string>>(name, taken, help)->type_name("")->required();
}

CLI::Option& add_files_option(CLI::App& app, const OptionText& text, std::vector<std::string>& into) {
    const auto taken = [&into](const std::vector<std::string>& all) { into = all; };
    return *app.add_option_function<std::vector<std::string>>(text.names, taken, text.help)->type_name(text.value);
}

CLI::Option& add_authorities(CLI::App& app, std::vector<int>& into, const std::string& help) {
    return add_each(app, {"--authority", "CODE", help}, [&into](const std::string& typed) {
        const auto codes = parse_authorities(typed);
        into.insert(into.end(), codes.begin(), codes.end());
    });
}

void required(CLI::Option& option) {
    option.required();
}

void on_chosen(CLI::App& app, std::function<void()> work) {
    app.callback(std::move(work));
}

}  // namespace llp::cmd
