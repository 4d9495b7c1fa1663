#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

namespace llp::cmd {

/// A file that is replaced whole or not at all: what is written goes to a new file in the same folder, which takes the
/// place of the old one in `keep()`. Something that is no ordinary file (a pipe, a device) is written to as it stands.
class OutputFile {
public:
    /// Tries at once what can fail. `mask` says who may read a new file; one that is replaced keeps its permissions.
    /// Throws UsageError, naming `option`, where the folder is missing or the path is a folder, Error for what the
    /// system refuses.
    OutputFile(std::string path, mode_t mask, std::string_view option = "-o");
    /// Without `keep()` the old file stands as it was.
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view text);
    /// Brings all to the disk, then puts it in place.
    void keep();

private:
    void open_as_it_stands();
    void open_beside(mode_t mode);
    [[noreturn]] void refuse(int fault) const;

    std::string path_;
    std::string option_;
    std::string target_;     ///< Where a link leads, so that the link stays.
    std::string temporary_;  ///< Empty where the path is written to as it stands.
    int descriptor_ = -1;
};

/// Throws UsageError where `path`, which `option` names to be written, is the same file as `other`. `what` says what
/// the other one is. Empty paths and "-" are no files.
void refuse_same_file(std::string_view option, const std::string& path, const std::string& other,
                      std::string_view what);

}  // namespace llp::cmd
