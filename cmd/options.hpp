#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace llp::cmd {

/// The names of an option ("-o,--output", or "URN" for a word without a flag), what its value is called in the help,
/// and what it does.
struct OptionText {
    std::string names;
    std::string value;
    std::string help;
};

/// An option with a value; given twice, the last one counts. Whatever `take` throws of ours becomes a UsageError that
/// names the option.
CLI::Option& add_text(CLI::App& app, const OptionText& text, std::function<void(const std::string&)> take);

/// An option that may be given several times, each with one value; `take` sees them in their order.
CLI::Option& add_each(CLI::App& app, const OptionText& text, std::function<void(const std::string&)> take);

/// A switch, which may only be turned on.
CLI::Option& add_switch(CLI::App& app, const std::string& names, bool& on, const std::string& help);
CLI::Option& add_switch(CLI::App& app, const std::string& names, std::function<void()> turn_on,
                        const std::string& help);

/// Words without a flag, one or more.
CLI::Option& add_words(CLI::App& app, const std::string& name, std::vector<std::string>& into, const std::string& help);

/// An option followed by one file or more.
CLI::Option& add_files_option(CLI::App& app, const OptionText& text, std::vector<std::string>& into);

/// --authority with codes of local authorities: several with commas between, or given several times.
CLI::Option& add_authorities(CLI::App& app, std::vector<int>& into, const std::string& help);

/// It must be given.
void required(CLI::Option& option);

/// Done once the whole command line has been read, where the verb is the one that was typed.
void on_chosen(CLI::App& app, std::function<void()> work);

/// An option whose text becomes a value of ours by `parse`, which throws an Error for what it cannot read.
template <typename T, typename Parse>
CLI::Option& add_parsed(CLI::App& app, const OptionText& text, std::optional<T>& into, Parse parse) {
    return add_text(app, text, [&into, parse](const std::string& typed) { into = parse(typed); });
}

/// What `read` makes of the text; its faults become a UsageError that begins with `name`.
template <typename Read>
auto named_after(std::string_view name, Read read) {
    try {
        return read();
    } catch (const Error& error) {
        throw UsageError(fmt::format("{}: {}", name, error.what()), error.hint());
    }
}

/// What `read` makes of something that a setting names: what is wrong with that is wrong with the setting.
template <typename Read>
auto as_setting(Read read) {
    try {
        return read();
    } catch (const InputError& error) {
        throw UsageError(error.what(), error.hint());
    }
}

}  // namespace llp::cmd
