#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/reader.hpp"
#include "ingest/header.hpp"
#include "ingest/layout.hpp"
#include "model/load.hpp"

namespace llp::ingest {

/// A layout's column, found in a file; or not there, and then every cell of it is empty.
struct Bound {
    static constexpr std::size_t absent = static_cast<std::size_t>(-1);
    std::size_t column = absent;
    const Column* spec = nullptr;
    std::string header;  ///< As the file has it.

    [[nodiscard]] bool there() const noexcept { return column != absent; }
};

/// The column of a record for this target.
Bound bound_column(const RecordSpec& record, std::string_view to, const Header& header);

/// A test of a layout, found in a file; of a column that the file lacks it does not hold.
struct BoundTest {
    std::size_t column = Bound::absent;
    const CellTest* test = nullptr;
};

BoundTest bound_test(const CellTest& test, const Header& header);

/// One row while it is being read: its cells, and what was found wrong with it.
class Row {
public:
    enum class Quoting {
        yes,
        no  ///< What the row says is of people: messages do not repeat it.
    };

    /// `unguard`: a "'" before a formula is taken off.
    explicit Row(bool unguard, Quoting quoting = Quoting::yes) : unguard_(unguard), quoting_(quoting) {}

    /// Begins a new row. The csv row must outlive the reading of it.
    void begin(const csv::Row& row);

    [[nodiscard]] std::int64_t line() const noexcept { return row_->line; }
    /// Without blanks around it; empty where the row stops short of the column.
    [[nodiscard]] std::string_view text(std::size_t column) const noexcept;
    /// The same; empty too where the column is absent or the text is one that says nothing.
    [[nodiscard]] std::string_view text(const Bound& bound) const noexcept;

    /// The test holds for the row.
    [[nodiscard]] bool passes(const BoundTest& bound) const;
    /// Fields of the row, those beyond the header too.
    [[nodiscard]] std::size_t size() const noexcept { return row_->fields.size(); }

    /// A value of the row as a message shows it: quoted, or "the value" where it may not be.
    [[nodiscard]] std::string quoted(std::string_view text) const;

    /// The row cannot be read; the first reason stands.
    void reject(std::string_view code, std::string_view column, std::string_view message);
    /// The value is not what its column holds ("a whole number"): a finding, or a reject where the column must be
    /// filled.
    void unusable(const Bound& bound, std::string_view wanted);
    /// The row loads, but a person should look at it.
    void find(std::string_view code, std::string_view column, std::string_view message);
    /// The row is passed over, for this reason; the first stands.
    void skip(std::string_view reason);

    [[nodiscard]] const std::optional<Reject>& rejected() const noexcept { return rejected_; }
    [[nodiscard]] const std::vector<Finding>& findings() const noexcept { return findings_; }
    [[nodiscard]] const std::string& skipped() const noexcept { return skipped_; }

private:
    bool unguard_;
    Quoting quoting_;
    const csv::Row* row_ = nullptr;
    std::optional<Reject> rejected_;
    std::vector<Finding> findings_;
    std::string skipped_;
};

/// A value as a message shows it: in quotes, cut after 60 bytes.
std::string shown(std::string_view text);

}  // namespace llp::ingest
