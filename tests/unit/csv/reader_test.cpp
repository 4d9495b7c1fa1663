#include "csv/reader.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "core/error.hpp"
#include "support/encoded.hpp"
#include "support/gzip.hpp"

using namespace std::string_literals;
using namespace std::string_view_literals;
using llp::InputError;
using llp::csv::Encoding;
using llp::csv::Reader;
using llp::csv::ReaderOptions;

namespace {

using Texts = std::vector<std::string>;

/// A reader with the bytes that it reads.
struct Reading {
    explicit Reading(std::string text, const ReaderOptions& options = {})
        : bytes(std::move(text)), source(llp::csv::memory_source(bytes)), reader(*source, "schools.csv", options) {}

    std::string bytes;
    std::unique_ptr<llp::csv::Source> source;
    Reader reader;
};

std::vector<Texts> rows_of(Reader& reader) {
    std::vector<Texts> rows;
    while (const auto* const row = reader.next()) {
        rows.emplace_back(row->fields.begin(), row->fields.end());
    }
    return rows;
}

std::vector<Texts> rows_of(const std::string& text, const ReaderOptions& options = {}) {
    Reading reading(text, options);
    return rows_of(reading.reader);
}

/// "none", or the code of the first row's fault.
std::string fault_of(const std::string& text, const ReaderOptions& options = {}) {
    Reading reading(text, options);
    const auto* const row = reading.reader.next();
    return row != nullptr && row->fault ? row->fault->code : "none";
}

std::string refusal_of(const std::string& text) {
    try {
        Reading reading(text);
        rows_of(reading.reader);
    } catch (const InputError& fault) {
        return fault.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("fields are found between delimiters, quotes undone") {
    CHECK(rows_of("urn,name\n1,\"a \"\"b\"\", c\"\n") == std::vector<Texts>{{"1", "a \"b\", c"}});
    CHECK(rows_of("a,b\n,\n") == std::vector<Texts>{{"", ""}});
    CHECK(rows_of("a,b\n\"\",\"\"\"\"\n") == std::vector<Texts>{{"", "\""}});
}

TEST_CASE("line ends may be LF, CRLF, CR or mixed, and the last may be absent") {
    const std::vector<Texts> both{{"1", "x"}, {"2", "y"}};
    CHECK(rows_of("a,b\n1,x\n2,y") == both);
    CHECK(rows_of("a,b\r\n1,x\r\n2,y\r\n") == both);
    CHECK(rows_of("a,b\r1,x\r2,y\r") == both);
    CHECK(rows_of("a,b\r\n1,x\n2,y\r") == both);
}

TEST_CASE("blank lines are passed over and counted as lines") {
    Reading reading("\n\na,b\n\n1,x\n  \r\n2,y\n\n");
    CHECK(reading.reader.header_line() == 3);
    CHECK(reading.reader.next()->line == 5);
    CHECK(reading.reader.next()->line == 7);
    CHECK(reading.reader.next() == nullptr);
}

TEST_CASE("a newline inside quotes belongs to the field, and the next row knows its line and byte") {
    Reading reading("a,b\n\"x\r\ny\nz\",1\n2,3\n");
    const auto* row = reading.reader.next();
    CHECK(row->fields[0] == "x\r\ny\nz");
    CHECK(row->line == 2);
    CHECK(row->byte == 4);
    row = reading.reader.next();
    CHECK(row->line == 5);
    CHECK(row->byte == 15);
    CHECK(row->raw == "2,3");
}

TEST_CASE("comma, semicolon, tab and pipe are told from the header, outside its quotes") {
    CHECK(Reading("a;b;c\n").reader.delimiter() == ';');
    CHECK(Reading("a\tb\n").reader.delimiter() == '\t');
    CHECK(Reading("a|b\n").reader.delimiter() == '|');
    CHECK(Reading("\"a,b,c\";d\n").reader.delimiter() == ';');
    CHECK(Reading("a\n").reader.delimiter() == ',');
}

TEST_CASE("a header alone is a file of no rows") {
    CHECK(rows_of("urn,name\n").empty());
}

TEST_CASE("a file without a header has the names it is given, and its first line is a row") {
    Reading reading("\n\"LN1 1AA\",10,497000\nLN1 1AB,10\n", {.headerless = {"postcode", "quality", "easting"}});
    CHECK(reading.reader.header() == Texts{"postcode", "quality", "easting"});
    CHECK(reading.reader.header_line() == 0);
    CHECK(reading.reader.delimiter() == ',');
    CHECK(reading.reader.next()->line == 2);
    CHECK(rows_of(reading.reader) == std::vector<Texts>{{"LN1 1AB", "10"}});
    CHECK(rows_of("\xEF\xBB\xBFx;1\n", {.headerless = {"a", "b"}}) == std::vector<Texts>{{"x", "1"}});
}

TEST_CASE("a fault in the first line of a file without a header is that of a row") {
    CHECK(fault_of("\"a\"b,1\n", {.headerless = {"a", "b"}}) == "bad-quote");
}

TEST_CASE("a row longer or shorter than the header is delivered as it is") {
    CHECK(rows_of("a,b\n1,2,3\n1\n") == std::vector<Texts>{{"1", "2", "3"}, {"1"}});
}

TEST_CASE("after a title the next line is the header, and its delimiter is that of the file") {
    const std::vector<Texts> expected{{"1", "x;y"}, {"2", ""}};
    for (const std::string title :
         {"Inspections; latest", "\"Inspections, as at 31 March 2019\"", "\"Two\r\nlines\",,", "Inspections,as at,,"}) {
        for (const std::string line_end : {"\n", "\r\n", "\r"}) {
            Reading reading(title + line_end + line_end + "URN,\"The, name\"" + line_end + "1,x;y" + line_end + "2,");
            reading.reader.take_next_as_header();
            CHECK(reading.reader.header() == Texts{"URN", "The, name"});
            CHECK(reading.reader.header_line() == (title.starts_with("\"Two") ? 4 : 3));
            CHECK(reading.reader.delimiter() == ',');
            CHECK(rows_of(reading.reader) == expected);
        }
    }
}

TEST_CASE("after a title the rows know their lines and bytes, in UTF-16 as well") {
    const auto text = U"\uFEFFInspections, latest\r\na\tb\r\n1\t2\r\n";
    Reading narrow(in_utf_8(text));
    Reading wide(in_utf_16(text, Encoding::utf_16le), {.buffer_bytes = 3});
    for (auto* const reader : {&narrow.reader, &wide.reader}) {
        reader->take_next_as_header();
        CHECK(reader->header() == Texts{"a", "b"});
    }
    CHECK(narrow.reader.next()->byte == 29);
    const auto* const row = wide.reader.next();
    CHECK(row->byte == 54);
    CHECK(row->line == 3);
}

TEST_CASE("of two titles each is passed over, and quotes inside them are not counted") {
    Reading reading("The \"old\" list\nof schools\na|b\n1|2\n");
    reading.reader.take_next_as_header();
    reading.reader.take_next_as_header();
    CHECK(reading.reader.header() == Texts{"a", "b"});
    CHECK(rows_of(reading.reader) == std::vector<Texts>{{"1", "2"}});
    CHECK(reading.reader.bare_quotes() == 0);
}

TEST_CASE("a title that no header follows refuses the file, and so does a faulty header") {
    const auto refusal = [](const std::string& text) -> std::string {
        Reading reading(text);
        try {
            reading.reader.take_next_as_header();
        } catch (const InputError& fault) {
            return fault.what();
        }
        return "none";
    };
    CHECK(refusal("\nInspections\n\n") ==
          "schools.csv:2: no header follows this line: a CSV file with a header is needed");
    CHECK(refusal("Inspections\n\"a\"b,c\n").starts_with("schools.csv:2: the header cannot be read: a quoted field"));
    CHECK(refusal("Inspections\n\"a,c\n").starts_with("schools.csv:2:1: the quote opened here is never closed"));
}

TEST_CASE("a byte-order mark is stripped and counted in the byte offset") {
    Reading reading("\xEF\xBB\xBFurn\n1\n");
    CHECK(reading.reader.header() == Texts{"urn"});
    CHECK(reading.reader.next()->byte == 7);
}

TEST_CASE("Windows-1252 is taken from the first byte that is not UTF-8, where all before was ASCII") {
    Reading reading("name\nplain\nSt Andrew\x92s Caf\xE9\n\x80\n");
    CHECK(rows_of(reading.reader) ==
          std::vector<Texts>{{"plain"}, {"St Andrew\xE2\x80\x99s Caf\xC3\xA9"}, {"\xE2\x82\xAC"}});
    CHECK(reading.reader.encoding() == Encoding::windows_1252);
    CHECK(reading.reader.windows_1252_from() == 3);
}

TEST_CASE("a bad byte after UTF-8 beyond ASCII makes its row faulty, not the file") {
    Reading reading("name\nCaf\xC3\xA9\nCaf\xE9\nx\n");
    CHECK_FALSE(reading.reader.next()->fault);
    const auto* const row = reading.reader.next();
    REQUIRE(row->fault);
    CHECK(row->fault->code == "bad-encoding");
    CHECK(row->fault->message.starts_with("the byte E9 at column 4 is not UTF-8"));
    CHECK_FALSE(reading.reader.next()->fault);
    CHECK(reading.reader.encoding() == Encoding::utf_8);
    CHECK_FALSE(reading.reader.windows_1252_from());
}

TEST_CASE("a byte-order mark, or the user, decides the encoding") {
    CHECK(fault_of("\xEF\xBB\xBFname\nCaf\xE9\n") == "bad-encoding");
    CHECK(fault_of("name\nCaf\xE9\n", {.encoding = Encoding::utf_8}) == "bad-encoding");
    Reading forced("name\nCaf\xC3\xA9\n", {.encoding = Encoding::windows_1252});
    CHECK(forced.reader.next()->fields[0] == "Caf\xC3\x83\xC2\xA9");
}

TEST_CASE("UTF-16 with its mark reads as UTF-8 does, packed or not") {
    const auto text = U"\uFEFFurn;name\r\n1;\"Caf\u00E9 \"\"x\"\"\"\r\n2;\U0001F600\r\n";
    const std::vector<Texts> expected{{"1", "Caf\xC3\xA9 \"x\""}, {"2", "\xF0\x9F\x98\x80"}};
    for (const auto encoding : {Encoding::utf_16le, Encoding::utf_16be}) {
        const auto bytes = in_utf_16(text, encoding);
        CHECK(rows_of(bytes) == expected);
        CHECK(rows_of(gzip(bytes)) == expected);
        CHECK(Reading(bytes).reader.encoding() == encoding);
        CHECK(Reading(bytes).reader.delimiter() == ';');
    }
}

TEST_CASE("in UTF-16 a row knows its byte in the file as it came") {
    Reading reading(in_utf_16(U"\uFEFFname\n\u20AC\U0001F600\nx\n", Encoding::utf_16be));
    CHECK(reading.reader.next()->byte == 12);
    CHECK(reading.reader.next()->byte == 20);
}

TEST_CASE("half a UTF-16 character makes its row faulty, shows as a replacement, and leaves the next alone") {
    Reading reading(in_utf_16(U"\uFEFFname,x\nCaf\u00E9\xD83D,1\ny,2\n", Encoding::utf_16le));
    const auto* row = reading.reader.next();
    REQUIRE(row->fault);
    CHECK(row->fault->code == "bad-encoding");
    CHECK(row->fault->message == "half a UTF-16 character stands at column 5: save the file as CSV UTF-8");
    CHECK(row->raw == "Caf\xC3\xA9\xEF\xBF\xBD,1");
    row = reading.reader.next();
    CHECK_FALSE(row->fault);
    CHECK(row->byte == 32);
}

TEST_CASE("a UTF-16 file that ends within a character has a faulty last row") {
    const auto bytes = in_utf_16(U"\uFEFFname\nx\nyz", Encoding::utf_16le);
    Reading cut(bytes.substr(0, bytes.size() - 1));
    CHECK_FALSE(cut.reader.next()->fault);
    const auto* const row = cut.reader.next();
    REQUIRE(row->fault);
    CHECK(row->line == 3);
    CHECK(row->fault->message.starts_with("half a UTF-16 character stands at column 2"));
    CHECK(fault_of(in_utf_16(U"\uFEFFname\n", Encoding::utf_16le) + "\n") == "bad-encoding");
}

TEST_CASE("a UTF-16 header cut within a character, or missing, refuses the file") {
    CHECK(refusal_of("\xFF\xFEu"s) ==
          "schools.csv:1: the header cannot be read: half a UTF-16 character stands at column 1: save the file as CSV "
          "UTF-8");
    CHECK(refusal_of("\xFF\xFE"s) == "schools.csv: is empty: a CSV file with a header is needed");
}

TEST_CASE("a quoted field in Windows-1252 is converted with its quotes undone") {
    Reading reading("a,b\n\"\xE9 \"\"x\"\"\",\xE0\n");
    CHECK(rows_of(reading.reader) == std::vector<Texts>{{"\xC3\xA9 \"x\"", "\xC3\xA0"}});
}

TEST_CASE("text after a closing quote makes the row faulty and leaves the next alone") {
    Reading reading("a,b\n1,\"abc\"def\n2,x\n");
    const auto* row = reading.reader.next();
    REQUIRE(row->fault);
    CHECK(row->fault->code == "bad-quote");
    CHECK(row->fault->column == 1U);
    row = reading.reader.next();
    CHECK_FALSE(row->fault);
    CHECK(row->fields[0] == "2");
}

TEST_CASE("a bare quote in an unquoted field is kept and counted") {
    Reading reading("a,b\nab\"c,6\" pipe\n");
    CHECK(rows_of(reading.reader) == std::vector<Texts>{{"ab\"c", "6\" pipe"}});
    CHECK(reading.reader.bare_quotes() == 2);
}

TEST_CASE("a NUL byte makes the row faulty") {
    CHECK(fault_of("a,b\n1,x\0y\n"s) == "nul-byte");
}

TEST_CASE("a field may have a million bytes, not one more") {
    CHECK(fault_of("a\n" + std::string(1'000'000, 'x') + "\n") == "none");
    CHECK(fault_of("a\n" + std::string(1'000'001, 'x') + "\n") == "field-too-long");
}

TEST_CASE("a row may have 4,096 fields, not one more") {
    CHECK(fault_of("a\n" + std::string(4'095, ',') + "\n") == "none");
    CHECK(fault_of("a\n" + std::string(4'096, ',') + "\n") == "too-many-columns");
    CHECK(refusal_of(std::string(4'096, ',') + "\n") ==
          "schools.csv:1: the header cannot be read: the row has more than 4096 fields");
}

TEST_CASE("a quote never closed refuses the file, naming where it opened") {
    CHECK(refusal_of("a,b\n1,x\n2,\"y\n3,z\n") ==
          "schools.csv:3:3: the quote opened here is never closed: close it, or take it out");
    CHECK(refusal_of("a,b\n\"1\n2\",\"y\n").starts_with("schools.csv:3:4: "));
    CHECK(refusal_of("a,b\n1,\"y\"\"\n").starts_with("schools.csv:2:3: "));
    CHECK(refusal_of("\"a,b\n1,2\n").starts_with("schools.csv:1:1: "));
}

TEST_CASE("a row beyond 16 MB refuses the file") {
    std::string text = "a,b\n";
    text.append(17'000'000, ',');
    CHECK(refusal_of(text).starts_with("schools.csv:2: the row is longer than 16000000 bytes"));
    CHECK(refusal_of("a,b\n1,\"" + std::string(17'000'000, 'x') + "\"\n").starts_with("schools.csv:2:3: the quote"));
}

TEST_CASE("the digest is that of the bytes as they came, byte-order mark included") {
    Reading reading("\xEF\xBB\xBFurn\n100000\n");
    rows_of(reading.reader);
    CHECK(reading.reader.digest() == llp::digest_of("\xEF\xBB\xBFurn\n100000\n"));
}
