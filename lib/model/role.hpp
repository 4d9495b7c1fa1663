#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace llp {

/// What people do at a school or an organisation: a line of data/defaults/roles.csv.
struct Role {
    std::string_view id;
    std::string_view title;
    bool one_holder = false;             ///< Whoever takes it on takes the place of the one before.
    std::vector<std::string_view> also;  ///< Other words for it, as slugs.
    std::string_view finding;  ///< Code of the finding that another person holds it; empty where it is no news.
};

/// The role of those who can lead a peer review.
inline constexpr std::string_view reviewer_role = "reviewer";

/// In the order of the list, which is that in which people read them.
std::span<const Role> roles();

/// nullptr where the list has none of this id.
const Role* find_role(std::string_view id);

/// The place of a role in the list; behind all of them for one that it lacks.
std::size_t role_rank(std::string_view id);

/// By id, title or another word for it, case and hyphens aside. nullptr for anything else.
const Role* read_role(std::string_view text);

}  // namespace llp
