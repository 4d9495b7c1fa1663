#include "cmd/run.hpp"

#include <filesystem>
#include <system_error>

#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd {

namespace {

constexpr int default_wait_seconds = 10;
constexpr int longest_wait_seconds = 86'400;

/// The variable as a value; nullopt where it is not set.
template <typename Parse>
auto read_variable(const World& world, const char* name, Parse parse) {
    const auto text = world.variable(name);
    using Parsed = decltype(parse(std::string_view()));
    return text ? std::optional<Parsed>(named_after(name, [&] { return parse(*text); })) : std::nullopt;
}

/// What was typed, else the variable.
template <typename T, typename Parse>
std::optional<T> typed_or_variable(const std::optional<T>& typed, const World& world, const char* name, Parse parse) {
    return typed ? typed : read_variable(world, name, parse);
}

bool parse_yes_or_no(std::string_view text) {
    if (text != "yes" && text != "no") {
        raise<InputError>("'{}' does not do: yes or no is needed", text);
    }
    return text == "yes";
}

std::string default_store(const World& world) {
    return world.data_folder() + "/llp.db";
}

/// The writer that the ending of a file's name asks for; a name without an ending asks for none.
const report::Writer* writer_of_ending(const std::string& path) {
    const auto* const writer = report::writer_of_file(path);
    if (writer == nullptr && std::filesystem::path(path).has_extension()) {
        throw UsageError(fmt::format("-o {}: no format has this ending", path),
                         fmt::format("name the format with --format {}", report::formats_in_words()));
    }
    return writer;
}

}  // namespace

ColourWhen parse_colour(std::string_view text) {
    const auto word = known_word("choice", text, {"auto", "always", "never"});
    if (word == "always") {
        return ColourWhen::always;
    }
    return word == "never" ? ColourWhen::never : ColourWhen::when_terminal;
}

report::Audience parse_audience(std::string_view text) {
    const auto word = known_word("audience", text, {"public", "board", "cluster", "school"});
    return report::read_audience(word).value();
}

int parse_wait(std::string_view text) {
    return whole_number(0, longest_wait_seconds)(text);
}

Date Run::as_of() const {
    const auto day = typed_or_variable(typed.as_of, world_, "LLP_AS_OF", Date::parse);
    return day ? *day : world_.today();
}

app::StorePlace Run::place() const {
    const auto path = typed_or_variable(typed.db, world_, "LLP_DB", as_typed);
    const auto wait = typed_or_variable(typed.wait_seconds, world_, "LLP_WAIT", parse_wait);
    const bool shared =
        typed.allow_shared || read_variable(world_, "LLP_ALLOW_SHARED", parse_yes_or_no).value_or(false);
    return {.path = path.value_or(default_store(world_)),
            .allow_shared = shared,
            .wait_seconds = wait.value_or(default_wait_seconds)};
}

app::Reading Run::reading() const {
    return {.place = place(), .as_of = as_of()};
}

app::Writing Run::writing() const {
    const auto who = typed_or_variable(typed.by, world_, "LLP_BY", as_typed);
    return {.place = place(),
            .as_of = as_of(),
            .real_today = world_.today(),
            .at = world_.instant(),
            .who = who ? *who : world_.user(),
            .words = world_.command_line(),
            .dry_run = typed.dry_run};
}

void Run::make_default_folder() const {
    if (typed.dry_run || place().path != default_store(world_)) {
        return;
    }
    std::error_code fault;
    std::filesystem::create_directories(world_.data_folder(), fault);
    if (fault) {
        raise<Error>("cannot make the folder {}: {}", world_.data_folder(), fault.message());
    }
}

std::vector<int> Run::authorities(const std::vector<int>& codes) const {
    return codes.empty() ? read_variable(world_, "LLP_AUTHORITY", parse_authorities).value_or(codes) : codes;
}

const report::Writer& Run::writer() const {
    if (typed.format) {
        return **typed.format;
    }
    const auto* const by_ending = typed.output ? writer_of_ending(*typed.output) : nullptr;
    if (by_ending != nullptr) {
        return *by_ending;
    }
    const auto by_variable =
        read_variable(world_, "LLP_FORMAT", [](std::string_view text) { return &report::writer_for(text); });
    return by_variable ? **by_variable : report::writers().front();
}

report::Audience Run::audience(report::Audience usual) const {
    return typed_or_variable(typed.audience, world_, "LLP_AUDIENCE", parse_audience).value_or(usual);
}

bool Run::colours(bool terminal) const {
    const auto when = typed_or_variable(typed.colour, world_, "LLP_COLOR", parse_colour);
    switch (when.value_or(ColourWhen::when_terminal)) {
        case ColourWhen::always:
            return true;
        case ColourWhen::never:
            return false;
        case ColourWhen::when_terminal:
            break;
    }
    return terminal && world_.terminal_takes_colour();
}

bool Run::colours_output() const {
    return !typed.output && colours(world_.output_is_terminal());
}

bool Run::colours_messages() const {
    return colours(world_.messages_are_on_terminal());
}

bool Run::shows_progress() const {
    return !typed.quiet && !typed.no_progress && world_.messages_are_on_terminal();
}

}  // namespace llp::cmd
