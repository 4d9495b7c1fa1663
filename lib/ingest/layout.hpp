#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/measure.hpp"

namespace llp::ingest {

/// What a row becomes, and which targets its columns may have.
enum class RecordKind {
    school,       ///< The fields of model/school.hpp; "establishment_number" beside "la_code" makes the LAESTAB.
    result,       ///< One target a measure id: all figures of the row.
    figure,       ///< measure, period, value, release: one figure a row.
    judgement,    ///< date, framework, area, grade, type: one grade a row.
    rating,       ///< date, grade: overall effectiveness of the four-point scale, and a category of concern.
    membership,   ///< status, from, to.
    declaration,  ///< kind, area, topic, mode, days_per_term, willing, reason, listed, urgent, from, to, source, date.
    capacity,     ///< min_schools, max_schools, days_per_term, from, to.
    conflict      ///< kind, reason, from, to.
};

/// A column that a layout knows.
struct Column {
    std::string to;                    ///< The target, of the record's kind.
    std::vector<std::string> headers;  ///< Its names over the years; the first that the file has is read.
    bool required = false;             ///< The layout fits only files that have it.
    bool filled = false;               ///< A row without a usable value in it is rejected.
    std::vector<std::string> empty;    ///< Texts that say nothing: "Not applicable".
};

/// A column that says which school or party the row is about.
struct KeyColumn {
    std::vector<std::string> headers;
    bool organisations_too = false;  ///< A party, not only a URN.
};

/// Rows that are passed over: those whose cell is one of the values, or none of them.
struct SkipRule {
    std::vector<std::string> headers;
    std::vector<std::string> values;  ///< Compared without regard to case.
    bool unless = false;              ///< Skip all rows but these.
    std::string reason;
};

struct RecordSpec {
    RecordKind kind = RecordKind::school;
    std::vector<Column> columns;
};

/// What a file of one kind looks like, and what its rows become. Read from data/layouts/NAME.toml.
struct Layout {
    std::string name;
    std::int64_t version = 1;
    std::string title;
    bool registers = false;  ///< A row makes its school known.
    bool by_hand = false;  ///< One of our own plain formats: dated today unless told otherwise; guarded cells allowed.
    bool padded = false;   ///< Rows may stop short of the header.
    /// What the user must say, unless a column of the file does.
    bool asks_period = false;
    bool asks_release = false;
    bool asks_dated = false;
    std::vector<KeyColumn> keys;         ///< One, or two for a pair of parties; always required.
    std::vector<std::string> authority;  ///< Headers of the column with the authority's code; may be empty.
    std::vector<std::string> any_of;     ///< The layout fits only files that have one of these, if any is named.
    std::map<std::string, Missing, std::less<>> codes;  ///< Texts that stand in place of a figure.
    std::vector<SkipRule> skips;
    std::vector<RecordSpec> records;
    std::vector<std::string> samples;  ///< Headers of real files, comma-separated: for tests and for readers.
};

/// Reads a layout. Throws InputError with file, line and column where the text is none: an unknown key or target, a
/// required part absent.
Layout read_layout(std::string_view text, std::string_view name);

/// All that are built in, by name.
const std::vector<Layout>& layouts();

/// The layout of this name. Throws UsageError with the nearest name where there is none.
const Layout& layout_named(std::string_view name);

}  // namespace llp::ingest
