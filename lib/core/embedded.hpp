#pragma once

#include <atomic>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace llp {

/// A data file: one that the build put into the binary, or one of the user's.
struct DataFile {
    std::string_view name;  ///< Relative to data/, such as "layouts/schools.toml".
    std::string_view text;
    std::string_view path = {};  ///< Of the user's file; empty for one that was built in.

    /// As messages name it.
    [[nodiscard]] std::string_view shown() const noexcept { return path.empty() ? name : path; }
};

/// A data file that the user puts in the place of the one of its name, or beside those built in.
struct OwnDataFile {
    std::string name;
    std::string path;
    std::string text;
};

/// Data files, with those of the user laid over those built in.
class DataFiles {
public:
    explicit DataFiles(std::span<const DataFile> built_in) : all_(built_in) {}

    /// To be called before any file is read, as what was read may be kept. Throws Error where one was, or on a second
    /// call: both are mistakes of ours.
    void lay_over(std::vector<OwnDataFile> own);

    /// By name.
    [[nodiscard]] std::span<const DataFile> all() noexcept;

private:
    std::span<const DataFile> all_;
    std::vector<OwnDataFile> own_;
    std::vector<DataFile> merged_;
    std::atomic<bool> in_use_ = false;
};

/// What the build put into the binary, by name.
std::span<const DataFile> built_in_files() noexcept;

/// Those that this process uses.
DataFiles& data_files() noexcept;

/// Every data file in use, by name.
std::span<const DataFile> embedded_files() noexcept;

/// One of them; throws Error where there is none of that name.
const DataFile& embedded_file(std::string_view name);

/// Its text.
std::string_view embedded(std::string_view name);

/// The rows of one of our own lists (comma-separated, no quotes, a header first), the header left out; each row has as
/// many fields as the header. Throws InputError, with the line, where the list is not of that shape, or has another
/// header than the one built in.
std::vector<std::vector<std::string_view>> embedded_list(std::string_view name);

/// Throws InputError about a field of an embedded list, which must be one that `embedded_list` gave:
/// "mine/defaults/grades.csv:3:17: 'x' is no level".
[[noreturn]] void refuse_field(std::string_view list, std::string_view field, std::string_view message);

}  // namespace llp
