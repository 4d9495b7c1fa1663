#include "model/region.hpp"

#include <map>

#include "core/embedded.hpp"
#include "core/number.hpp"

namespace llp {

namespace {

std::map<int, std::string_view> read_regions() {
    constexpr std::string_view file = "defaults/regions.csv";
    constexpr std::int64_t largest_code = 999;
    std::map<int, std::string_view> regions;
    for (const auto& row : embedded_list(file)) {
        const auto code = read_integer(row.at(0));
        if (!code || *code < 1 || *code > largest_code) {
            refuse_field(file, row.at(0), "is no authority, such as 925");
        }
        if (!regions.emplace(static_cast<int>(*code), row.at(2)).second) {
            refuse_field(file, row.at(0), "stands in an earlier line already");
        }
    }
    return regions;
}

}  // namespace

std::string_view region_of(std::optional<int> authority) {
    static const auto regions = read_regions();
    const auto found = regions.find(authority.value_or(0));
    return found == regions.end() ? std::string_view() : found->second;
}

}  // namespace llp
