#include "cmd/text_file.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "core/error.hpp"

namespace llp::cmd {

std::string read_text_file(const std::string& path) {
    if (std::error_code fault; std::filesystem::is_directory(path, fault)) {
        raise<UsageError>("{}: that is a folder, not a file", path);
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        raise<UsageError>("{} cannot be read: {}", path, std::generic_category().message(errno));
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace llp::cmd
