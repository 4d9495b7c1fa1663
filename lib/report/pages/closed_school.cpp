#include "report/pages/closed_school.hpp"

#include <fmt/format.h>

namespace llp::report {

namespace {

std::string named(Urn urn, const std::string& name) {
    return name.empty() ? fmt::format("{}", urn) : fmt::format("{} ({})", name, urn);
}

}  // namespace

std::string in_words(const ClosedSchool& closed) {
    const auto name = named(closed.urn, closed.name);
    const auto end = closed.on ? fmt::format("{} closed on {}", name, in_words(*closed.on)) : name + " has closed";
    if (closed.followed_by.empty()) {
        return end + "; no school is linked as its successor";
    }
    std::string followers;
    for (const auto& next : closed.followed_by) {
        followers += (followers.empty() ? "" : &next == &closed.followed_by.back() ? " and " : ", ");
        followers += named(next.urn, next.name);
    }
    return fmt::format("{}; {} followed it{}", end, followers,
                       closed.with_itself ? ", which would stand on both sides of the plan" : "");
}

std::string successors_of(const ClosedSchool& closed) {
    std::string list;
    for (const auto& next : closed.followed_by) {
        list += fmt::format("{}{}", list.empty() ? "" : " ", next.urn);
    }
    return list;
}

}  // namespace llp::report
