#include "csv/foreign.hpp"

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "core/text.hpp"

namespace llp::csv {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    std::string_view what;
    std::string_view next;
};

constexpr auto save_as_csv = "open it in a spreadsheet program and save it as CSV UTF-8"sv;
constexpr auto unpack = "unpack it and import what is inside"sv;

constexpr std::array signatures{
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Excel workbook (.xls)"sv, save_as_csv},
    Signature{"%PDF-"sv, "a PDF"sv, "ask its sender for the figures, saved as CSV UTF-8"sv},
    // Its mark begins as that of UTF-16 does, and no header begins with a NUL.
    Signature{"\xFF\xFE\0\0"sv, "UTF-32 text"sv, save_as_csv},
    Signature{"\0\0\xFE\xFF"sv, "UTF-32 text"sv, save_as_csv},
    Signature{"\x1F\x8B"sv, "gzip inside gzip"sv, unpack},
    Signature{"BZh"sv, "a bzip2 archive"sv, unpack},
    Signature{"\xFD"
              "7zXZ"sv,
              "an xz archive"sv, unpack},
    Signature{"\x28\xB5\x2F\xFD"sv, "a zstd archive"sv, unpack},
    Signature{"SQLite format 3"sv, "a SQLite database"sv, "name it with --db, or export its tables as CSV UTF-8"sv},
    Signature{"{\\rtf"sv, "a rich text document"sv, save_as_csv},
};

constexpr std::array page_starts{"<!doctype html"sv, "<html"sv, "<head"sv, "<table"sv, "<?xml"sv};

[[noreturn]] void refuse(std::string_view name, std::string_view what, std::string_view next) {
    throw InputError(fmt::format("{}: is {}, not CSV: {}", name, what, next));
}

void refuse_zip(std::string_view bytes, std::string_view name) {
    if (!bytes.starts_with("PK\x03\x04"sv)) {
        return;
    }
    if (bytes.find("[Content_Types].xml"sv) != std::string_view::npos ||
        bytes.find("xl/"sv) != std::string_view::npos) {
        refuse(name, "an Excel workbook (.xlsx)", save_as_csv);
    }
    if (bytes.find("opendocument"sv) != std::string_view::npos) {
        refuse(name, "an OpenDocument file", save_as_csv);
    }
    refuse(name, "a zip archive", "unpack it first, such as with 'unzip -p FILE.zip | llp import -'");
}

void refuse_page(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) {
        bytes.remove_prefix(3);
    }
    const auto start = lower(trim(bytes).substr(0, 32));
    const auto is_page = [&](std::string_view with) { return start.starts_with(with); };
    if (std::ranges::any_of(page_starts, is_page)) {
        refuse(name, "a web page", "follow the link on it to the file itself, and save that as CSV UTF-8");
    }
}

}  // namespace

void refuse_foreign(std::string_view first_bytes, std::string_view name) {
    if (first_bytes.empty()) {
        throw InputError(fmt::format("{}: is empty: a CSV file with a header is needed", name));
    }
    for (const auto& signature : signatures) {
        if (first_bytes.starts_with(signature.bytes)) {
            refuse(name, signature.what, signature.next);
        }
    }
    refuse_zip(first_bytes, name);
    refuse_page(first_bytes, name);
}

}  // namespace llp::csv
