#include "model/role.hpp"

#include <algorithm>

#include "core/embedded.hpp"
#include "core/text.hpp"

namespace llp {

namespace {

constexpr std::string_view roles_csv = "defaults/roles.csv";

bool has_one_holder(std::string_view holders) {
    if (holders != "one" && holders != "several") {
        refuse_field(roles_csv, holders, "is neither one nor several");
    }
    return holders == "one";
}

std::vector<Role> read_roles() {
    std::vector<Role> list;
    for (const auto& row : embedded_list(roles_csv)) {
        auto also = row.at(3).empty() ? std::vector<std::string_view>() : split(row.at(3), ';');
        list.push_back({.id = row.at(0),
                        .title = row.at(1),
                        .one_holder = has_one_holder(row.at(2)),
                        .also = std::move(also),
                        .finding = row.at(4)});
    }
    return list;
}

}  // namespace

std::span<const Role> roles() {
    static const auto list = read_roles();
    return list;
}

const Role* find_role(std::string_view id) {
    const auto list = roles();
    const auto found = std::ranges::find(list, id, &Role::id);
    return found == list.end() ? nullptr : &*found;
}

std::size_t role_rank(std::string_view id) {
    const auto list = roles();
    return static_cast<std::size_t>(std::ranges::find(list, id, &Role::id) - list.begin());
}

const Role* read_role(std::string_view text) {
    const auto wanted = slug(text);
    const auto list = roles();
    const auto found = std::ranges::find_if(list, [&](const Role& role) {
        return role.id == wanted || slug(role.title) == wanted ||
               std::ranges::find(role.also, wanted) != role.also.end();
    });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace llp
