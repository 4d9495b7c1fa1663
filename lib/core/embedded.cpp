#include "core/embedded.hpp"

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "core/text.hpp"

namespace llp {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

const DataFile* find_file(std::span<const DataFile> files, std::string_view name) noexcept {
    const auto found = std::ranges::find(files, name, &DataFile::name);
    return found == files.end() ? nullptr : &*found;
}

/// The lines as they are edited anywhere: with the line ends and the mark that spreadsheets write.
std::vector<std::string_view> lines_of(std::string_view text) {
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    auto lines = split(text, '\n');
    for (auto& line : lines) {
        line.remove_suffix(line.ends_with('\r') ? 1U : 0U);
    }
    return lines;
}

/// The user may have the columns in another order, and nobody would notice.
void refuse_other_header(const DataFile& file, std::string_view header) {
    const auto* const built_in = find_file(built_in_files(), file.name);
    if (built_in != nullptr && header != lines_of(built_in->text).front()) {
        raise<InputError>("{}:1: the first line must be '{}'", file.shown(), lines_of(built_in->text).front());
    }
}

void refuse_other_width(std::string_view list, std::string_view line, std::size_t fields, std::size_t wanted) {
    if (line.find('"') != std::string_view::npos) {
        refuse_field(list, line, "has quotes, which are not read here");
    }
    if (fields != wanted) {
        refuse_field(list, line, fmt::format("has {} fields, the first line {}", fields, wanted));
    }
}

}  // namespace

void DataFiles::lay_over(std::vector<OwnDataFile> own) {
    if (in_use_.exchange(true)) {
        raise<Error>("data files were read before others took their place");
    }
    own_ = std::move(own);
    for (const auto& file : own_) {
        merged_.push_back({.name = file.name, .text = file.text, .path = file.path});
    }
    for (const auto& file : all_) {
        if (find_file(merged_, file.name) == nullptr) {
            merged_.push_back(file);
        }
    }
    std::ranges::sort(merged_, {}, &DataFile::name);
    all_ = merged_;
}

std::span<const DataFile> DataFiles::all() noexcept {
    in_use_ = true;
    return all_;
}

DataFiles& data_files() noexcept {
    static DataFiles files(built_in_files());
    return files;
}

std::span<const DataFile> embedded_files() noexcept {
    return data_files().all();
}

const DataFile& embedded_file(std::string_view name) {
    const auto* const found = find_file(embedded_files(), name);
    if (found == nullptr) {
        raise<Error>("no data file {} was built in", name);
    }
    return *found;
}

std::string_view embedded(std::string_view name) {
    return embedded_file(name).text;
}

std::vector<std::vector<std::string_view>> embedded_list(std::string_view name) {
    const auto& file = embedded_file(name);
    const auto lines = lines_of(file.text);
    refuse_other_header(file, lines.front());
    const auto width = split(lines.front(), ',').size();
    std::vector<std::vector<std::string_view>> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].empty()) {
            rows.push_back(split(lines[i], ','));
            refuse_other_width(name, lines[i], rows.back().size(), width);
        }
    }
    return rows;
}

void refuse_field(std::string_view list, std::string_view field, std::string_view message) {
    const auto& file = embedded_file(list);
    const auto before = file.text.substr(0, static_cast<std::size_t>(field.data() - file.text.data()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto column = before.size() - (before.rfind('\n') + 1) + 1;
    raise<InputError>("{}:{}:{}: '{}' {}", file.shown(), line, column, field, message);
}

}  // namespace llp
