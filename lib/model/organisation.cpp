#include "model/organisation.hpp"

#include <algorithm>
#include <tuple>

namespace llp {

namespace {

constexpr std::string_view own_list = "organisations";

/// What counts first of an organisation stands first.
bool is_said_before(const Organisation& a, const Organisation& b) {
    return std::tuple(a.id, b.dated, b.source == own_list, a.source) <
           std::tuple(b.id, a.dated, a.source == own_list, b.source);
}

void fill_in(Organisation& one, const Organisation& older) {
    if (one.postcode.empty() && !one.place) {
        one.postcode = older.postcode;
        one.place = older.place;
    }
}

}  // namespace

bool Organisation::is_open(Date day) const noexcept {
    if (closed) {
        return day < *closed;
    }
    if (opened) {
        return *opened <= day && status != "closed";
    }
    return status != "closed" && status != "proposed-to-open";
}

void place_by_postcode(Organisation& organisation, const PostcodePlace& postcode) {
    if (!organisation.place && postcode.place) {
        organisation.place = postcode.place;
        organisation.placed_by_postcode = true;
    }
}

std::vector<Organisation> read_as_one_each(std::vector<Organisation> statements) {
    std::ranges::sort(statements, is_said_before);
    std::vector<Organisation> each;
    for (auto& statement : statements) {
        if (each.empty() || each.back().id != statement.id) {
            each.push_back(std::move(statement));
        } else {
            fill_in(each.back(), statement);
        }
    }
    return each;
}

}  // namespace llp
