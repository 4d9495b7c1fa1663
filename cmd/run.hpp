#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "cmd/exit_code.hpp"
#include "cmd/settings.hpp"
#include "cmd/world.hpp"
#include "report/disclosure.hpp"
#include "report/writer.hpp"

namespace llp::cmd {

/// What the options say that every verb accepts and that are no settings. None: not typed.
struct GlobalOptions {
    std::optional<std::string> output;
    std::optional<std::string> table;
    bool excel_safe = false;
    bool redact = false;
    bool unsuppressed = false;
    bool quiet = false;
    bool no_progress = false;
    bool dry_run = false;
};

/// One run of llp: the world around it, what was typed for every verb, its settings, and the code to leave with.
/// A setting is read when it is asked for; a variable that cannot be read is then a UsageError naming it.
class Run {
public:
    explicit Run(const World& world) : settings(world), world_(world) {}

    // What the parser fills and what a verb leaves behind: plain values, while the world stays private.
    // NOLINTBEGIN(misc-non-private-member-variables-in-classes)
    GlobalOptions typed;
    Settings settings;
    ExitCode code = ExitCode::done;  ///< Set by a verb whose answer wants another one.
    // NOLINTEND(misc-non-private-member-variables-in-classes)

    [[nodiscard]] const World& world() const noexcept { return world_; }

    /// The day that is taken for today.
    [[nodiscard]] Date as_of() const;
    [[nodiscard]] app::Reading reading() const;
    [[nodiscard]] app::Writing writing() const;
    [[nodiscard]] app::StorePlace place() const;
    /// For verbs that make a store where there is none: makes the folder of the default path, for its owner alone.
    /// A folder that was named by hand must be there.
    void make_default_folder() const;

    /// The codes typed, else those of the setting, else none.
    [[nodiscard]] std::vector<int> authorities(const std::vector<int>& codes) const;
    /// --format, else by the ending of -o, that of `usual` included, else `usual` where the verb has one, else as the
    /// setting has it, else the first of the writers.
    [[nodiscard]] const report::Writer& writer(const report::Writer* usual = nullptr) const;
    /// As the setting has it, or the one for whom the verb usually answers.
    [[nodiscard]] report::Audience audience(report::Audience usual) const;
    /// Who reads the answer, by the name of --by (the login is nobody's word), and what of it. `usual` as in
    /// `audience`. Throws UsageError where nobody may read it so.
    [[nodiscard]] report::Readership readership(report::Audience usual = report::Audience::general_public) const;
    /// True where the command line itself asks for a document: a pure write prints one only then.
    [[nodiscard]] bool asks_for_document() const { return settings.is_typed(setting::format) || typed.output; }
    [[nodiscard]] bool colours_output() const;
    [[nodiscard]] bool colours_messages() const;
    [[nodiscard]] bool shows_progress() const;

private:
    [[nodiscard]] bool colours(bool terminal) const;
    const World& world_;
};

}  // namespace llp::cmd
