#include "cmd/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cmd/signals.hpp"
#include "cmd/stream.hpp"
#include "core/error.hpp"

namespace llp::cmd {

namespace {

constexpr mode_t permission_bits = 0777;
constexpr mode_t read_and_write_for_all = 0666;

std::string folder_of(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

std::string where_it_leads(const std::string& path) {
    std::error_code fault;
    const auto target = std::filesystem::canonical(path, fault);
    return fault ? path : target.string();
}

/// A file that was renamed is only safe once its folder is on the disk too. Some file systems cannot; then it is as
/// safe as they make it.
void sync_folder(const std::string& folder) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): open(2) has no other form.
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor != -1) {
        fsync(descriptor);
        close(descriptor);
    }
}

}  // namespace

OutputFile::OutputFile(std::string path, mode_t mask, std::string_view option)
    : path_(std::move(path)), option_(option), target_(where_it_leads(path_)) {
    struct stat old {};
    const bool exists = stat(target_.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode)) {
        refuse(EISDIR);
    }
    if (exists && !S_ISREG(old.st_mode)) {
        open_as_it_stands();
    } else {
        open_beside(exists ? old.st_mode & permission_bits : read_and_write_for_all & ~mask);
    }
}

OutputFile::~OutputFile() {
    if (descriptor_ != -1) {
        close(descriptor_);
    }
    if (!temporary_.empty()) {
        unlink(temporary_.c_str());
        remove_on_signal({});
    }
}

void OutputFile::open_as_it_stands() {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): as above.
    descriptor_ = open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ == -1) {
        refuse(errno);
    }
}

void OutputFile::open_beside(mode_t mode) {
    std::string pattern = folder_of(target_) + "/.llp-XXXXXX";
    descriptor_ = mkostemp(pattern.data(), O_CLOEXEC);
    if (descriptor_ == -1) {
        refuse(errno);
    }
    temporary_ = pattern;
    remove_on_signal(temporary_);
    // Where the file system knows no permissions there are none to set.
    static_cast<void>(fchmod(descriptor_, mode));
}

void OutputFile::write(std::string_view text) {
    write_all(descriptor_, text, path_);
}

void OutputFile::keep() {
    if (temporary_.empty()) {
        return;
    }
    if (fsync(descriptor_) == -1 || close(std::exchange(descriptor_, -1)) == -1 ||
        std::rename(temporary_.c_str(), target_.c_str()) == -1) {
        refuse(errno);
    }
    temporary_.clear();
    remove_on_signal({});
    sync_folder(folder_of(target_));
}

void OutputFile::refuse(int fault) const {
    const auto reason = std::generic_category().message(fault);
    if (fault == EISDIR) {
        raise<UsageError>("{} {}: that is a folder: name a file in it", option_, path_);
    }
    if (fault == ENOENT || fault == ENOTDIR) {
        throw UsageError(fmt::format("{} {}: there is no folder {}", option_, path_, folder_of(path_)),
                         fmt::format("mkdir -p '{}'", folder_of(path_)));
    }
    raise<Error>("cannot write to {}: {}", path_, reason);
}

void refuse_same_file(std::string_view option, const std::string& path, const std::string& other,
                      std::string_view what) {
    if (path.empty() || path == "-" || other.empty() || other == "-") {
        return;
    }
    std::error_code fault;
    const auto one = std::filesystem::weakly_canonical(path, fault);
    const auto two = std::filesystem::weakly_canonical(other, fault);
    if (one == two || std::filesystem::equivalent(path, other, fault)) {
        raise<UsageError>("{} {} is {}: name another file", option, path, what);
    }
}

}  // namespace llp::cmd
