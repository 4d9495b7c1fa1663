#include "csv/reader.hpp"

#include <algorithm>
#include <cstring>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/delimiter.hpp"

namespace llp::csv {

namespace {

/// CRLF counts once.
std::int64_t line_breaks(std::string_view text) noexcept {
    auto count = std::ranges::count(text, '\n');
    for (auto at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
        if (at + 1 == text.size() || text[at + 1] != '\n') {
            ++count;
        }
    }
    return count;
}

/// Of the last line of a text, in characters and from 1: where the next character would stand.
std::int64_t column_after(std::string_view text) noexcept {
    const auto last_break = text.find_last_of("\r\n");
    const auto line = last_break == std::string_view::npos ? text : text.substr(last_break + 1);
    const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return std::ranges::count_if(line, begins_character) + 1;
}

/// The first line that holds anything, or nullopt where the text ends before it does.
std::optional<std::string_view> first_line(std::string_view text) noexcept {
    const auto begin = text.find_first_not_of("\r\n ");
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    bool quoted = false;
    for (auto at = begin; at < text.size(); ++at) {
        quoted = quoted != (text[at] == '"');
        if (!quoted && (text[at] == '\n' || text[at] == '\r')) {
            return text.substr(begin, at - begin);
        }
    }
    return std::nullopt;
}

bool is_blank(std::string_view raw) noexcept {
    return raw.find_first_not_of(' ') == std::string_view::npos;
}

/// What is wrong with the bytes of a row, at the first of them that is not UTF-8.
std::string encoding_fault(std::string_view raw, std::size_t bad, Encoding encoding) {
    const auto column = column_after(raw.substr(0, bad));
    if (is_utf_16(encoding)) {
        return fmt::format("half a UTF-16 character stands at column {}: save the file as CSV UTF-8", column);
    }
    return fmt::format(
        "the byte {:02X} at column {} is not UTF-8: save the file as CSV UTF-8, or say --encoding windows-1252",
        static_cast<unsigned char>(raw[bad]), column);
}

void append_text(std::string& to, std::string_view text, bool from_windows_1252) {
    if (from_windows_1252) {
        append_windows_1252(to, text);
    } else {
        to.append(text);
    }
}

/// A field as it reads: doubled quotes single, Windows-1252 as UTF-8.
void append_field(std::string& to, std::string_view text, bool doubled, bool from_windows_1252) {
    while (doubled) {
        const auto quotes = text.find("\"\"");
        if (quotes == std::string_view::npos) {
            break;
        }
        append_text(to, text.substr(0, quotes + 1), from_windows_1252);
        text.remove_prefix(quotes + 2);
    }
    append_text(to, text, from_windows_1252);
}

}  // namespace

Reader::Reader(Source& source, std::string name, const ReaderOptions& options)
    : name_(std::move(name)),
      intake_(source, name_),
      text_(intake_, name_, options.encoding),
      encoding_(text_.encoding()),
      buffer_(std::max<std::size_t>(options.buffer_bytes, 1)),
      offset_(static_cast<std::int64_t>(text_.mark_size())) {
    find_delimiter();
    if (options.headerless.empty()) {
        read_header();
    } else {
        header_ = options.headerless;
    }
}

void Reader::take_next_as_header() {
    find_delimiter();
    header_.clear();
    bare_quotes_ = 0;
    read_header();
}

const Row* Reader::next() {
    while (scan_row()) {
        row_.line = line_;
        row_.byte = offset_;
        row_.raw = waiting().substr(0, scan_.size());
        row_.fault.reset();
        if (!is_blank(row_.raw)) {
            judge();
            materialise();
            bare_quotes_ += scan_.bare_quotes();
            advance();
            return &row_;
        }
        advance();
    }
    return nullptr;
}

/// From the next line that holds anything.
void Reader::find_delimiter() {
    auto line = first_line(waiting());
    while (!line && !at_end_ && waiting().size() < largest_row) {
        fill();
        line = first_line(waiting());
    }
    delimiter_ = detect_delimiter(line.value_or(waiting()));
    scan_ = RowScan(delimiter_);
}

void Reader::read_header() {
    const auto* const row = next();
    if (row == nullptr && header_line_ > 0) {
        throw InputError(
            fmt::format("{}:{}: no header follows this line: a CSV file with a header is needed", name_, header_line_));
    }
    if (row == nullptr) {
        throw InputError(fmt::format("{}: is empty: a CSV file with a header is needed", name_));
    }
    if (row->fault) {
        throw InputError(fmt::format("{}:{}: the header cannot be read: {}", name_, row->line, row->fault->message));
    }
    header_line_ = row->line;
    for (const auto field : row->fields) {
        header_.emplace_back(trim(field));
    }
}

/// Makes the scan stand on the next row. False at the end of the file.
bool Reader::scan_row() {
    while (true) {
        if (waiting().empty() && at_end_) {
            return false;
        }
        if (!waiting().empty() && scan_.scan(waiting(), at_end_)) {
            return true;
        }
        if (at_end_ || waiting().size() >= largest_row) {
            raise_open_quote();
        }
        fill();
    }
}

/// Moves what waits to the front, or doubles the buffer where it is full, and reads on.
void Reader::fill() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ == buffer_.size()) {
        buffer_.resize(buffer_.size() * 2);
    }
    const auto room = buffer_.size() - end_;
    const auto got = text_.read(buffer_.data() + end_, room);
    end_ += got;
    at_end_ = got < room;
}

