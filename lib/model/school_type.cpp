#include "model/school_type.hpp"

#include <algorithm>
#include <vector>

#include "core/embedded.hpp"
#include "core/text.hpp"

namespace llp {

namespace {

std::vector<SchoolType> read_types() {
    constexpr std::string_view file = "defaults/school-types.csv";
    std::vector<SchoolType> types;
    for (const auto& row : embedded_list(file)) {
        if (row.at(3) != "yes" && row.at(3) != "no") {
            refuse_field(file, row.at(3), "does not do: yes or no is needed");
        }
        if (!row.at(4).empty() && !read_phase(row.at(4))) {
            refuse_field(file, row.at(4), "is no phase, such as primary");
        }
        types.push_back({.code = row.at(0),
                         .name = row.at(1),
                         .group = row.at(2),
                         .state_funded = row.at(3) == "yes",
                         .phase = read_phase(row.at(4))});
    }
    return types;
}

std::string_view without_leading_zero(std::string_view code) noexcept {
    return code.starts_with('0') ? code.substr(1) : code;
}

}  // namespace

const SchoolType* find_school_type(std::string_view name_or_code) {
    static const auto types = read_types();
    const auto wanted = trim(name_or_code);
    const auto found = std::ranges::find_if(types, [&](const SchoolType& type) {
        return same_ignoring_case(type.name, wanted) ||
               (!wanted.empty() && without_leading_zero(type.code) == without_leading_zero(wanted));
    });
    return found == types.end() ? nullptr : &*found;
}

}  // namespace llp
