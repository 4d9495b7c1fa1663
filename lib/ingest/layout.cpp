#include "ingest/layout.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <utility>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"
#include "csv/source.hpp"
#include "ingest/vocabulary.hpp"
#include "model/school.hpp"
#include "toml/table.hpp"

namespace llp::ingest {

namespace {

using Words = std::vector<std::string_view>;

struct KindSpec {
    std::string_view name;
    RecordKind kind;
    Words targets;
    Words needs = {};  ///< Without a column for each of them no row could say anything.
};

/// Measures, and what rows may say of their own year.
Words result_targets() {
    Words targets = measure_ids();
    for (const auto* const name : {"period", "period_end_year", "release"}) {
        targets.emplace_back(name);
    }
    return targets;
}

Words inspection_targets() {
    Words targets = judged_area_ids();
    for (const auto* const name : {"date", "relates", "urn_at_time", "name_at_time", "outcome"}) {
        targets.emplace_back(name);
    }
    return targets;
}

Words school_targets() {
    Words targets{"establishment_number"};
    for (const auto& field : school_fields()) {
        targets.push_back(field.name);
    }
    return targets;
}

const std::vector<KindSpec>& kinds() {
    static const std::vector<KindSpec> list{
        {"school", RecordKind::school, school_targets()},
        {"result", RecordKind::result, result_targets()},
        {"figure", RecordKind::figure, {"measure", "period", "value", "release"}, {"measure", "period", "value"}},
        {"judgement",
         RecordKind::judgement,
         {"date", "framework", "area", "grade", "type"},
         {"date", "framework", "area"}},
        {"rating", RecordKind::rating, {"date", "grade"}, {"date", "grade"}},
        {"inspection", RecordKind::inspection, inspection_targets()},
        {"link", RecordKind::link, {"other", "words", "name", "since"}, {"other", "words"}},
        {"link_list", RecordKind::link_list, {"links"}, {"links"}},
        {"organisation",
         RecordKind::organisation,
         {"name", "kind", "status", "opened", "closed", "company", "postcode", "easting", "northing"}},
        {"place", RecordKind::place, {"easting", "northing", "district"}},
        {"membership", RecordKind::membership, {"status", "from", "to"}, {"status"}},
        {"declaration",
         RecordKind::declaration,
         {"kind", "area", "topic", "mode", "days_per_term", "willing", "reason", "listed", "urgent", "from", "to",
          "source", "date"},
         {"kind", "area"}},
        {"capacity", RecordKind::capacity, {"min_schools", "max_schools", "days_per_term", "from", "to"}},
        {"conflict", RecordKind::conflict, {"kind", "reason", "from", "to"}},
        {"travel", RecordKind::travel, {"minutes"}, {"minutes"}},
        {"term_dates",
         RecordKind::term_dates,
         {"kind", "first", "last", "year", "number", "reason"},
         {"kind", "first", "last"}},
        {"review",
         RecordKind::review,
         {"date", "reviewers", "attribute", "rating", "focus", "strength", "development", "right_of_reply",
          "follow_up"},
         {"date"}},
        {"offer", RecordKind::offer, {"subject", "mode", "listed"}, {"subject"}},
        {"appointment",
         RecordKind::appointment,
         {"role", "name", "email", "phone", "constituency", "elected", "from", "to"},
         {"role"}},
    };
    return list;
}

const KindSpec& kind_of(const toml::Table& record) {
    const auto& name = record.text("kind");
    const auto found = std::ranges::find(kinds(), name, &KindSpec::name);
    if (found == kinds().end()) {
        Words names;
        std::ranges::transform(kinds(), std::back_inserter(names), &KindSpec::name);
        record.fault("kind", fmt::format("there is no kind of record '{}': it is {}", name, fmt::join(names, ", ")));
    }
    return *found;
}

std::vector<std::string> headers_of(const toml::Table& table) {
    auto headers = table.texts("headers");
    if (headers.empty()) {
        table.fault("headers", "at least one header is needed");
    }
    return headers;
}

/// What a column may go to. Of results there are too many to name.
std::string targets_in_words(const KindSpec& kind, std::string_view wrong) {
    const auto near = nearest_word(wrong, kind.targets);
    const auto all = kind.kind == RecordKind::result
                         ? std::string("period, period_end_year, release and the measures of defaults/measures.csv")
                         : fmt::format("{}", fmt::join(kind.targets, ", "));
    return near.empty() ? fmt::format("it has {}", all) : fmt::format("did you mean '{}'? It has {}", near, all);
}

Column column_of(const toml::Table& table, const KindSpec& kind) {
    table.refuse_unknown({"to", "headers", "required", "filled", "empty", "strip", "dated", "fraction"});
    const auto& to = table.text("to");
    if (std::ranges::find(kind.targets, to) == kind.targets.end()) {
        table.fault("to", fmt::format("a {} has no '{}': {}", kind.name, to, targets_in_words(kind, to)));
    }
    return {.to = to,
            .headers = headers_of(table),
            .required = table.flag_or("required", false),
            .filled = table.flag_or("filled", false),
            .empty = table.texts("empty"),
            .strip = table.texts("strip"),
            .dated = table.texts("dated"),
            .fraction = table.flag_or("fraction", false)};
}

CellTest test_of(const toml::Table& table) {
    const bool unless = table.has("unless");
    return {.headers = headers_of(table), .values = table.texts(unless ? "unless" : "when"), .unless = unless};
}

std::optional<CellTest> condition_of(const toml::Table& record) {
    const auto* const table = record.find_table("only");
    if (table == nullptr) {
        return std::nullopt;
    }
    table->refuse_unknown({"headers", "when", "unless"});
    return test_of(*table);
}

/// An inspection says under which framework it judged.
void read_framework(RecordSpec& record, const toml::Table& table) {
    if (record.kind != RecordKind::inspection) {
        return;
    }
    const auto& name = table.text("framework");
    if (!ingest::read_framework(name)) {
        table.fault("framework", fmt::format("there is no framework '{}'", name));
    }
    record.framework = name;
    record.type = table.text_or("type", "");
}

RecordSpec record_of(const toml::Table& table) {
    table.refuse_unknown({"kind", "columns", "only", "part", "framework", "type"});
    const auto& kind = kind_of(table);
    RecordSpec record{.kind = kind.kind,
                      .columns = {},
                      .when = condition_of(table),
                      .part = slug(table.text_or("part", "")),
                      .framework = {},
                      .type = {}};
    read_framework(record, table);
    for (const auto& column : table.tables("columns")) {
        record.columns.push_back(column_of(column, kind));
    }
    for (const auto need : kind.needs) {
        if (std::ranges::find(record.columns, need, &Column::to) == record.columns.end()) {
            table.fault("kind", fmt::format("a record of the kind '{}' needs a column for '{}'", kind.name, need));
        }
    }
    return record;
}

KeyColumn key_of(const toml::Table& table) {
    table.refuse_unknown({"headers", "kind"});
    constexpr std::array<std::pair<std::string_view, KeyKind>, 4> names{{{"urn", KeyKind::urn},
                                                                         {"party", KeyKind::party},
                                                                         {"organisation", KeyKind::organisation},
                                                                         {"postcode", KeyKind::postcode}}};
    const auto& kind = table.text("kind");
    const auto* const found = std::ranges::find(names, kind, &std::pair<std::string_view, KeyKind>::first);
    if (found == names.end()) {
        table.fault("kind", "a key is of the kind 'urn', 'party', 'organisation' or 'postcode'");
    }
    return {.headers = headers_of(table), .kind = found->second};
}

std::optional<NumberColumns> number_of(const toml::Table& layout) {
    const auto* const table = layout.find_table("number");
    if (table == nullptr) {
        return std::nullopt;
    }
    table->refuse_unknown({"laestab", "authority", "establishment"});
    return NumberColumns{.laestab = table->texts("laestab"),
                         .authority = table->texts("authority"),
                         .establishment = table->texts("establishment")};
}

SkipRule skip_of(const toml::Table& table) {
    table.refuse_unknown({"headers", "when", "unless", "reason"});
    return {.test = test_of(table), .reason = table.text("reason")};
}

/// A sample is a line of a file: headers may hold commas.
std::vector<std::string> sample_of(const std::string& line) {
    constexpr std::size_t room = 16'384;
    const auto source = csv::memory_source(line);
    return csv::Reader(*source, "sample", {.encoding = csv::Encoding::utf_8, .buffer_bytes = room}).header();
}

void read_samples(Layout& layout, const toml::Table& table) {
    for (const auto& line : table.texts("samples")) {
        layout.samples.push_back(sample_of(line));
        for (const auto& header : layout.samples.back()) {
            layout.known.insert(header);
        }
    }
}

/// Only figures can wait for the school that has the number.
void check_number(const Layout& layout, const toml::Table& table) {
    const bool only_results =
        std::ranges::all_of(layout.records, [](const RecordSpec& record) { return record.kind == RecordKind::result; });
    if (layout.number && !only_results) {
        table.fault("number", "only records of the kind 'result' may be about a school without a URN");
    }
}

std::map<std::string, Missing, std::less<>> codes_of(const toml::Table& layout) {
    std::map<std::string, Missing, std::less<>> codes;
    const auto* const table = layout.find_table("codes");
    if (table == nullptr) {
        return codes;
    }
    for (const auto& code : table->keys()) {
        const auto reason = read_missing(table->text(code));
        if (!reason) {
            table->fault(code, fmt::format("'{}' is no reason for absence", table->text(code)));
        }
        codes.emplace(code, *reason);
    }
    return codes;
}

void read_asks(Layout& layout, const toml::Table& table) {
    const std::array<std::pair<std::string_view, bool*>, 3> flags{
        {{"period", &layout.asks_period}, {"release", &layout.asks_release}, {"dated", &layout.asks_dated}}};
    for (const auto& asked : table.texts("asks")) {
        const auto* const found = std::ranges::find(flags, asked, &std::pair<std::string_view, bool*>::first);
        if (found == flags.end()) {
            table.fault("asks", "a layout may ask for 'period', 'release' and 'dated'");
        }
        *found->second = true;
    }
}

std::vector<Layout> embedded_layouts() {
    constexpr std::string_view folder = "layouts/";
    constexpr std::string_view ending = ".toml";
    std::vector<Layout> result;
    for (const auto& file : embedded_files()) {
        if (file.name.starts_with(folder) && file.name.ends_with(ending)) {
            const auto stem = file.name.substr(folder.size(), file.name.size() - folder.size() - ending.size());
            result.push_back(read_layout(file.text, stem));
        }
    }
    std::ranges::sort(result, {}, &Layout::name);
    return result;
}

}  // namespace

Layout read_layout(std::string_view text, std::string_view name, std::string_view file) {
    const auto table = toml::Table::parse(text, file.empty() ? fmt::format("{}.toml", name) : std::string(file));
    table.refuse_unknown({"version", "title", "registers", "by_hand", "padded", "spills", "positional", "asks", "keys",
                          "number", "authority", "any_of", "codes", "skip", "record", "samples"});
    Layout layout{.name = std::string(name),
                  .version = table.integer("version"),
                  .title = table.text("title"),
                  .registers = table.flag_or("registers", false),
                  .by_hand = table.flag_or("by_hand", false),
                  .padded = table.flag_or("padded", false),
                  .spills = table.texts("spills"),
                  .positional = table.texts("positional"),
                  .keys = {},
                  .number = number_of(table),
                  .authority = table.texts("authority"),
                  .any_of = table.texts("any_of"),
                  .codes = codes_of(table),
                  .skips = {},
                  .records = {},
                  .samples = {},
                  .known = {}};
    read_asks(layout, table);
    read_samples(layout, table);
    std::ranges::transform(table.tables("keys"), std::back_inserter(layout.keys), key_of);
    std::ranges::transform(table.tables("skip"), std::back_inserter(layout.skips), skip_of);
    std::ranges::transform(table.tables("record"), std::back_inserter(layout.records), record_of);
    if (layout.keys.empty() || layout.records.empty()) {
        table.fault(layout.keys.empty() ? "keys" : "record", "a layout needs a key and a record");
    }
    check_number(layout, table);
    return layout;
}

Layout layout_in_file(const std::string& path) {
    const auto name = std::filesystem::path(path).stem().string();
    if (std::ranges::find(layouts(), name, &Layout::name) != layouts().end()) {
        throw UsageError(fmt::format("{}: there is a built-in layout '{}' already", path, name),
                         "give the file another name");
    }
    const auto source = csv::open_source(path);
    std::string text;
    std::array<char, 4'096> piece{};
    while (const auto count = source->read(piece.data(), piece.size())) {
        text.append(piece.data(), count);
    }
    return read_layout(text, name, path);
}

bool is_private(const Layout& layout) {
    return std::ranges::any_of(layout.records, [](const RecordSpec& record) {
        return record.kind == RecordKind::appointment || record.kind == RecordKind::review;
    });
}

const std::vector<Layout>& layouts() {
    static const auto list = embedded_layouts();
    return list;
}

const Layout& layout_named(std::string_view name) {
    const auto found = std::ranges::find(layouts(), name, &Layout::name);
    if (found != layouts().end()) {
        return *found;
    }
    std::vector<std::string_view> names;
    std::string all;
    for (const auto& layout : layouts()) {
        names.push_back(layout.name);
        all += (all.empty() ? "" : ", ") + layout.name;
    }
    const auto near = nearest_word(name, names);
    throw UsageError(
        fmt::format("there is no layout '{}'{}", name, near.empty() ? "" : fmt::format(": did you mean '{}'?", near)),
        fmt::format("the layouts are {}", all));
}

}  // namespace llp::ingest
