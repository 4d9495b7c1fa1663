#include "store/packed_certificate.hpp"

#include <nlohmann/json.hpp>

#include "core/error.hpp"
#include "store/columns.hpp"

namespace llp::store {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::vector<Certificate::Line>& lines) {
    auto list = Json::array();
    for (const auto& line : lines) {
        list.push_back({line.party.text(), token(line.shortage), token(line.fair), line.bar, line.price});
    }
    return list;
}

Shortage shortage_in(const Json& json) {
    const auto shortage = read_shortage(json.get<std::string>());
    if (!shortage) {
        refuse_stored("a certificate with an unknown shortage");
    }
    return *shortage;
}

std::vector<Certificate::Line> lines_in(const Json& json) {
    std::vector<Certificate::Line> lines;
    for (const auto& line : json) {
        lines.push_back({.party = Party::parse(line.at(0).get<std::string>()),
                         .shortage = shortage_in(line.at(1)),
                         .fair = shortage_in(line.at(2)),
                         .bar = line.at(3).get<bool>(),
                         .price = line.at(4).get<std::string>()});
    }
    return lines;
}

}  // namespace

std::string pack(const Certificate& certificate) {
    return Json{{"scale", certificate.scale},
                {"kept", certificate.kept},
                {"floor", certificate.floor ? Json(certificate.floor->count()) : Json()},
                {"bar", certificate.bar},
                {"supported", json_of(certificate.supported)},
                {"supporters", json_of(certificate.supporters)}}
        .dump();
}

Certificate unpack_certificate(std::string_view text) {
    try {
        const auto json = Json::parse(text);
        const auto& floor = json.at("floor");
        // Certificates that were stored before pairs could be kept do not speak of it.
        return {.scale = json.at("scale").get<std::int64_t>(),
                .kept = json.value("kept", "0"),
                .floor = floor.is_null() ? std::nullopt : std::optional(Points(floor.get<std::int64_t>())),
                .bar = json.at("bar").get<std::string>(),
                .supported = lines_in(json.at("supported")),
                .supporters = lines_in(json.at("supporters"))};
    } catch (const Json::exception& fault) {
        refuse_stored(fault.what());
    } catch (const InputError& fault) {
        refuse_stored(fault.what());
    }
}

}  // namespace llp::store
