#include "ingest/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
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
};

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
        {"result", RecordKind::result, measure_ids()},
        {"figure", RecordKind::figure, {"measure", "period", "value", "release"}},
        {"judgement", RecordKind::judgement, {"date", "framework", "area", "grade", "type"}},
        {"rating", RecordKind::rating, {"date", "grade"}},
        {"membership", RecordKind::membership, {"status", "from", "to"}},
        {"declaration",
         RecordKind::declaration,
         {"kind", "area", "topic", "mode", "days_per_term", "willing", "reason", "listed", "urgent", "from", "to",
          "source", "date"}},
        {"capacity", RecordKind::capacity, {"min_schools", "max_schools", "days_per_term", "from", "to"}},
        {"conflict", RecordKind::conflict, {"kind", "reason", "from", "to"}},
    };
    return list;
}

const KindSpec& kind_of(const toml::Table& record) {
    const auto& name = record.text("kind");
    const auto found = std::ranges::find(kinds(), name, &KindSpec::name);
    if (found == kinds().end()) {
        record.fault("kind", fmt::format("there is no kind of record '{}'", name));
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

Column column_of(const toml::Table& table, const KindSpec& kind) {
    table.refuse_unknown({"to", "headers", "required", "filled", "empty"});
    const auto& to = table.text("to");
    if (std::ranges::find(kind.targets, to) == kind.targets.end()) {
        table.fault("to", fmt::format("a {} has no '{}'", kind.name, to));
    }
    return {.to = to,
            .headers = headers_of(table),
            .required = table.flag_or("required", false),
            .filled = table.flag_or("filled", false),
            .empty = table.texts("empty")};
}

RecordSpec record_of(const toml::Table& table) {
    table.refuse_unknown({"kind", "columns"});
    const auto& kind = kind_of(table);
    RecordSpec record{.kind = kind.kind, .columns = {}};
    for (const auto& column : table.tables("columns")) {
        record.columns.push_back(column_of(column, kind));
    }
    return record;
}

KeyColumn key_of(const toml::Table& table) {
    table.refuse_unknown({"headers", "kind"});
    const auto& kind = table.text("kind");
    if (kind != "urn" && kind != "party") {
        table.fault("kind", "a key is of the kind 'urn' or 'party'");
    }
    return {.headers = headers_of(table), .organisations_too = kind == "party"};
}

SkipRule skip_of(const toml::Table& table) {
    table.refuse_unknown({"headers", "when", "unless", "reason"});
    const bool unless = table.has("unless");
    return {.headers = headers_of(table),
            .values = table.texts(unless ? "unless" : "when"),
            .unless = unless,
            .reason = table.text("reason")};
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

Layout read_layout(std::string_view text, std::string_view name) {
    const auto table = toml::Table::parse(text, fmt::format("{}.toml", name));
    table.refuse_unknown({"version", "title", "registers", "by_hand", "padded", "asks", "keys", "authority", "any_of",
                          "codes", "skip", "record", "samples"});
    Layout layout{.name = std::string(name),
                  .version = table.integer("version"),
                  .title = table.text("title"),
                  .registers = table.flag_or("registers", false),
                  .by_hand = table.flag_or("by_hand", false),
                  .padded = table.flag_or("padded", false),
                  .keys = {},
                  .authority = table.texts("authority"),
                  .any_of = table.texts("any_of"),
                  .codes = codes_of(table),
                  .skips = {},
                  .records = {},
                  .samples = table.texts("samples")};
    read_asks(layout, table);
    std::ranges::transform(table.tables("keys"), std::back_inserter(layout.keys), key_of);
    std::ranges::transform(table.tables("skip"), std::back_inserter(layout.skips), skip_of);
    std::ranges::transform(table.tables("record"), std::back_inserter(layout.records), record_of);
    if (layout.keys.empty() || layout.records.empty()) {
        table.fault(layout.keys.empty() ? "keys" : "record", "a layout needs a key and a record");
    }
    return layout;
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
