#include "store/dated_facts.hpp"

#include "store/columns.hpp"
#include "store/fact_rows.hpp"

namespace llp::store {

namespace {

/// The packed keys that the source's loads of later days saw, by day.
std::vector<std::pair<Date, std::string>> later_loads(Write& write, const std::string& source, Date dated) {
    SQLite::Statement rows(write.database(), R"sql(
        SELECT dated, fact_keys FROM loads
        WHERE ended = 0 AND layout = ? AND dated > ? AND fact_keys <> '' ORDER BY dated)sql");
    rows.bind(1, source);
    rows.bind(2, iso(dated));
    std::vector<std::pair<Date, std::string>> loads;
    while (rows.executeStep()) {
        loads.emplace_back(day_at(rows, 0), text_at(rows, 1));
    }
    return loads;
}

Value easting_of(const std::optional<GridPoint>& place) {
    return place ? Value(place->easting.count()) : Value();
}

Value northing_of(const std::optional<GridPoint>& place) {
    return place ? Value(place->northing.count()) : Value();
}

std::optional<GridPoint> place_at(const SQLite::Statement& row, int column) {
    return grid_point(integer_at(row, column).value_or(0), integer_at(row, column + 1).value_or(0));
}

/// Rows stand in the order of key and day: the last of each key is the one that counts.
template <typename Fact, typename Key>
void add_newest(std::vector<Fact>& list, Fact fact, Key key) {
    if (!list.empty() && key(list.back()) == key(fact)) {
        list.back() = std::move(fact);
    } else {
        list.push_back(std::move(fact));
    }
}

PostcodePlace read_place(const SQLite::Statement& row) {
    return {.postcode = text_at(row, 0),
            .place = place_at(row, 1),
            .district = text_at(row, 3),
            .source = text_at(row, 4),
            .dated = day_at(row, 5)};
}

}  // namespace

DatedFactWriter::DatedFactWriter(Write& write, std::string source, Date dated)
    : write_(write), source_(std::move(source)), dated_(dated), later_(later_loads(write, source_, dated)) {}

Saved DatedFactWriter::save(const Judgement& judgement) {
    return save(
        "judgements",
        {std::int64_t{judgement.urn.value()}, judgement.framework, iso(judgement.date), judgement.area, source_},
        {judgement.grade ? Value(*judgement.grade) : Value(), judgement.type});
}

Saved DatedFactWriter::save(const SchoolLink& link) {
    return save(
        "school_links",
        {std::int64_t{link.urn.value()}, std::int64_t{link.other.value()}, std::string(token(link.kind)), source_},
        {link.words, link.name, column_of(link.since)});
}

Saved DatedFactWriter::save(const Organisation& organisation) {
    return save("organisations", {organisation.id, source_},
                {organisation.name, organisation.kind, organisation.status, column_of(organisation.opened),
                 column_of(organisation.closed), organisation.company, organisation.postcode,
                 easting_of(organisation.place), northing_of(organisation.place)});
}

Saved DatedFactWriter::save(const PostcodePlace& place) {
    return save("postcodes", {place.postcode, source_},
                {easting_of(place.place), northing_of(place.place), place.district});
}

Saved DatedFactWriter::save(std::string_view table, const Values& key, const Values& content) {
    const bool again = !seen_.insert(key_hash(table, key));
    const auto saved = runs(table).save(key, content);
    if (!again) {
        return saved;
    }
    return saved == Saved::unchanged || saved == Saved::repeated ? Saved::repeated : Saved::replaced;
}

RunWriter& DatedFactWriter::runs(std::string_view table) {
    const auto known = runs_.find(table);
    if (known != runs_.end()) {
        return known->second;
    }
    const auto confirmed = [this, table](std::span<const Value> key, Date after, std::optional<Date> before) {
        return this->confirmed(key_hash(table, key), after, before);
    };
    return runs_.try_emplace(table, write_, table, dated_, confirmed).first->second;
}

std::optional<Date> DatedFactWriter::confirmed(std::uint64_t hash, Date after, std::optional<Date> before) const {
    for (const auto& [day, keys] : later_) {
        if (day > after && (!before || day < *before) && KeySet::holds(keys, hash)) {
            return day;
        }
    }
    return std::nullopt;
}

std::vector<Judgement> judgements(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "judgements", "urn, framework, date, area, source, dated, grade, type",
                         "urn, framework, date, area, source, dated");
    const auto key = [](const Judgement& j) { return std::tie(j.urn, j.framework, j.date, j.area, j.source); };
    std::vector<Judgement> list;
    while (rows.executeStep()) {
        add_newest(list,
                   Judgement{.urn = urn_at(rows, 0),
                             .framework = text_at(rows, 1),
                             .date = day_at(rows, 2),
                             .area = text_at(rows, 3),
                             .grade = rows.getColumn(6).isNull() ? std::nullopt : std::optional(text_at(rows, 6)),
                             .type = text_at(rows, 7),
                             .source = text_at(rows, 4),
                             .dated = day_at(rows, 5),
                             .file = text_at(rows, 8)},
                   key);
    }
    return list;
}

