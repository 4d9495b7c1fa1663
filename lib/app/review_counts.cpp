#include "app/review_counts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/number.hpp"

namespace llp::app {

namespace {

using Members = std::vector<const AskedSchool*>;

/// The subjects of the list that the school names, each once.
std::set<std::string> named_by(const AskedSchool& asked, ReviewPart part) {
    std::set<std::string> subjects;
    for (const auto& line : asked.review) {
        if (line.part == part && find_review_subject(line.subject) != nullptr) {
            subjects.insert(line.subject);
        }
    }
    return subjects;
}

std::vector<report::NamedSubject> most_named_first(const Members& members, ReviewPart part) {
    std::map<std::string, std::int64_t> counts;
    for (const auto* const member : members) {
        for (const auto& subject : named_by(*member, part)) {
            ++counts[subject];
        }
    }
    std::vector<report::NamedSubject> list;
    for (const auto& subject : review_subjects()) {
        if (const auto found = counts.find(std::string(subject.id)); found != counts.end()) {
            list.push_back({.subject = found->first, .schools = found->second});
        }
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &report::NamedSubject::schools);
    return list;
}

report::ReviewGroup group_of(std::string by, std::string name, const Members& members) {
    return {.by = std::move(by),
            .name = std::move(name),
            .asked = std::ssize(members),
            .answered = std::ranges::count_if(members, [](const auto* member) { return !member->review.empty(); }),
            .strengths = most_named_first(members, ReviewPart::strength),
            .developments = most_named_first(members, ReviewPart::development)};
}

/// A group for each name that `name_of` gives; none of schools for which it gives none.
template <typename NameOf>
void add_groups(std::vector<report::ReviewGroup>& groups, const char* by, const std::vector<AskedSchool>& schools,
                NameOf name_of) {
    std::map<std::string, Members> members;
    for (const auto& asked : schools) {
        if (const std::optional<std::string> name = name_of(asked)) {
            members[*name].push_back(&asked);
        }
    }
    for (const auto& [name, list] : members) {
        groups.push_back(group_of(by, name, list));
    }
}

/// What the school is rated in each attribute; the first where a predecessor was rated on the same day.
std::map<std::string_view, std::int64_t> ratings_of(const AskedSchool& asked) {
    std::map<std::string_view, std::int64_t> ratings;
    for (const auto& line : asked.review) {
        const auto* const rating = line.part == ReviewPart::rating ? find_review_rating(line.rating) : nullptr;
        const auto* const subject = find_review_subject(line.subject);
        if (rating != nullptr && subject != nullptr) {
            ratings.emplace(subject->id, rating->level.count());
        }
    }
    return ratings;
}

std::map<std::string_view, std::vector<std::int64_t>> ratings_by_attribute(const std::vector<AskedSchool>& schools) {
    std::map<std::string_view, std::vector<std::int64_t>> ratings;
    for (const auto& asked : schools) {
        for (const auto& [attribute, level] : ratings_of(asked)) {
            ratings[attribute].push_back(level);
        }
    }
    return ratings;
}

PerMille mean(const std::vector<std::int64_t>& levels) {
    std::int64_t sum = 0;
    for (const auto level : levels) {
        sum += level;
    }
    return PerMille(divide_rounding(sum, std::ssize(levels)));
}

}  // namespace

std::vector<report::RatedAttribute> rated_attributes(const std::vector<AskedSchool>& schools) {
    const auto ratings = ratings_by_attribute(schools);
    std::vector<report::RatedAttribute> list;
    for (const auto& subject : review_subjects()) {
        if (const auto found = ratings.find(subject.id); found != ratings.end()) {
            list.push_back({.attribute = std::string(subject.id),
                            .schools = std::ssize(found->second),
                            .mean = mean(found->second)});
        }
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &report::RatedAttribute::mean);
    return list;
}

std::vector<report::ReviewGroup> review_groups(const std::vector<AskedSchool>& schools, const std::string& authority) {
    Members all;
    std::ranges::transform(schools, std::back_inserter(all), [](const AskedSchool& asked) { return &asked; });
    std::vector<report::ReviewGroup> groups{group_of("county", authority, all)};
    add_groups(groups, "phase", schools, [](const AskedSchool& asked) {
        return std::optional(asked.school.phase ? std::string(title(*asked.school.phase)) : std::string());
    });
    add_groups(groups, "district", schools,
               [](const AskedSchool& asked) { return std::optional(asked.school.district); });
    add_groups(groups, "cluster", schools, [](const AskedSchool& asked) {
        return asked.cluster.empty() ? std::nullopt : std::optional(asked.cluster);
    });
    return groups;
}

}  // namespace llp::app
