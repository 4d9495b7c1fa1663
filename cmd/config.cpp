#include <map>

#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/verbs.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd {

namespace {

/// What holds where nobody says otherwise; nothing where there is nothing to say.
report::Cell default_of(const Run& run, std::string_view name) {
    using report::Cell;
    const std::map<std::string_view, Cell> defaults{
        {setting::db.name, Cell::open(run.place().path)},
        {setting::as_of.name, Cell::open(run.as_of())},
        {setting::by.name, Cell::open(run.world().user())},
        {setting::wait.name, Cell::open(run.place().wait_seconds)},
        {setting::allow_shared.name, Cell::open("no")},
        {setting::format.name, Cell::open(report::writers().front().format)},
        {setting::audience.name, Cell::open(token(report::Audience::general_public))},
        {setting::color.name, Cell::open("auto")},
        {setting::config.name, run.settings.file().empty() ? Cell::nothing() : Cell::open(run.settings.file())}};
    const auto found = defaults.find(name);
    return found == defaults.end() ? Cell::nothing() : found->second;
}

/// A config file that was named and then passed over is not stated.
std::optional<Stated> stated_in_force(const Settings& settings, const Setting& one) {
    const bool passed_over = one.name == setting::config.name && settings.file().empty();
    return passed_over ? std::nullopt : settings.find(one);
}

/// Throws UsageError for a text that does not do: no other verb reads all of them.
std::vector<report::Cell> row(const Run& run, const KnownSetting& known) {
    using report::Cell;
    const auto name = known.setting->name;
    const auto stated = stated_in_force(run.settings, *known.setting);
    if (!stated) {
        return {Cell::open(name), default_of(run, name), Cell::open("default")};
    }
    named_after(stated->origin, [&] { known.check(stated->text); });
    return {Cell::open(name), Cell::open(stated->text), Cell::open(stated->origin)};
}

report::Document settings_document(const Run& run) {
    report::Table table{.name = "settings",
                        .caption = "",
                        .columns = {{.name = "setting", .heading = "Setting"},
                                    {.name = "value", .heading = "Value"},
                                    {.name = "origin", .heading = "Comes from"}}};
    for (const auto& known : known_settings()) {
        table.rows.push_back(row(run, known));
    }
    return {.schema = "llp.config/1", .title = "Settings", .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

void add(CLI::App& app, Run& run) {
    on_chosen(app, [&run] {
        Output output(run);
        output.print(settings_document(run));
    });
}

}  // namespace

Verb config_verb() noexcept {
    return {.name = "config",
            .summary = "what is set for this desk, and where",
            .examples =
                "llp config\n"
                "llp config --format csv\n"
                "llp config --no-config",
            .add = add};
}

}  // namespace llp::cmd
