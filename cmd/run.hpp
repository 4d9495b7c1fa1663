#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "cmd/exit_code.hpp"
#include "cmd/world.hpp"
#include "report/writer.hpp"

namespace llp::cmd {

enum class ColourWhen { when_terminal, always, never };

/// What the options say that every verb accepts. None: not typed.
struct GlobalOptions {
    std::optional<std::string> db;
    std::optional<Date> as_of;
    std::optional<std::string> by;
    std::optional<int> wait_seconds;
    std::optional<const report::Writer*> format;
    std::optional<std::string> output;
    std::optional<std::string> table;
    std::optional<ColourWhen> colour;
    std::optional<report::Audience> audience;
    bool allow_shared = false;
    bool excel_safe = false;
    bool quiet = false;
    bool no_progress = false;
    bool dry_run = false;
};

/// One run of llp: the world around it, what was typed for every verb, and the code to leave with.
/// A setting is the option typed, else its variable LLP_..., else its default; it is read when first asked for, and a
/// variable that cannot be read is a UsageError naming it.
class Run {
public:
    explicit Run(const World& world) : world_(world) {}

    // What the parser fills and what a verb leaves behind: plain values, while the world stays private.
    // NOLINTBEGIN(misc-non-private-member-variables-in-classes)
    GlobalOptions typed;
    ExitCode code = ExitCode::done;  ///< Set by a verb whose answer wants another one.
    // NOLINTEND(misc-non-private-member-variables-in-classes)

    [[nodiscard]] const World& world() const noexcept { return world_; }

    /// --as-of, LLP_AS_OF, or today.
    [[nodiscard]] Date as_of() const;
    [[nodiscard]] app::Reading reading() const;
    [[nodiscard]] app::Writing writing() const;
    [[nodiscard]] app::StorePlace place() const;
    /// For verbs that make a store where there is none: makes the folder of the default path, for its owner alone.
    /// A folder that was named by hand must be there.
    void make_default_folder() const;

    /// The codes typed, else LLP_AUTHORITY, else none.
    [[nodiscard]] std::vector<int> authorities(const std::vector<int>& codes) const;
    /// --format, else by the ending of -o, else LLP_FORMAT, else the first of the writers.
    [[nodiscard]] const report::Writer& writer() const;
    /// --audience, LLP_AUDIENCE, or the one for whom the verb usually answers.
    [[nodiscard]] report::Audience audience(report::Audience usual) const;
    /// True where the command line itself asks for a document: a pure write prints one only then.
    [[nodiscard]] bool asks_for_document() const noexcept { return typed.format || typed.output; }
    [[nodiscard]] bool colours_output() const;
    [[nodiscard]] bool colours_messages() const;
    [[nodiscard]] bool shows_progress() const;

private:
    [[nodiscard]] bool colours(bool terminal) const;
    const World& world_;
};

/// "auto", "always" or "never". Throws InputError for anything else.
ColourWhen parse_colour(std::string_view text);

/// "public", "board", "cluster" or "school". Throws InputError for anything else.
report::Audience parse_audience(std::string_view text);

/// Whole seconds, at most a day. Throws InputError for anything else.
int parse_wait(std::string_view text);

}  // namespace llp::cmd