std::vector<SchoolLink> school_links(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "school_links", "urn, other, kind, source, dated, words, name, since",
                         "urn, other, kind, source, dated");
    const auto key = [](const SchoolLink& l) { return std::tie(l.urn, l.other, l.kind, l.source); };
    std::vector<SchoolLink> list;
    while (rows.executeStep()) {
        add_newest(list,
                   SchoolLink{.urn = urn_at(rows, 0),
                              .other = urn_at(rows, 1),
                              .kind = known(read_link_kind(text_at(rows, 2)), text_at(rows, 2)),
                              .words = text_at(rows, 5),
                              .name = text_at(rows, 6),
                              .since = date_at(rows, 7),
                              .source = text_at(rows, 3),
                              .dated = day_at(rows, 4)},
                   key);
    }
    return list;
}

std::vector<Organisation> organisations(const Snapshot& snapshot) {
    // A register has tens of thousands, and no one asks of which file they are.
    auto rows = snapshot.query(R"sql(
        SELECT organisation, source, dated, name, kind, status, opened, closed, company, postcode, easting, northing
        FROM organisations WHERE began <= :c AND (ended = 0 OR ended > :c) ORDER BY organisation, source, dated)sql");
    const auto key = [](const Organisation& o) { return std::tie(o.id, o.source); };
    std::vector<Organisation> list;
    while (rows.executeStep()) {
        add_newest(list,
                   Organisation{.id = text_at(rows, 0),
                                .name = text_at(rows, 3),
                                .kind = text_at(rows, 4),
                                .status = text_at(rows, 5),
                                .opened = date_at(rows, 6),
                                .closed = date_at(rows, 7),
                                .company = text_at(rows, 8),
                                .postcode = text_at(rows, 9),
                                .place = place_at(rows, 10),
                                .source = text_at(rows, 1),
                                .dated = day_at(rows, 2)},
                   key);
    }
    return list;
}

PostcodePlaces::PostcodePlaces(const Snapshot& snapshot)
    : any_(snapshot.query("SELECT 1 FROM postcodes WHERE began <= :c LIMIT 1").executeStep()),
      query_(snapshot.query(R"sql(
        SELECT postcode, easting, northing, district, source, dated FROM postcodes
        WHERE postcode = :postcode AND began <= :c AND (ended = 0 OR ended > :c)
        ORDER BY dated DESC, source LIMIT 1)sql")),
      area_query_(snapshot.query(R"sql(
        SELECT 1 FROM postcodes
        WHERE postcode >= :first AND postcode < :last AND began <= :c AND (ended = 0 OR ended > :c) LIMIT 1)sql")) {}

std::optional<PostcodePlace> PostcodePlaces::find(std::string_view text) {
    const auto postcode = any_ ? read_postcode(text) : std::nullopt;
    if (!postcode) {
        return std::nullopt;
    }
    query_.reset();
    query_.bind(":postcode", *postcode);
    return query_.executeStep() ? std::optional(read_place(query_)) : std::nullopt;
}

bool PostcodePlaces::lacks(std::string_view text) {
    if (!any_) {
        return false;
    }
    const auto postcode = read_postcode(text).value_or(std::string(text));
    const auto area = postcode_area(postcode);
    return !area.empty() && knows_area(area) && !find(postcode);
}

bool PostcodePlaces::knows_area(std::string_view area) {
    if (const auto known = areas_.find(area); known != areas_.end()) {
        return known->second;
    }
    // A digit follows the letters of the area; ':' is the sign after '9'.
    area_query_.reset();
    area_query_.bind(":first", fmt::format("{}0", area));
    area_query_.bind(":last", fmt::format("{}:", area));
    return areas_.emplace(area, area_query_.executeStep()).first->second;
}

}  // namespace llp::store
