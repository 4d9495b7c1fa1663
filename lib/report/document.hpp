#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.hpp"
#include "core/measure.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"
#include "model/party.hpp"

namespace llp::report {

class Cell;
struct Member;

/// A figure with the decimals to print for people (0 to 6); machines get the exact value.
struct Decimal {
    Millionths value;
    int decimals = 1;
};

using List = std::vector<Cell>;      ///< For machines: a JSON array.
using Object = std::vector<Member>;  ///< For machines: a JSON object, members in this order.

/// What a cell holds. `monostate` is "nothing": null, an empty CSV field, a dash for people.
using Value = std::variant<std::monostate, bool, std::int64_t, Decimal, std::string, Date, Missing, List, Object>;

/// Who may see the cell, decided by `disclose` and by nobody else.
enum class CellClass {
    open,          ///< Schools, inspections, days, actions, loads, refusals, and figures as published: never hidden.
    pupils,        ///< A count of pupils computed by us, or a percentage of them: hidden at 5 and below (`Breakdown`).
    confidential,  ///< Peer review and survey: hidden with fewer than 3 schools behind it.
    one_school,    ///< What peers found in one school: hidden from all but a named reader of that school.
    personal       ///< Names of people: hidden from the public.
};

/// One value with its class. There is no way to make one without saying which class it is of.
class Cell {
public:
    static Cell open(Value value);
    static Cell open(std::string_view text);
    static Cell open(const char* text);
    static Cell open(const std::string& text);
    static Cell open(bool yes);
    static Cell open(Date date);
    static Cell open(Period period);
    static Cell open(Urn urn);
    template <std::integral Count>
    static Cell open(Count count);
    /// A school as its number, an organisation as "org:ID".
    static Cell open(const Party& party);
    /// Nothing where there is no value.
    template <typename T>
    static Cell open(const std::optional<T>& value);
    /// A figure as it was published, the reason of its absence included.
    static Cell published(const Measure& figure, int decimals);
    /// The empty cell: hides nothing.
    static Cell nothing();

    /// A number of pupils that we counted.
    static Cell pupils(std::int64_t count);
    /// `numerator` of `denominator` pupils in per cent; nothing where the denominator is 0.
    static Cell pupils_percent(std::int64_t numerator, std::int64_t denominator, int decimals);

    /// A figure of peer review or survey over so many schools.
    static Cell confidential(Value value, std::int64_t schools);

    /// What peers found in one school, or what would tell it.
    static Cell of_one_school(Value value);

    /// The name of a person, or other words about one.
    static Cell personal(std::string name);

    /// The same cell, which says words of people or about them too: not shown where people are left out.
    [[nodiscard]] Cell of_people() const;

    /// The same cell with words for people to read in place of the value; machines still get the value.
    [[nodiscard]] Cell reading(std::string words) const;

    /// The same cell holding another value, of the same class.
    [[nodiscard]] Cell holding(Value value) const;

    /// The same cell without its value: only that it is hidden.
    [[nodiscard]] Cell hidden() const;

    [[nodiscard]] CellClass cell_class() const noexcept { return class_; }
    /// pupils: the count, of a percentage its numerator. confidential: the schools. Otherwise 0.
    [[nodiscard]] std::int64_t behind() const noexcept { return behind_; }
    /// Of a percentage of pupils, those who are not in its numerator.
    [[nodiscard]] std::optional<std::int64_t> rest() const noexcept { return rest_; }
    /// Names of people, and whatever else is `of_people`.
    [[nodiscard]] bool tells_of_people() const noexcept { return of_people_; }
    [[nodiscard]] bool is_hidden() const noexcept { return hidden_; }
    [[nodiscard]] const Value& value() const noexcept { return value_; }
    /// Empty where the value is to be printed.
    [[nodiscard]] const std::string& words() const noexcept { return words_; }

private:
    Cell(CellClass cell_class, Value value, std::int64_t behind);

