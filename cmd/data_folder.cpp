#include "cmd/data_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "app/data_files.hpp"
#include "cmd/message.hpp"
#include "cmd/text_file.hpp"
#include "core/digest.hpp"
#include "core/embedded.hpp"
#include "core/text.hpp"

namespace llp::cmd {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t digits_told = 12;

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// Folder and file name of what lies in a folder within, the name alone of what does not.
std::string name_of(const fs::path& path, int depth) {
    return depth == 0 ? path.filename().string() : (path.parent_path().filename() / path.filename()).string();
}

/// By name. What is hidden (an editor's copy, the folder of a version control) does not count.
std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    for (fs::recursive_directory_iterator at(folder, fs::directory_options::follow_directory_symlink), end; at != end;
         ++at) {
        if (is_hidden(at->path()) || at.depth() > 0 || !at->is_directory()) {
            at.disable_recursion_pending();
            names.push_back(name_of(at->path(), at.depth()));
        }
    }
    std::erase_if(names, [](const fs::path& name) { return is_hidden(name); });
    std::ranges::sort(names);
    return names;
}

/// The layouts, calendars and methods are what is in their folders; all else is read by name.
bool may_be_new(const std::string& name) {
    const bool is_of_many =
        name.starts_with("layouts/") || name.starts_with("calendars/") || name.starts_with("methods/");
    return is_of_many && name.ends_with(".toml");
}

void refuse_unknown(const std::string& path, const std::string& name) {
    std::vector<std::string_view> known;
    std::ranges::transform(built_in_files(), std::back_inserter(known), &DataFile::name);
    if (may_be_new(name) || std::ranges::find(known, name) != known.end()) {
        return;
    }
    const auto near = nearest_word(name, known);
    throw UsageError(fmt::format("{}: there is no data file '{}'{}", path, name,
                                 near.empty() ? "" : fmt::format(": did you mean '{}'?", near)),
                     "take it out of the folder: data/README.md lists the data files");
}

OwnDataFile read_own(const std::string& folder, const std::string& name) {
    const auto path = (fs::path(folder) / name).string();
    refuse_unknown(path, name);
    return {.name = name, .path = path, .text = read_text_file(path)};
}

std::vector<OwnDataFile> read_folder(const std::string& folder) {
    std::vector<OwnDataFile> own;
    try {
        for (const auto& name : names_in(folder)) {
            own.push_back(read_own(folder, name));
        }
    } catch (const fs::filesystem_error& fault) {
        raise<UsageError>("{} cannot be read: {}", folder, fault.code().message());
    }
    return own;
}

}  // namespace

void take_data_folder(const Settings& settings) {
    const auto folder = settings.read(setting::data);
    if (!folder) {
        return;
    }
    const auto origin = settings.find(setting::data)->origin;
    data_files().lay_over(named_after(origin, [&] { return read_folder(*folder); }));
    as_setting([] { app::check_own_data_files(); });
}

void tell_own_data(const Run& run) {
    for (const auto& file : embedded_files()) {
        if (!file.path.empty()) {
            tell(run, "using {}, sha256 {}…", file.path, digest_of(file.text).substr(0, digits_told));
        }
    }
}

}  // namespace llp::cmd
