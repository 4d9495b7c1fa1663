#include "core/embedded.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "core/text.hpp"

namespace llp {

std::string_view embedded(std::string_view name) {
    const auto files = embedded_files();
    const auto found = std::ranges::find(files, name, &EmbeddedFile::name);
    if (found == files.end()) {
        raise<Error>("no data file {} was built in", name);
    }
    return found->text;
}

std::vector<std::vector<std::string_view>> embedded_list(std::string_view name) {
    std::vector<std::vector<std::string_view>> rows;
    std::size_t width = 0;
    for (const auto line : split(embedded(name), '\n')) {
        if (line.empty()) {
            continue;
        }
        auto fields = split(line, ',');
        if (width == 0) {
            width = fields.size();
            continue;
        }
        if (fields.size() != width) {
            raise<Error>("{}: '{}' has {} fields, the header {}", name, line, fields.size(), width);
        }
        rows.push_back(std::move(fields));
    }
    return rows;
}

}  // namespace llp
