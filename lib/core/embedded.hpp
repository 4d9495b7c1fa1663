#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace llp {

/// A data file that the build put into the binary.
struct EmbeddedFile {
    std::string_view name;  ///< Relative to data/, such as "layouts/schools.toml".
    std::string_view text;
};

/// Every data file, by name.
std::span<const EmbeddedFile> embedded_files() noexcept;

/// The text of one; throws Error where the build has none of that name.
std::string_view embedded(std::string_view name);

/// The rows of one of our own lists (comma-separated, no quotes, a header first), the header left out; each row has as
/// many fields as the header. Throws Error where the list is not of that shape.
std::vector<std::vector<std::string_view>> embedded_list(std::string_view name);

}  // namespace llp
