#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/text.hpp"
#include "ingest/importer.hpp"
#include "ingest/layout.hpp"

namespace {

class CountingSink : public llp::ingest::Sink {
public:
    void begin(const llp::ingest::LoadHead&) override {}
    llp::Saved take(const llp::Record&, std::int64_t) override { return llp::Saved::added; }
};

/// The import must account for every row, and whatever it prints must be UTF-8.
void check(const llp::LoadSummary& summary) {
    std::int64_t sum = summary.added + summary.changed + summary.unchanged + summary.rejected;
    for (const auto& [reason, count] : summary.skipped) {
        sum += count;
    }
    if (sum != summary.rows) {
        std::abort();
    }
    for (const auto& reject : summary.rejects) {
        if (!llp::is_utf8(reject.raw)) {
            std::abort();
        }
    }
}

/// A header of all columns of the layout.
std::string header_of(const llp::ingest::Layout& layout) {
    std::string line;
    const auto add = [&line](const std::string& name) {
        const auto quoted = '"' + name + '"';
        if (line.find(quoted) == std::string::npos) {
            line += (line.empty() ? "" : ",") + quoted;
        }
    };
    for (const auto& key : layout.keys) {
        add(key.headers.front());
    }
    for (const auto& record : layout.records) {
        for (const auto& column : record.columns) {
            add(column.headers.front());
        }
    }
    return line + '\n';
}

std::vector<std::string> headers_of_layouts() {
    std::vector<std::string> headers;
    for (const auto& layout : llp::ingest::layouts()) {
        headers.push_back(layout.positional.empty() ? header_of(layout) : std::string());
    }
    return headers;
}

/// A file that begins with a byte which begins no text has the header of a layout, and holds only the rows.
struct File {
    std::string layout;
    std::string bytes;
};

File file_of(std::string_view bytes) {
    constexpr unsigned char first_code = 0x80;
    constexpr unsigned char last_code = 0xBF;
    static const auto headers = headers_of_layouts();
    const auto code = bytes.empty() ? 0U : static_cast<unsigned char>(bytes.front());
    if (code < first_code || code > last_code) {
        return {.layout = {}, .bytes = std::string(bytes)};
    }
    const auto number = (code - first_code) % headers.size();
    return {.layout = llp::ingest::layouts()[number].name, .bytes = headers[number] + std::string(bytes.substr(1))};
}

}  // namespace

/// The first line chooses the layout by its header, as in life; or the first byte does.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = file_of({reinterpret_cast<const char*>(data), size});
    const auto source = llp::csv::memory_source(file.bytes);
    const llp::ingest::Request request{.file = "fuzz.csv",
                                       .layout = file.layout,
                                       .period = llp::Period::parse("2022/23"),
                                       .release = llp::Release::final,
                                       .dated = llp::Date::parse("2023-11-16"),
                                       .authorities = {},
                                       .encoding = {},
                                       .today = llp::Date::parse("2026-11-23")};
    const llp::ingest::Lookup lookup{.is_held = [](llp::Urn) { return false; },
                                     .is_numbered = [](std::int64_t) { return false; },
                                     .authority_of = [](llp::Urn) { return std::optional<int>(); }};
    CountingSink sink;
    try {
        check(llp::ingest::import_rows(*source, request, lookup, sink));
    } catch (const llp::InputError&) {
        return 0;
    }
    return 0;
}
