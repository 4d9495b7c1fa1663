#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"
#include "store/columns.hpp"

namespace llp::store {

/// Pieces of which the packed answers of a round are put together. Ordered as given.
using Json = nlohmann::ordered_json;

/// Throws StoreError for text of another form than `read` expects.
template <typename Read>
auto unpacked(std::string_view text, Read read) {
    try {
        return read(Json::parse(text));
    } catch (const Json::exception& fault) {
        refuse_stored(fault.what());
    } catch (const InputError& fault) {
        refuse_stored(fault.what());
    }
}

template <typename List, typename Pack>
Json list_of(const List& list, Pack pack) {
    auto json = Json::array();
    for (const auto& item : list) {
        json.push_back(pack(item));
    }
    return json;
}

template <typename Unpack>
auto list_in(const Json& json, Unpack unpack) {
    std::vector<decltype(unpack(json))> list;
    list.reserve(json.size());
    for (const auto& item : json) {
        list.push_back(unpack(item));
    }
    return list;
}

inline Urn urn_in(const Json& json) {
    return Urn::of(json.get<int>());
}

inline Json json_of_urn(Urn urn) {
    return urn.value();
}

inline Points points_in(const Json& json) {
    return Points(json.get<std::int64_t>());
}

inline Json json_of_metres(const std::optional<Metres>& metres) {
    return metres ? Json(metres->count()) : Json();
}

inline std::optional<Metres> metres_in(const Json& json) {
    return json.is_null() ? std::nullopt : std::optional(Metres(json.get<std::int64_t>()));
}

}  // namespace llp::store
