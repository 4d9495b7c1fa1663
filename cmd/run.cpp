#include "cmd/run.hpp"

#include <filesystem>
#include <system_error>

#include "report/writers/list.hpp"

namespace llp::cmd {

namespace {

constexpr int default_wait_seconds = 10;

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

Date Run::as_of() const {
    const auto day = settings.read(setting::as_of);
    return day ? *day : world_.today();
}

app::StorePlace Run::place() const {
    return {.path = settings.read(setting::db).value_or(default_store(world_)),
            .allow_shared = settings.read(setting::allow_shared).value_or(false),
            .wait_seconds = settings.read(setting::wait).value_or(default_wait_seconds)};
}

app::Reading Run::reading() const {
    return {.place = place(), .as_of = as_of()};
}

app::Writing Run::writing() const {
    const auto who = settings.read(setting::by);
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
    return codes.empty() ? settings.read(setting::authority).value_or(codes) : codes;
}

const report::Writer& Run::writer(const report::Writer* usual) const {
    const bool ending_counts = typed.output && !settings.is_typed(setting::format);
    if (ending_counts && usual != nullptr && typed.output->ends_with(usual->ending)) {
        return *usual;
    }
    if (const auto* const by_ending = ending_counts ? writer_of_ending(*typed.output) : nullptr) {
        return *by_ending;
    }
    if (usual != nullptr && !settings.is_typed(setting::format)) {
        return *usual;
    }
    return *settings.read(setting::format).value_or(&report::writers().front());
}

report::Audience Run::audience(report::Audience usual) const {
    return settings.read(setting::audience).value_or(usual);
}

report::Readership Run::readership(report::Audience usual) const {
    report::Readership readership{
        .audience = audience(usual),
        .reader = settings.read(setting::by).value_or(""),
        .people = typed.redact ? report::People::left_out : report::People::named,
        .small_numbers = typed.unsuppressed ? report::SmallNumbers::shown : report::SmallNumbers::hidden};
    report::refuse_unfit_reader(readership);
    return readership;
}

bool Run::colours(bool terminal) const {
    const auto when = settings.read(setting::color);
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
