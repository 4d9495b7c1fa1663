#include "report/writers/list.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/error.hpp"
#include "core/text.hpp"
#include "report/writers/csv.hpp"
#include "report/writers/html.hpp"
#include "report/writers/json.hpp"
#include "report/writers/markdown.hpp"
#include "report/writers/ndjson.hpp"
#include "report/writers/table.hpp"

namespace llp::report {

namespace {

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const auto& writer : writers()) {
        names.push_back(writer.format);
    }
    return names;
}

}  // namespace

std::span<const Writer> writers() noexcept {
    static constexpr std::array list{
        Writer{"table", ".txt", write_table}, Writer{"csv", ".csv", write_csv},
        Writer{"json", ".json", write_json},  Writer{"ndjson", ".ndjson", write_ndjson},
        Writer{"md", ".md", write_markdown},  Writer{"html", ".html", write_html},
    };
    return list;
}

std::string formats_in_words() {
    const auto names = format_names();
    return fmt::format("{} or {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

const Writer& writer_for(std::string_view format) {
    const auto list = writers();
    const auto found = std::ranges::find(list, format, &Writer::format);
    if (found == list.end()) {
        const auto near = nearest_word(format, format_names());
        throw UsageError(fmt::format("there is no format '{}'", format),
                         near.empty() ? fmt::format("give --format one of: {}", fmt::join(format_names(), ", "))
                                      : fmt::format("did you mean '--format {}'?", near));
    }
    return *found;
}

const Writer* writer_of_file(std::string_view path) noexcept {
    const auto list = writers();
    const auto found = std::ranges::find_if(list, [&](const Writer& writer) { return path.ends_with(writer.ending); });
    return found == list.end() ? nullptr : &*found;
}

std::string write(const Writer& writer, const Disclosed& disclosed, const WriterOptions& options) {
    return options.table.empty() ? writer.write(disclosed, options)
                                 : writer.write(disclosed.only(options.table), options);
}

}  // namespace llp::report
