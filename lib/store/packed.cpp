#include "store/packed.hpp"

#include <nlohmann/json.hpp>

#include "core/error.hpp"
#include "core/text.hpp"
#include "store/columns.hpp"

namespace llp::store {

namespace {

// Ordered as given: a score's parts and a school's needs are in an order that matters.
using Json = nlohmann::ordered_json;

Json parse(std::string_view text) {
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        refuse_stored("a list that is no JSON");
    }
    return json;
}

template <typename Read>
auto read_packed(std::string_view text, Read read) {
    try {
        return read(parse(text));
    } catch (const Json::exception& fault) {
        refuse_stored(fault.what());
    } catch (const InputError& fault) {
        refuse_stored(fault.what());
    }
}

Measure read_figure(const Json& json) {
    if (json.is_number_integer()) {
        return Millionths(json.get<std::int64_t>());
    }
    return read_missing(json.get<std::string>()).value_or(Missing::unreadable);
}

UrnSet unpack_urns(std::string_view text) {
    try {
        return UrnSet::unpacked(text);
    } catch (const InputError& fault) {
        refuse_stored(fault.what());
    }
}

}  // namespace

std::string pack(const std::string& layout, const std::map<std::string, UrnSet>& seen) {
    std::string text;
    for (const auto& [source, urns] : seen) {
        const auto part = source == layout ? std::string() : source.substr(layout.size() + 1) + "=";
        text += fmt::format("{}{}{}", text.empty() ? "" : " ", part, urns.packed());
    }
    return text;
}

std::string pack(const std::vector<std::string>& list) {
    return Json(list).dump();
}

std::string pack(const Tally& counts) {
    return Json(counts).dump();
}

std::string pack(const std::set<int>& authorities) {
    return Json(authorities).dump();
}

std::string pack_schools(const std::vector<Urn>& schools) {
    auto json = Json::array();
    for (const auto urn : schools) {
        json.push_back(urn.value());
    }
    return json.dump();
}

std::string pack(const std::map<std::string, std::string>& texts) {
    return Json(texts).dump();
}

std::string pack(const std::vector<ScorePart>& parts) {
    Json json = Json::object();
    for (const auto& part : parts) {
        json[part.name] = part.points.count();
    }
    return json.dump();
}

std::string pack(const std::vector<RunnerUp>& runners_up) {
    Json json = Json::array();
    for (const auto& runner_up : runners_up) {
        json.push_back({runner_up.supporter.text(), runner_up.score.count()});
    }
    return json.dump();
}

std::string pack(const EquityAccount& equity) {
    Json rows = Json::array();
    for (const auto& row : equity.rows) {
        rows.push_back({row.by, row.band, row.in_need, row.served_before, row.served_now});
    }
    return Json({{"fsm_of", equity.fsm.of}, {"fsm_schools", equity.fsm.schools}, {"rows", std::move(rows)}}).dump();
}

std::string pack(const LoadAccount& load) {
    Json rows = Json::array();
    for (const auto& row : load.rows) {
        rows.push_back({row.supporter.text(), row.before, row.added});
    }
    return Json({{"idle", load.idle},
                 {"days_per_school", load.days_per_school.count()},
                 {"five_most", load.five_most},
                 {"gini", load.gini ? Json(load.gini->count()) : Json()},
                 {"rows", std::move(rows)}})
        .dump();
}

std::string pack(const std::vector<std::pair<std::string, Measure>>& figures) {
    // Written by hand: it is the hot path of an import, and ids and tokens need no escaping.
    constexpr std::size_t room_of_a_figure = 48;
    std::string text;
    text.reserve(room_of_a_figure * figures.size() + 2);
    text += '{';
    for (const auto& [id, figure] : figures) {
        const auto value = number(figure);
        text += text.size() > 1 ? ",\"" : "\"";
        text += id;
        text += "\":";
        if (value) {
            text += fmt::format_int(value->count()).c_str();
        } else {
            text += '"';
            text += token(std::get<Missing>(figure));
            text += '"';
        }
    }
    text += '}';
    return text;
}

