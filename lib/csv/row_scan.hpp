#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace llp::csv {

/// What a row may hold; beyond it the row is at fault.
inline constexpr std::size_t largest_field = 1'000'000;  ///< Bytes.
inline constexpr std::size_t largest_row = 16'000'000;   ///< Bytes; beyond it the file is refused.
inline constexpr std::size_t most_columns = 4'096;

/// One field of a row: where it stands in the text, without its quotes.
struct Piece {
    std::size_t begin = 0;
    std::size_t size = 0;
    bool doubled = false;  ///< Quotes inside stand doubled.
};

/// Finds the fields of one row at the front of a text.
class RowScan {
public:
    explicit RowScan(char delimiter) noexcept;

    /// True when a whole row stands at the front. False where the text ends within it; with `at_end` that can only be
    /// an unclosed quote.
    bool scan(std::string_view text, bool at_end);

    [[nodiscard]] const std::vector<Piece>& pieces() const noexcept { return pieces_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }          ///< Of the row, without its line end.
    [[nodiscard]] std::size_t consumed() const noexcept { return consumed_; }  ///< With it.
    [[nodiscard]] bool any_quoted() const noexcept { return any_quoted_; }
    [[nodiscard]] std::int64_t bare_quotes() const noexcept { return bare_quotes_; }
    /// The first field that goes on after its closing quote.
    [[nodiscard]] std::optional<std::size_t> text_after_quote() const noexcept { return text_after_quote_; }
    [[nodiscard]] bool too_many_columns() const noexcept { return too_many_columns_; }
    /// Where the quote was opened that the text does not close.
    [[nodiscard]] std::optional<std::size_t> open_quote() const noexcept { return open_quote_; }

private:
    enum class Next { field, row, more };
    void reset() noexcept;
    Next quoted_field(std::string_view text, bool at_end);
    Next plain_field(std::string_view text, bool at_end);
    Next after_field(std::string_view text, bool at_end);
    void skip_plain(std::string_view text) noexcept;
    void add(Piece piece);
    Next end_row(std::size_t line_end) noexcept;

    char delimiter_;
    std::array<bool, 256> stops_{};  ///< Bytes that end a plain run: delimiter, quote, CR, LF.
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    std::size_t size_ = 0;
    std::size_t consumed_ = 0;
    bool any_quoted_ = false;
    std::int64_t bare_quotes_ = 0;
    std::optional<std::size_t> text_after_quote_;
    bool too_many_columns_ = false;
    std::optional<std::size_t> open_quote_;
};

}  // namespace llp::csv
