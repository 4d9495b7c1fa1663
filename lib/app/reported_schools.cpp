#include "app/reported_schools.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/error.hpp"
#include "core/shell_word.hpp"
#include "core/text.hpp"

namespace llp::app {

namespace {

/// "Norrow" means "Norrow District", and case and accents make no difference.
bool is_called(const std::string& name, const std::string& typed) {
    const auto whole = folded(name);
    const auto wanted = folded(typed);
    return whole == wanted || whole.starts_with(wanted + " ");
}

/// The one among the names that is meant; `what` they are: "district".
std::string only_one_meant(std::string_view what, const std::string& typed, const std::set<std::string>& names) {
    std::vector<std::string> meant;
    std::ranges::copy_if(names, std::back_inserter(meant),
                         [&](const std::string& name) { return is_called(name, typed); });
    if (names.contains(typed)) {
        return typed;
    }
    if (meant.size() == 1) {
        return meant.front();
    }
    if (meant.empty()) {
        throw NotFoundError(fmt::format("no open school is of the {} '{}'", what, typed),
                            names.empty() ? fmt::format("of no school the {} is known", what)
                                          : fmt::format("there are: {}", fmt::join(names, ", ")));
    }
    throw NotFoundError(fmt::format("'{}' may mean several: {}", typed, fmt::join(meant, ", ")), "write more of it");
}

void choose_district(const Knowledge& known, const std::string& typed, ReportedSchools& reported) {
    std::set<std::string> districts;
    for (const auto& school : known.schools) {
        if (reported.has_open(school, known.day) && !school.district.empty()) {
            districts.insert(school.district);
        }
    }
    reported.district = only_one_meant("district", typed, districts);
}

void choose_trust(const Knowledge& known, const std::string& typed, ReportedSchools& reported) {
    std::map<std::string, std::string> names;
    for (const auto& school : known.schools) {
        if (reported.has_open(school, known.day) && !school.trust_id.empty()) {
            names.emplace(school.trust_id, school.trust_name);
        }
    }
    const auto by_id =
        std::ranges::find_if(names, [&](const auto& trust) { return folded(trust.first) == folded(typed); });
    if (by_id == names.end()) {
        std::set<std::string> trusts;
        std::ranges::transform(names, std::inserter(trusts, trusts.end()),
                               [](const auto& trust) { return trust.second; });
        const auto name = only_one_meant("trust", typed, trusts);
        reported.trust_id = std::ranges::find_if(names, [&](const auto& trust) { return trust.second == name; })->first;
    } else {
        reported.trust_id = by_id->first;
    }
    reported.trust_name = names.at(reported.trust_id);
}

}  // namespace

bool ReportedSchools::is_meant(const School& school) const {
    return is_of(school, home) && (!phase || school.phase == phase) &&
           (district.empty() || school.district == district) && (trust_id.empty() || school.trust_id == trust_id);
}

ReportedSchools reported_schools(const Knowledge& known, const SchoolChoice& choice) {
    ReportedSchools reported{.home = home_authorities(known, choice.authorities),
                             .phase = choice.phase,
                             .district = {},
                             .trust_id = {},
                             .trust_name = {}};
    if (!choice.district.empty()) {
        choose_district(known, choice.district, reported);
    }
    if (!choice.trust.empty()) {
        choose_trust(known, choice.trust, reported);
    }
    return reported;
}

std::string part_in_words(const ReportedSchools& reported) {
    std::vector<std::string> parts;
    if (reported.phase) {
        parts.push_back(fmt::format("{} schools", lower(title(*reported.phase))));
    }
    if (!reported.district.empty()) {
        parts.push_back(reported.district);
    }
    if (!reported.trust_id.empty()) {
        parts.push_back(reported.trust_name.empty() ? reported.trust_id : reported.trust_name);
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string part_as_typed(const ReportedSchools& reported) {
    std::string typed;
    if (reported.phase) {
        typed += fmt::format(" --phase {}", token(*reported.phase));
    }
    if (!reported.district.empty()) {
        typed += " --district " + shell_word(reported.district);
    }
    if (!reported.trust_id.empty()) {
        typed += " --trust " + shell_word(reported.trust_id);
    }
    return typed;
}

report::ReportScope scope_of(const Knowledge& known, const ReportedSchools& reported, std::int64_t last_command) {
    return {.authority = authority_names(known, reported.home),
            .authorities = reported.home,
            .part = part_in_words(reported),
            .as_of = known.day,
            .last_command = last_command,
            .uncounted = uncounted_schools(known, reported.home)};
}

}  // namespace llp::app