void Reader::advance() {
    line_ += 1 + (scan_.any_quoted() ? line_breaks(row_.raw) : 0);
    const auto passed = waiting().substr(0, scan_.consumed());
    offset_ += is_utf_16(encoding()) ? utf_16_size(passed) : static_cast<std::int64_t>(passed.size());
    begin_ += passed.size();
}

/// Finds what is wrong with the row's bytes; the first fault stands.
void Reader::judge() {
    if (scan_.text_after_quote()) {
        row_.fault = RowFault{.code = "bad-quote",
                              .message = "a quoted field goes on after its closing quote",
                              .column = scan_.text_after_quote()};
    } else if (std::memchr(row_.raw.data(), 0, row_.raw.size()) != nullptr) {
        row_.fault = RowFault{.code = "nul-byte", .message = "the row holds a NUL byte", .column = {}};
    } else if (scan_.too_many_columns()) {
        row_.fault = RowFault{.code = "too-many-columns",
                              .message = fmt::format("the row has more than {} fields", most_columns),
                              .column = {}};
    } else if (row_.raw.size() > largest_field) {
        const auto& pieces = scan_.pieces();
        const auto too_long = std::ranges::find_if(pieces, [](const Piece& p) { return p.size > largest_field; });
        if (too_long != pieces.end()) {
            row_.fault = RowFault{.code = "field-too-long",
                                  .message = fmt::format("a field is longer than {} bytes", largest_field),
                                  .column = static_cast<std::size_t>(too_long - pieces.begin())};
        }
    }
}

/// Decides what a byte beyond ASCII means, by the rule of the class.
void Reader::judge_encoding() {
    if (encoding_ == Encoding::windows_1252) {
        return;
    }
    const auto bad = first_bad_byte(row_.raw);
    const auto before = row_.raw.substr(0, bad);
    const bool is_bad = bad != std::string_view::npos;
    if (is_bad && !encoding_ && !beyond_ascii_ && is_ascii(before)) {
        encoding_ = Encoding::windows_1252;
        windows_1252_from_ = row_.line + line_breaks(before);
        return;
    }
    beyond_ascii_ = true;
    if (is_bad && !row_.fault) {
        row_.fault =
            RowFault{.code = "bad-encoding", .message = encoding_fault(row_.raw, bad, encoding()), .column = {}};
    }
    if (is_bad && is_utf_16(encoding())) {
        replace_halves({buffer_.data() + begin_, row_.raw.size()});
    }
}

void Reader::materialise() {
    const bool ascii = is_ascii(row_.raw);
    if (!ascii) {
        judge_encoding();
    }
    const bool convert = !ascii && encoding_ == Encoding::windows_1252;
    rewritten_.clear();
    // No byte becomes more than three; without room to spare the views would move.
    rewritten_.reserve(convert ? row_.raw.size() * 3 : row_.raw.size());
    fields_.clear();
    for (const auto& piece : scan_.pieces()) {
        const auto text = row_.raw.substr(piece.begin, piece.size);
        if (!piece.doubled && !convert) {
            fields_.push_back(text);
            continue;
        }
        const auto begin = rewritten_.size();
        append_field(rewritten_, text, piece.doubled, convert);
        fields_.push_back(std::string_view(rewritten_).substr(begin));
    }
    row_.fields = fields_;
}

void Reader::raise_open_quote() const {
    if (!scan_.open_quote()) {
        throw InputError(
            fmt::format("{}:{}: the row is longer than {} bytes: is this delimited text?", name_, line_, largest_row));
    }
    const auto before = waiting().substr(0, *scan_.open_quote());
    throw InputError(fmt::format("{}:{}:{}: the quote opened here is never closed: close it, or take it out", name_,
                                 line_ + line_breaks(before), column_after(before)));
}

}  // namespace llp::csv
