#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/decoder.hpp"
#include "csv/encoding.hpp"
#include "csv/intake.hpp"
#include "csv/row_scan.hpp"
#include "csv/source.hpp"

namespace llp::csv {

/// Why a row cannot be read.
struct RowFault {
    std::string code;  ///< "bad-quote", "nul-byte", "bad-encoding", "field-too-long", "too-many-columns".
    std::string message;
    std::optional<std::size_t> column;  ///< Counts from 0; none where the whole row is at fault.
};

/// One row. Its views hold until the next row is asked for.
struct Row {
    std::int64_t line = 0;                     ///< On which it begins; the first line of the file is 1.
    std::int64_t byte = 0;                     ///< Offset of its first byte in the (unpacked) file.
    std::span<const std::string_view> fields;  ///< UTF-8, quotes undone. Not to be trusted where there is a fault.
    /// As it stands in the file, without its line end. UTF-16 reads as UTF-8, with U+FFFD for half a character.
    std::string_view raw;
    std::optional<RowFault> fault;
};

struct ReaderOptions {
    std::optional<Encoding> encoding;  ///< None: by the bytes.
    /// The names of the columns where the file has no header, so that its first line is a row. Empty: it has one.
    std::vector<std::string> headerless;
    std::size_t buffer_bytes = 65'536;  ///< To begin with; it grows to hold the longest row.
};

/// Reads delimited text row by row, in flat memory. The delimiter is found from the first line, which is the header
/// unless the options say otherwise; line ends may be LF, CRLF, CR or mixed; quoted fields may hold them; blank lines
/// are passed over; the last line needs no end. A row may have more or fewer fields than the header.
///
/// Encoding, unless told: a byte-order mark means UTF-8 or UTF-16. Without one, at the first byte that is not UTF-8,
/// the rest is Windows-1252 where all before was ASCII; where UTF-8 beyond ASCII was seen before, that row is at fault.
/// In UTF-16 a row with half a character is at fault; so is the last row where the file ends within one.
///
/// Throws InputError that begins with the name, the line and the column, for what makes the rest of the file doubtful:
/// a quote never closed, a row beyond 16 MB, a faulty header; and for what is no delimited text at all.
class Reader {
public:
    /// Reads the header, where there is one. The source must outlive the reader; `name` is for messages.
    Reader(Source& source, std::string name, const ReaderOptions& options = {});

    /// As it stands, blanks around the names gone; or as the options name the columns.
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return header_; }
    /// 0 where the file has no header.
    [[nodiscard]] std::int64_t header_line() const noexcept { return header_line_; }
    [[nodiscard]] char delimiter() const noexcept { return delimiter_; }

    /// For a file whose first line turns out to be a title: the next line that is not blank becomes the header, and the
    /// delimiter is found again from it, as a title says little of it. To be called before the first row is asked for,
    /// as often as there are titles. Throws InputError, as for any header; names the line of the title where none
    /// follows.
    void take_next_as_header();

    /// The next row, at fault or not; nullptr at the end.
    const Row* next();

    /// As far as read. UTF-8 is what pure ASCII is called.
    [[nodiscard]] Encoding encoding() const noexcept { return encoding_.value_or(Encoding::utf_8); }
    /// The line from which the bytes were taken for Windows-1252 without being told so.
    [[nodiscard]] std::optional<std::int64_t> windows_1252_from() const noexcept { return windows_1252_from_; }
    /// Quotes inside unquoted fields, which were kept as they stood.
    [[nodiscard]] std::int64_t bare_quotes() const noexcept { return bare_quotes_; }
    /// SHA-256 of the file as it came, packed or not. Call once, after the last row.
    std::string digest() { return intake_.digest(); }
    /// Share of the file read so far in per mille; -1 where its size is not known.
    [[nodiscard]] int per_mille() const noexcept { return intake_.per_mille(); }

private:
    void find_delimiter();
    void read_header();
    bool scan_row();
    void fill();
    void advance();
    void judge();
    void judge_encoding();
    void materialise();
    [[nodiscard]] std::string_view waiting() const noexcept { return {buffer_.data() + begin_, end_ - begin_}; }
    [[noreturn]] void raise_open_quote() const;

    std::string name_;
    Intake intake_;
    Decoder text_;
    std::optional<Encoding> encoding_;  ///< Told, marked or decided.
    bool beyond_ascii_ = false;         ///< Well-formed UTF-8 beyond ASCII was seen.
    char delimiter_ = ',';
    RowScan scan_{','};
    std::vector<char> buffer_;
    std::size_t begin_ = 0;  ///< Of the row that comes next, in the buffer.
    std::size_t end_ = 0;
    bool at_end_ = false;      ///< There is no more text than the buffer holds.
    std::int64_t offset_ = 0;  ///< In the file, of the row that comes next.
    std::int64_t line_ = 1;
    std::vector<std::string> header_;
    std::int64_t header_line_ = 0;
    Row row_;
    std::vector<std::string_view> fields_;
    std::string rewritten_;  ///< Fields that do not stand in the buffer as they read.
    std::optional<std::int64_t> windows_1252_from_;
    std::int64_t bare_quotes_ = 0;
};

}  // namespace llp::csv
