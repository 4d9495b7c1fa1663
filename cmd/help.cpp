#include "cmd/help.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "core/text.hpp"

namespace llp::cmd {

namespace {

constexpr std::size_t option_column = 28;

std::string indented(const std::string& lines) {
    std::string result;
    for (const auto line : split(lines, '\n')) {
        result += "  " + std::string(line) + "\n";
    }
    return result;
}

class ExamplesFirst : public CLI::Formatter {
public:
    ExamplesFirst() {
        column_width(option_column);
        label("SUBCOMMAND", "VERB");
        label("Positionals", "Words");
        label("REQUIRED", "(needed)");
    }

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
        const bool is_root = app->get_parent() == nullptr;
        return name + ": " + app->get_description() + "\n\n" + (is_root ? "Start here:\n" : "Examples:\n") +
               indented(app->get_footer()) + "\n" + make_usage(app, name) + make_positionals(app) +
               make_subcommands(app, mode) + make_groups(app, mode) +
               (is_root ? "\nllp VERB --help shows examples and options of a verb.\n"
                        : "\nllp --help lists the options that every verb accepts.\n");
    }
};

}  // namespace

void use_our_help(CLI::App& app) {
    app.formatter(std::make_shared<ExamplesFirst>());
}

}  // namespace llp::cmd
