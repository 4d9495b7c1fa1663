#include "cmd/report/since.hpp"

#include "core/error.hpp"
#include "core/number.hpp"

namespace llp::cmd::report_verbs {

namespace {

/// "2026-11-16" or "#412".
app::Since parse_since(std::string_view text) {
    if (!text.starts_with('#')) {
        return Date::parse(text);
    }
    const auto number = read_integer(text.substr(1));
    if (!number || *number < 0) {
        raise<InputError>("'{}' is not the number of a command: write it as '#412'", text);
    }
    return *number;
}

}  // namespace

void add_since(CLI::App& app, std::optional<app::Since>& since, std::string_view what) {
    add_parsed(app,
               {"--since", "WHEN",
                fmt::format("{} after the end of this day, or after the command '#412'; 7 days unless said", what)},
               since, parse_since);
}

}  // namespace llp::cmd::report_verbs
