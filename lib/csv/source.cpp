#include "csv/source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/error.hpp"

namespace llp::csv {

namespace {

std::string reason(int number) {
    return std::generic_category().message(number);
}

/// Bytes of a file descriptor; closes it unless it is standard input.
class DescriptorSource : public Source {
public:
    DescriptorSource(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {
        struct stat status {};
        if (::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
            size_ = status.st_size;
        }
    }
    ~DescriptorSource() override {
        if (descriptor_ != STDIN_FILENO) {
            ::close(descriptor_);
        }
    }
    DescriptorSource(const DescriptorSource&) = delete;
    DescriptorSource& operator=(const DescriptorSource&) = delete;

    std::size_t read(char* into, std::size_t room) override {
        while (true) {
            const auto got = ::read(descriptor_, into, room);
            if (got >= 0) {
                return static_cast<std::size_t>(got);
            }
            if (errno == EISDIR) {
                raise<InputError>("{}: is a directory: name the files in it", name_);
            }
            if (errno != EINTR) {
                raise<InputError>("{}: reading stopped: {}", name_, reason(errno));
            }
        }
    }
    [[nodiscard]] std::optional<std::int64_t> size() const override { return size_; }

private:
    std::string name_;
    int descriptor_;
    std::optional<std::int64_t> size_;
};

class MemorySource : public Source {
public:
    MemorySource(std::string_view bytes, std::size_t piece) : rest_(bytes), whole_(bytes.size()), piece_(piece) {}

    std::size_t read(char* into, std::size_t room) override {
        const auto count = std::min({room, piece_, rest_.size()});
        std::memcpy(into, rest_.data(), count);
        rest_.remove_prefix(count);
        return count;
    }
    [[nodiscard]] std::optional<std::int64_t> size() const override { return static_cast<std::int64_t>(whole_); }

private:
    std::string_view rest_;
    std::size_t whole_;
    std::size_t piece_;
};

}  // namespace

std::unique_ptr<Source> open_source(const std::string& path) {
    if (path == "-") {
        return std::make_unique<DescriptorSource>("standard input", STDIN_FILENO);
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): open(2) has no other form.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        raise<InputError>("{}: cannot be read: {}", path, reason(errno));
    }
    return std::make_unique<DescriptorSource>(path, descriptor);
}

bool is_regular_file(const std::string& path) {
    struct stat status {};
    return path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

std::unique_ptr<Source> memory_source(std::string_view bytes, std::size_t piece) {
    return std::make_unique<MemorySource>(bytes, std::max<std::size_t>(1, piece));
}

}  // namespace llp::csv