std::vector<std::string> unpack_list(std::string_view text) {
    return read_packed(text, [](const Json& json) { return json.get<std::vector<std::string>>(); });
}

std::set<int> unpack_authorities(std::string_view text) {
    return read_packed(text, [](const Json& json) { return json.get<std::set<int>>(); });
}

std::vector<Urn> unpack_schools(std::string_view text) {
    return read_packed(text, [](const Json& json) {
        std::vector<Urn> schools;
        for (const auto& urn : json) {
            schools.push_back(Urn::of(urn.get<int>()));
        }
        return schools;
    });
}

Tally unpack_counts(std::string_view text) {
    return read_packed(text, [](const Json& json) { return json.get<Tally>(); });
}

std::map<std::string, std::string> unpack_texts(std::string_view text) {
    return read_packed(text, [](const Json& json) { return json.get<std::map<std::string, std::string>>(); });
}

std::vector<ScorePart> unpack_parts(std::string_view text) {
    return read_packed(text, [](const Json& json) {
        std::vector<ScorePart> parts;
        for (const auto& [name, points] : json.items()) {
            parts.push_back({.name = name, .points = Points(points.get<std::int64_t>())});
        }
        return parts;
    });
}

std::vector<RunnerUp> unpack_runners_up(std::string_view text) {
    return read_packed(text, [](const Json& json) {
        std::vector<RunnerUp> runners_up;
        for (const auto& pair : json) {
            runners_up.push_back({.supporter = Party::parse(pair.at(0).get<std::string>()),
                                  .score = Points(pair.at(1).get<std::int64_t>())});
        }
        return runners_up;
    });
}

EquityAccount unpack_equity(std::string_view text) {
    return read_packed(text, [](const Json& json) {
        EquityAccount equity{
            .fsm = {.of = json.at("fsm_of").get<std::string>(), .schools = json.at("fsm_schools").get<int>()},
            .rows = {}};
        for (const auto& row : json.at("rows")) {
            equity.rows.push_back({.by = row.at(0).get<std::string>(),
                                   .band = row.at(1).get<std::string>(),
                                   .in_need = row.at(2).get<int>(),
                                   .served_before = row.at(3).get<int>(),
                                   .served_now = row.at(4).get<int>()});
        }
        return equity;
    });
}

LoadAccount unpack_load(std::string_view text) {
    return read_packed(text, [](const Json& json) {
        LoadAccount load{.rows = {},
                         .idle = json.at("idle").get<int>(),
                         .days_per_school = Days(json.at("days_per_school").get<std::int64_t>()),
                         .five_most = json.at("five_most").get<int>(),
                         .gini = {}};
        if (!json.at("gini").is_null()) {
            load.gini = PerMille(json.at("gini").get<std::int64_t>());
        }
        for (const auto& row : json.at("rows")) {
            load.rows.push_back({.supporter = Party::parse(row.at(0).get<std::string>()),
                                 .before = row.at(1).get<int>(),
                                 .added = row.at(2).get<int>()});
        }
        return load;
    });
}

std::map<std::string, UrnSet> unpack_seen(const std::string& layout, std::string_view text) {
    std::map<std::string, UrnSet> seen;
    for (const auto entry : split(text, ' ')) {
        const auto equals = entry.find('=');
        const bool whole = equals == std::string_view::npos;
        if (!entry.empty()) {
            seen.emplace(whole ? layout : fmt::format("{} {}", layout, entry.substr(0, equals)),
                         unpack_urns(whole ? entry : entry.substr(equals + 1)));
        }
    }
    return seen;
}

std::vector<std::pair<std::string, Measure>> unpack_figures(std::string_view text) {
    return read_packed(text, [](const Json& json) {
        std::vector<std::pair<std::string, Measure>> figures;
        for (const auto& [id, value] : json.items()) {
            figures.emplace_back(id, read_figure(value));
        }
        return figures;
    });
}

}  // namespace llp::store
