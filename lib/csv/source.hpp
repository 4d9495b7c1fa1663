#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace llp::csv {

/// Where bytes come from, once, from first to last.
class Source {
public:
    Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    virtual ~Source() = default;

    /// Fills at most `room` bytes and returns how many; 0 only at the end. Throws InputError where reading fails.
    virtual std::size_t read(char* into, std::size_t room) = 0;
    /// Bytes that the whole source has, where that is known beforehand.
    [[nodiscard]] virtual std::optional<std::int64_t> size() const { return std::nullopt; }
};

/// A file by its path, or standard input for "-". Throws InputError saying why it cannot be read: no such file, a
/// directory, no permission.
std::unique_ptr<Source> open_source(const std::string& path);

/// True where the path names a regular file, which can be read again from its beginning.
bool is_regular_file(const std::string& path);

/// Bytes in memory, which must outlive the source, given out in pieces of at most `piece` bytes.
std::unique_ptr<Source> memory_source(std::string_view bytes, std::size_t piece = 65'536);

}  // namespace llp::csv
