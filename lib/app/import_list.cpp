#include "app/import_list.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <tuple>
#include <utility>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"
#include "csv/source.hpp"
#include "ingest/cells.hpp"
#include "ingest/header.hpp"

namespace llp::app {

namespace {

constexpr std::array<std::string_view, 8> columns{"file",    "layout",   "dated",    "period",
                                                  "release", "encoding", "complete", "partial"};

/// One row of a list.
class ListRow {
public:
    ListRow(const std::string& list, const ingest::Header& header, const csv::Row& row)
        : list_(list), header_(header), row_(row) {}

    [[nodiscard]] std::string text(const std::string& column) const {
        const auto at = header_.find({column});
        return at && *at < row_.fields.size() ? std::string(trim(row_.fields[*at])) : std::string();
    }

    /// The cell as `parse` reads it; what was there before where it is empty. `wanted` says what can be read.
    template <typename T, typename Read>
    void read(const std::string& column, T& into, std::string_view wanted, Read parse) const {
        const auto cell = text(column);
        if (cell.empty()) {
            return;
        }
        const auto value = parse(cell);
        if (!value) {
            raise<InputError>("{}:{}: {}: '{}' cannot be read: write {}", list_, row_.line, column, cell, wanted);
        }
        into = *value;
    }

private:
    const std::string& list_;
    const ingest::Header& header_;
    const csv::Row& row_;
};

/// What a file is about, as far as that is known before it is read.
using About = std::tuple<std::string, std::optional<Date>, std::optional<Period>, std::optional<Release>>;

void refuse_pipe(const ImportRequest& request) {
    std::error_code unknown;
    if (request.file == "-" ||
        (std::filesystem::exists(request.file, unknown) && !csv::is_regular_file(request.file))) {
        throw UsageError(fmt::format("{} can be read but once: what it is about is not known beforehand", request.file),
                         "with --complete load it by itself");
    }
}

/// A file of a layout stands where the list says, as the files do.
std::string layout_of(const std::string& cell, const std::filesystem::path& folder) {
    return cell.ends_with(".toml") ? (folder / cell).string() : cell;
}

ImportRequest request_of(const ListRow& row, const std::filesystem::path& folder, ImportRequest request) {
    const auto as_text = [](const std::string& cell) { return std::optional(cell); };
    request.file = (folder / row.text("file")).string();
    row.read("layout", request.layout, "a name",
             [&](const std::string& cell) { return as_text(layout_of(cell, folder)); });
    row.read("encoding", request.encoding, "a name", as_text);
    row.read("dated", request.dated, "a day, such as 2026-09-01", Date::read_published);
    row.read("period", request.period, "a year, such as 2022/23", Period::read);
    row.read("release", request.release, "provisional, revised or final", read_release);
    row.read("complete", request.complete, "yes or no", ingest::read_yes_no);
    row.read("partial", request.partial, "yes or no", ingest::read_yes_no);
    return request;
}

/// A column that the list cannot have is a slip: what it says would be lost.
void check_columns(const ingest::Header& header, const std::string& path) {
    constexpr std::string_view hint =
        "its columns are file, layout, dated, period, release, encoding, complete and partial";
    if (!header.find({"file"})) {
        throw InputError(fmt::format("{}: a list of files needs a column 'file'", path), std::string(hint));
    }
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (header.has_name(column) && std::ranges::find(columns, lower(header.name(column))) == columns.end()) {
            throw InputError(fmt::format("{}: a list of files has no column '{}'", path, header.name(column)),
                             std::string(hint));
        }
    }
}

bool is_csv(const std::filesystem::path& path) {
    const auto name = lower(path.filename().string());
    return name.ends_with(".csv") || name.ends_with(".csv.gz");
}

bool is_hidden(const std::filesystem::path& path) {
    return path.filename().string().starts_with('.');
}

}  // namespace

std::vector<ImportRequest> read_import_list(const std::string& path, const ImportRequest& common) {
    const auto source = csv::open_source(path);
    csv::Reader reader(*source, path);
    const ingest::Header header(reader.header(), path, reader.header_line());
    check_columns(header, path);
    const auto folder = std::filesystem::path(path).parent_path();
    std::vector<ImportRequest> requests;
    while (const auto* const row = reader.next()) {
        const ListRow list_row(path, header, *row);
        if (row->fault || list_row.text("file").empty()) {
            raise<InputError>("{}:{}: {}", path, row->line, row->fault ? row->fault->message : "names no file");
        }
        requests.push_back(request_of(list_row, folder, common));
    }
    return requests;
}

FolderFiles files_of_folder(const std::string& folder, const ImportRequest& common) {
    std::vector<std::string> files;
    FolderFiles found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file() && is_csv(entry.path())) {
            files.push_back(entry.path().string());
        } else if (!is_hidden(entry.path())) {
            found.passed_over.push_back(entry.path().filename().string() + (entry.is_directory() ? "/" : ""));
        }
    }
    if (files.empty()) {
        raise<InputError>("{}: there is no .csv or .csv.gz file in the folder", folder);
    }
    std::ranges::sort(files);
    std::ranges::sort(found.passed_over);
    for (auto& file : files) {
        found.requests.push_back(common);
        found.requests.back().file = std::move(file);
    }
    return found;
}

void refuse_rivals(const std::vector<ImportRequest>& requests, Date today) {
    if (requests.size() < 2 || std::ranges::none_of(requests, &ImportRequest::complete)) {
        return;
    }
    std::map<About, const ImportRequest*> files;
    for (const auto& request : requests) {
        if (request.complete) {
            refuse_pipe(request);
        }
        const auto layout = import_layout(request, today);
        const About about{layout, request.dated.value_or(today), request.period, request.release};
        const auto [known, is_new] = files.emplace(about, &request);
        if (!layout.empty() && !is_new && (request.complete || known->second->complete)) {
            throw UsageError(fmt::format("{} and {} are both of {} and of one day: with --complete the one would end "
                                         "what the other has loaded",
                                         known->second->file, request.file, layout),
                             "put them into one file; where they are of different authorities, load them one by one");
        }
    }
}

bool is_folder(const std::string& path) {
    std::error_code unknown;
    return std::filesystem::is_directory(path, unknown);
}

void put_in_order(std::vector<ImportRequest>& requests, Date today) {
    std::vector<std::pair<int, ImportRequest>> ranked;
    for (auto& request : requests) {
        const int rank = import_rank(request, today);
        ranked.emplace_back(rank, std::move(request));
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<int, ImportRequest>::first);
    std::ranges::transform(ranked, requests.begin(), [](auto& entry) { return std::move(entry.second); });
}

}  // namespace llp::app
