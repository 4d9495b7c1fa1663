#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "csv/reader.hpp"
#include "csv/writer.hpp"
#include "support/encoded.hpp"
#include "support/gzip.hpp"

using llp::csv::Encoding;

namespace {

using Texts = std::vector<std::string>;
using Codes = std::vector<std::uint32_t>;  ///< The characters of a cell, by their numbers.

/// What ends fields and rows comes often enough to meet itself.
rc::Gen<std::uint32_t> character(std::uint32_t last) {
    const auto in_range = [last](std::uint32_t first, std::uint32_t end) {
        return rc::gen::inRange<std::uint32_t>(std::min(first, last), std::min(end, last) + 1);
    };
    return rc::gen::weightedOneOf<std::uint32_t>(
        {{6, rc::gen::element<std::uint32_t>(',', ';', '\t', '|', '"', '"', '\r', '\n', ' ', '\'', '=', 'a')},
         {1, in_range(0x01, 0x7F)},
         {2, in_range(0xA0, 0xD7FF)},
         {1, in_range(0xE000, 0x10'FFFF)}});
}

/// Rows of so many cells, with characters up to `last`.
rc::Gen<std::vector<std::vector<Codes>>> table(std::size_t columns, std::uint32_t last = 0x10'FFFF) {
    using Cells = std::vector<Codes>;
    return rc::gen::container<std::vector<Cells>>(
        rc::gen::container<Cells>(columns, rc::gen::container<Codes>(character(last))));
}

std::u32string text_of(const Codes& codes) {
    return {codes.begin(), codes.end()};
}

Texts texts_of(const std::vector<Codes>& cells) {
    Texts texts;
    for (const auto& cell : cells) {
        texts.push_back(in_utf_8(text_of(cell)));
    }
    return texts;
}

/// How a file is written.
struct Style {
    char32_t delimiter;
    std::u32string line_end;
    Encoding encoding;
    bool marked;
};

Style any_style() {
    const auto encoding =
        *rc::gen::element(Encoding::utf_8, Encoding::windows_1252, Encoding::utf_16le, Encoding::utf_16be);
    return {.delimiter = *rc::gen::element(U',', U';', U'\t', U'|'),
            .line_end = *rc::gen::element<std::u32string>(U"\n", U"\r\n", U"\r"),
            .encoding = encoding,
            .marked = encoding != Encoding::windows_1252 && *rc::gen::arbitrary<bool>()};
}

/// The last character that the encoding can write. From A0 to FF the bytes of Windows-1252 are the numbers of
/// characters.
std::uint32_t last_character(Encoding encoding) {
    return encoding == Encoding::windows_1252 ? 0xFF : 0x10'FFFF;
}

std::string encoded(std::u32string_view text, Encoding encoding) {
    if (encoding == Encoding::windows_1252) {
        return {text.begin(), text.end()};
    }
    return encoding == Encoding::utf_8 ? in_utf_8(text) : in_utf_16(text, encoding);
}

/// Every cell quoted.
std::u32string line_of(const std::vector<Codes>& cells, char32_t delimiter) {
    std::u32string line;
    for (const auto& cell : cells) {
        line += line.empty() ? U"" : std::u32string(1, delimiter);
        line += U'"';
        for (const char32_t code : cell) {
            line += code == U'"' ? U"\"\"" : std::u32string(1, code);
        }
        line += U'"';
    }
    return line;
}

std::string file_of(const std::vector<std::vector<Codes>>& rows, std::size_t columns, const Style& style) {
    const std::vector<Codes> header(columns, Codes{'h'});
    std::u32string text = style.marked ? U"\uFEFF" : U"";
    text += line_of(header, style.delimiter) + style.line_end;
    for (const auto& row : rows) {
        text += line_of(row, style.delimiter) + style.line_end;
    }
    return encoded(text, style.encoding);
}

/// A well-formed file of any style, or one in which a byte was changed, or any bytes behind a header; packed or not.
std::string any_bytes() {
    const auto style = any_style();
    auto bytes = file_of(*table(2, last_character(style.encoding)), 2, style);
    if (*rc::gen::arbitrary<bool>()) {
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
    }
    if (*rc::gen::arbitrary<bool>()) {
        bytes = encoded(style.marked ? U"\uFEFFa,b\n" : U"a,b\n", style.encoding);
        bytes += *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
            {{1, rc::gen::arbitrary<char>()}, {2, rc::gen::element(',', '"', '\r', '\n', '\0', 'a')}}));
    }
    return *rc::gen::arbitrary<bool>() ? gzip(bytes) : bytes;
}

void append_row(Texts& to, const llp::csv::Row& row) {
    to.push_back(fmt::format("{}:{}", row.line, row.byte));
    to.insert(to.end(), row.fields.begin(), row.fields.end());
    to.emplace_back(row.raw);
    to.push_back(row.fault ? row.fault->code + row.fault->message : "");
}

/// All that the reader says of the bytes.
Texts outcome_of(const std::string& bytes, std::size_t piece, std::size_t buffer) {
    const auto source = llp::csv::memory_source(bytes, piece);
    Texts outcome;
    try {
        llp::csv::Reader reader(*source, "any.csv", {.encoding = {}, .buffer_bytes = buffer});
        outcome = reader.header();
        while (const auto* const row = reader.next()) {
            append_row(outcome, *row);
        }
        outcome.push_back(fmt::format("{}{} {} {} {}", reader.delimiter(), reader.header_line(),
                                      token(reader.encoding()), reader.windows_1252_from().value_or(0),
                                      reader.bare_quotes()));
        outcome.push_back(reader.digest());
    } catch (const llp::InputError& fault) {
        outcome.emplace_back(fault.what());
    }
    return outcome;
}

}  // namespace

TEST_CASE("what the writer wrote, the reader reads") {
    CHECK(rc::check([] {
        const auto columns = *rc::gen::inRange<std::size_t>(1, 6);
        const auto rows = *table(columns);
        std::string bytes;
        llp::csv::append_row(bytes, Texts(columns, "header"));
        for (const auto& row : rows) {
            llp::csv::append_row(bytes, texts_of(row));
        }
        const auto source = llp::csv::memory_source(bytes);
        llp::csv::Reader reader(*source, "any.csv");
        for (const auto& expected : rows) {
            const auto* const row = reader.next();
            RC_ASSERT(row != nullptr);
            RC_ASSERT_FALSE(row->fault.has_value());
            RC_ASSERT(Texts(row->fields.begin(), row->fields.end()) == texts_of(expected));
        }
        RC_ASSERT(reader.next() == nullptr);
    }));
}

TEST_CASE("a file of any delimiter, line end and encoding reads as it was meant, each row at its byte") {
    CHECK(rc::check([] {
        const auto style = any_style();
        const auto columns = *rc::gen::inRange<std::size_t>(2, 6);
        const auto rows = *table(columns, last_character(style.encoding));
        const auto bytes = file_of(rows, columns, style);
        const auto source = llp::csv::memory_source(bytes);
        llp::csv::Reader reader(*source, "any.csv", {.encoding = style.encoding});
        for (const auto& expected : rows) {
            const auto* const row = reader.next();
            RC_ASSERT(row != nullptr);
            RC_ASSERT_FALSE(row->fault.has_value());
            RC_ASSERT(Texts(row->fields.begin(), row->fields.end()) == texts_of(expected));
            const auto from_here = bytes.substr(static_cast<std::size_t>(row->byte));
            RC_ASSERT(from_here.starts_with(encoded(line_of(expected, style.delimiter), style.encoding)));
        }
        RC_ASSERT(reader.next() == nullptr);
        RC_ASSERT(reader.encoding() == style.encoding);
    }));
}

TEST_CASE("any bytes in any pieces, through any buffer, give the same rows, faults and digest") {
    CHECK(rc::check([] {
        const auto bytes = any_bytes();
        const auto piece = *rc::gen::inRange<std::size_t>(1, bytes.size() + 1);
        const auto buffer = *rc::gen::inRange<std::size_t>(1, 17);
        const auto whole = outcome_of(bytes, 65'536, 65'536);
        RC_ASSERT(outcome_of(bytes, piece, buffer) == whole);
        RC_ASSERT(outcome_of(bytes, 1, 1) == whole);
    }));
}

TEST_CASE("a guarded cell reads back as it was") {
    CHECK(rc::check([] {
        const auto cell = *rc::gen::container<std::string>(rc::gen::element('\'', '=', '+', '-', '@', '\t', 'a', 'b'));
        std::string bytes;
        llp::csv::append_row(bytes, Texts{"header"});
        llp::csv::append_row(bytes, Texts{"x", cell}, llp::csv::Guard::formulas);
        const auto source = llp::csv::memory_source(bytes);
        llp::csv::Reader reader(*source, "any.csv");
        const auto* const row = reader.next();
        RC_ASSERT(row != nullptr);
        const auto read = std::string(llp::csv::without_guard(row->fields[1]));
        const auto first = cell.find_first_not_of('\'');
        const bool runs = first != std::string::npos && std::string("=+-@\t").find(cell[first]) != std::string::npos;
        RC_ASSERT(read == (runs ? cell : row->fields[1]));
        RC_ASSERT(runs || row->fields[1] == cell);
    }));
}
