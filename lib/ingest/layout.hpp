#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/measure.hpp"
#include "core/text.hpp"

namespace llp::ingest {

/// What a row becomes, and which targets its columns may have.
enum class RecordKind {
    school,      ///< The fields of model/school.hpp; "establishment_number" beside "la_code" makes the LAESTAB.
    result,      ///< One target a measure id: all figures of the row. "period", "period_end_year" (2018 is 2017/18)
                 ///< and "release" where the rows carry them.
    figure,      ///< measure, period, value, release: one figure a row.
    judgement,   ///< date, framework, area, grade, type: one grade a row.
    rating,      ///< date, grade: overall effectiveness of the four-point scale, and a category of concern.
    inspection,  ///< date, relates, urn_at_time, name_at_time, outcome, and one target a judged area of the framework.
    link,        ///< other, words, name, since: that another establishment came before or after.
    link_list,   ///< links: "115961 Predecessor", one a field from its column to the end of the row.
    organisation,  ///< name, kind, status, opened, closed, company, postcode, easting, northing.
    place,         ///< easting, northing, district: where a postcode lies.
    membership,    ///< status, from, to.
    declaration,   ///< kind, area, topic, mode, days_per_term, willing, reason, listed, urgent, from, to, source, date.
    capacity,      ///< min_schools, max_schools, days_per_term, from, to.
    conflict,      ///< kind, reason, from, to.
    travel,        ///< minutes.
    term_dates,    ///< kind, first, last, year, number, reason: where a school differs from its county.
    review,        ///< date, reviewers, attribute, rating, focus, strength, development, right_of_reply, follow_up.
    offer,         ///< subject, mode, listed: in what the school of the row is willing to help others.
    appointment    ///< role, name, email, phone, constituency, elected, from, to.
};

/// A column that a layout knows.
struct Column {
    std::string to;                    ///< The target, of the record's kind.
    std::vector<std::string> headers;  ///< Its names over the years; the first that the file has is read.
    bool required = false;             ///< The layout fits only files that have it.
    bool filled = false;               ///< A row without a usable value in it is rejected.
    std::vector<std::string> empty;    ///< Texts that say nothing: "Not applicable".
    std::vector<std::string> strip;    ///< Texts before a figure that belong to it no more: a damaged pound sign.
    std::vector<std::string> dated;    ///< Headers of the column with the day of this judgement.
    bool fraction = false;             ///< A figure without % is a share of 1: 0.154 is 15.4 per cent.
};

enum class KeyKind { urn, party, organisation, postcode };

/// A column that says what the row is about.
struct KeyColumn {
    std::vector<std::string> headers;
    KeyKind kind = KeyKind::urn;
};

/// Where a row names its school by authority and number: in one column, or in two. For rows without a URN.
struct NumberColumns {
    std::vector<std::string> laestab;
    std::vector<std::string> authority;
    std::vector<std::string> establishment;
};

/// Holds for rows whose cell is one of the values; with `unless`, for those whose cell is none of them.
struct CellTest {
    std::vector<std::string> headers;
    std::vector<std::string> values;  ///< Compared without regard to case.
    bool unless = false;
};

/// Rows that are passed over.
struct SkipRule {
    CellTest test;
    std::string reason;
};

struct RecordSpec {
    RecordKind kind = RecordKind::school;
    std::vector<Column> columns;
    std::optional<CellTest> when;  ///< Only of these rows.
    std::string part;       ///< Of schools, where several rows may speak of one: each part is a source of its own.
    std::string framework;  ///< Of an inspection: "four-point" or "report-card".
    std::string type;       ///< Of an inspection: "graded", "ungraded", "monitoring" or empty.
};

/// What a file of one kind looks like, and what its rows become. Read from data/layouts/NAME.toml.
struct Layout {
    std::string name;
    std::int64_t version = 1;
    std::string title;
    bool registers = false;  ///< A row makes its school known.
    bool by_hand = false;  ///< One of our own plain formats: dated today unless told otherwise; guarded cells allowed.
    bool padded = false;   ///< Rows may stop short of the header.
    std::vector<std::string> spills;      ///< Where the last column has one of these headers, it may go on beyond it.
    std::vector<std::string> positional;  ///< Names of the columns of files without a header: to be asked for by name.
    /// What the user must say, unless a column of the file does.
    bool asks_period = false;
    bool asks_release = false;
    bool asks_dated = false;
    std::vector<KeyColumn> keys;          ///< One, or two for a pair of parties; always required.
    std::optional<NumberColumns> number;  ///< Stands in for a URN that is not there.
    std::vector<std::string> authority;   ///< Headers of the column with the authority's code or a LAESTAB; or none.
    std::vector<std::string> any_of;      ///< The layout fits only files that have one of these, if any is named.
    std::map<std::string, Missing, std::less<>> codes;  ///< Texts that stand in place of a figure.
    std::vector<SkipRule> skips;
    std::vector<RecordSpec> records;
    std::vector<std::vector<std::string>> samples;  ///< Headers of real files of this layout.
    std::set<std::string, LessIgnoringCase> known;  ///< Every header of the samples.
};

/// Reads a layout. Throws InputError with file, line and column where the text is none: an unknown key or target, a
/// required part absent. `file` is for messages; empty: NAME.toml.
Layout read_layout(std::string_view text, std::string_view name, std::string_view file = {});

/// Reads the layout of a file of the user's own, named after the file. Throws InputError as `read_layout`, or where the
/// file cannot be read; UsageError where its name is that of a built-in layout.
Layout layout_in_file(const std::string& path);

/// Rows of the layout are about people, or tell what peers found in a school: no message quotes them, and those that
/// are refused are kept without their text.
bool is_private(const Layout& layout);

/// All that are built in, by name.
const std::vector<Layout>& layouts();

/// The layout of this name. Throws UsageError with the nearest name where there is none.
const Layout& layout_named(std::string_view name);

}  // namespace llp::ingest