    CellClass class_;
    Value value_;
    std::int64_t behind_;
    std::optional<std::int64_t> rest_;
    std::string words_;
    bool of_people_ = false;
    bool hidden_ = false;
};

/// A named value within an Object.
struct Member {
    std::string name;
    Cell value;
};

template <std::integral Count>
Cell Cell::open(Count count) {
    return open(Value(static_cast<std::int64_t>(count)));
}

template <typename T>
Cell Cell::open(const std::optional<T>& value) {
    return value ? open(*value) : nothing();
}

/// Who gets a column, a field or a table to see.
enum class For {
    all,
    people,   ///< The table, md and html formats.
    machines  ///< The csv, json and ndjson formats.
};

enum class Align { left, right };

struct Column {
    std::string name;     ///< snake_case: a key in JSON, a header in CSV.
    std::string heading;  ///< For people.
    Align align = Align::left;
    For readers = For::all;
};

/// A bar beside each row of a table, for HTML: the length is the value of one column, the label that of another.
struct Bars {
    std::string label;  ///< Name of the column that labels the bars.
    std::string value;  ///< Name of the column with whole or decimal numbers of 0 or more.
    std::string unit;   ///< "days", "schools".
};

/// For HTML: a line for each row of a table, from its least to its greatest number, with a dot for each of several
/// columns, a diamond for one and a stroke for another. A number that is not there, or is hidden, is not drawn.
struct Dots {
    std::string label;                ///< Name of the column that labels the rows.
    std::string own;                  ///< Of the diamond.
    std::string median;               ///< Of the stroke.
    std::vector<std::string> others;  ///< Of the dots.
    std::string title;                ///< "This school among ten like it".
    std::string others_label;         ///< "A similar school": of a dot, in the key.
};

/// For HTML: marks along the days, a line for each thing that was rated. A rating is R, A or G with a shape of its own.
struct Timeline {
    std::vector<std::string> subject;  ///< Names of the columns that tell which rows are of one thing.
    std::string label;                 ///< Of the column that names it: hidden where the table hides it.
    std::string day;
    std::string rating;  ///< "red", "amber" or "green".
    std::string title;
};

/// Numbers that change from row to row. In HTML a small drawing for each, in a terminal a line of blocks, each with its
/// first and last number; a number that is not there, or is hidden, leaves a gap.
struct Trends {
    std::string when;                 ///< Name of the column that says when a row is, the oldest first.
    std::vector<std::string> values;  ///< Names of columns with whole or decimal numbers of 0 or more.
    std::string title;
};

/// What is drawn from the rows of a table, beside it.
using Drawing = std::variant<std::monostate, Bars, Dots, Timeline, Trends>;

/// Where a long table ends for people; machines, and whoever names the table, get every row.
struct Cut {
    std::size_t rows = 0;  ///< The first so many are shown.
    std::string rest;      ///< The sentence in place of the others: how many they are and where they stand.
};

/// Rows whose pupils are together those of another row.
struct PupilSum {
    std::string by;                       ///< By what they are divided: "phase".
    std::size_t total = 0;                ///< A row of the table.
    std::vector<std::size_t> parts = {};  ///< Rows too; each may itself be the total of further ones.
};

/// How a table divides a number of pupils that we counted. What `disclose` then hides keeps hidden rows from being
/// worked out from the others; so that this can be promised, pupils are divided one way at a time: a table divides one
/// number, a row is a part of one total, and within a document no `by` stands twice. A table whose rows do not add up
/// declares none.
struct Breakdown {
    std::string pupils;  ///< The column of the numbers.
    std::vector<std::string> percents =
        {};  ///< Columns with the same pupils in per cent, of others who add up likewise.
    /// The column of all pupils of whom those of the row are a part, hidden with the percentages, the first of which is
    /// of them; empty: none.
    std::string whole = {};
    std::vector<PupilSum> sums = {};
};

struct Table {
    std::string name;     ///< snake_case: its key in JSON, its `--table` name. Unique in the document.
    std::string caption;  ///< Says what it shows, to people; empty where the heading above says it all.
    std::vector<Column> columns = {};
    std::vector<std::vector<Cell>> rows = {};  ///< Each with as many cells as there are columns.
    std::string empty = {};                    ///< The sentence for people when there is no row.
    Drawing drawing = {};
    For readers = For::all;
    std::optional<Cut> cut = {};
    std::optional<Breakdown> breakdown = {};
};

/// A named value with its label.
struct Field {
    std::string name;
    std::string label;
    Cell value;
    For readers = For::all;
};

/// A list of labelled values; in JSON an object under its name.
struct Facts {
    std::string name;
    std::vector<Field> fields = {};
    bool key_figures = false;  ///< The few numbers that a page leads with: HTML sets them large.
    For readers = For::all;
};

/// A paragraph for people; JSON lists all of them under "notes".
struct Note {
    std::string text;
    bool attention = false;  ///< Something that a person should act on.
};

/// How one kind of thing on a map looks; each shape has a colour of its own too.
enum class MapShape { circle, square, triangle, diamond, hexagon, cross, plus, down_triangle, star };

/// A kind of place on a map.
struct MapKind {
    std::string value;  ///< As the column of kinds has it.
    std::string label;  ///< "Primary".
    MapShape shape = MapShape::circle;
};

/// Places on the British National Grid, north above, to one scale. It is drawn in HTML from its two tables, which
/// stand beside it; every other format has the tables.
///
/// Of the points the columns "easting" and "northing" (whole metres; a row without them is not drawn), "school" (the
/// name) and those named below are drawn; of the lines "from_easting", "from_northing", "to_easting", "to_northing".
struct Map {
    std::string name;         ///< snake_case; unique in the document.
    std::string title;        ///< "Schools and their partnerships".
    std::string description;  ///< What can be seen, for those who cannot.
    std::vector<MapKind> kinds = {};
    std::string kind_column = {};    ///< A value of `kinds`.
    std::string region_column = {};  ///< The name is written where its places lie.
    std::string group_column = {};   ///< Places of one are joined by dashed lines to their middle; may be empty.
    std::string mark_column = {};    ///< Places of which it is true stand within a ring; may be empty.
    std::string lines_label = {};    ///< "Partnership, towards the supported school".
    std::string groups_label = {};   ///< "Cluster".
    std::string marked_label = {};   ///< "A need that nobody can meet".
    Table points;
    std::optional<Table> lines = {};
};

using Block = std::variant<Note, Facts, Table, Map>;

struct Section {
    std::string heading;  ///< Empty for the part that follows the title directly.
    std::vector<Block> blocks = {};
    bool wide = false;  ///< Of a page of two columns: takes the whole width.
};

/// A report as a tree, before anything is hidden. Built by a page, then given to `disclose`.
struct Document {
    std::string schema;            ///< "llp.report/1".
    std::string title;             ///< The one top heading.
    std::vector<Field> head = {};  ///< Of the document as a whole: in JSON at the top level.
    std::vector<Section> sections = {};
    bool two_columns = false;  ///< Printed small and in two columns, to fit on one sheet.
};

/// How many of its rows people see, at most all of them.
std::size_t rows_for_people(const Table& table);

/// Every table of the document in its order.
std::vector<const Table*> tables(const Document& document);

}  // namespace llp::report
