#include "report/pages/told_findings.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "report/disclosure.hpp"

namespace llp::report {

namespace {

/// How many schools may have named a subject.
struct Bounds {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// Schools that answered, and what the group's own list tells of a subject.
struct Share {
    std::int64_t answered = 0;
    Bounds own;
};

bool is_few(std::int64_t schools) {
    return schools <= fewest_schools_shown;
}

bool names(const std::vector<NamedSubject>& list, std::string_view subject) {
    return std::ranges::find(list, subject, &NamedSubject::subject) != list.end();
}

Share share_of(const ReviewGroup& group, Findings findings, std::string_view subject) {
    const auto list = named_findings(group, findings);
    if (names(list, subject)) {
        return {group.answered, {fewest_schools_shown, group.answered}};
    }
    if (is_few(group.answered)) {
        return {group.answered, {0, group.answered}};
    }
    // What a full list lacks was named no more often than its last.
    return {group.answered, {0, list.size() < most_findings_named ? fewest_schools_shown - 1 : list.back().schools}};
}

/// The groups of one kind, and the schools of the county that are in none of them.
std::vector<Share> shares_of(const std::vector<const ReviewGroup*>& groups, std::int64_t answered, Findings findings,
                             std::string_view subject) {
    std::vector<Share> shares;
    shares.reserve(groups.size() + 1);
    for (const auto* const group : groups) {
        shares.push_back(share_of(*group, findings, subject));
        answered -= group->answered;
    }
    shares.push_back({answered, {0, answered}});
    return shares;
}

bool is_given_away(std::int64_t answered, const Bounds& had) {
    if (is_few(answered)) {
        return had.least > 0 || had.most < std::min(answered, fewest_schools_shown - 1);
    }
    return had.least == had.most && std::min(had.least, answered - had.least) < fewest_schools_shown;
}

bool gives_any_away(const Bounds& county, const std::vector<Share>& shares) {
    Bounds sum;
    for (const auto& share : shares) {
        sum = {sum.least + share.own.least, sum.most + share.own.most};
    }
    return std::ranges::any_of(shares, [&](const Share& share) {
        const auto& own = share.own;
        return is_given_away(share.answered, {std::max(own.least, county.least - (sum.most - own.most)),
                                              std::min(own.most, county.most - (sum.least - own.least))});
    });
}

/// The county's list, from which is kept back what would give a group away.
class CountyList {
public:
    CountyList(const std::vector<ReviewGroup>& groups, Findings findings)
        : findings_(findings), county_(groups.front()) {
        for (auto group = std::next(groups.begin()); group != groups.end(); ++group) {
            kinds_[group->by].push_back(&*group);
        }
        for (const auto& found : named_findings(county_, findings)) {
            const auto behind = std::min(found.schools, county_.answered - found.schools);
            rows_.push_back({.found = found, .number_told = behind >= fewest_schools_shown});
        }
    }

    std::vector<ToldFinding> told() && {
        bool again = true;
        while (again) {
            again = false;
            for (const auto& [subject, schools] : county_.*findings_) {
                while (is_told_of_few(subject)) {
                    keep_back(subject);
                    again = true;
                }
            }
        }
        return std::move(rows_);
    }

private:
    using Rows = std::vector<ToldFinding>;

    [[nodiscard]] bool is_told_of_few(std::string_view subject) const {
        const auto county = bounds_of(subject);
        return std::ranges::any_of(kinds_, [&](const auto& kind) {
            return gives_any_away(county, shares_of(kind.second, county_.answered, findings_, subject));
        });
    }

    /// Its own number first, then those that stand around it, then its name. With all of them gone nothing is had.
    void keep_back(std::string_view subject) {
        const auto own = row_of(subject);
        const auto is_told = [](const ToldFinding& row) { return row.number_told; };
        if (own != rows_.end() && own->number_told) {
            own->number_told = false;
        } else if (std::ranges::any_of(rows_, is_told)) {
            std::ranges::for_each(rows_, [](ToldFinding& row) { row.number_told = false; });
        } else if (own != rows_.end()) {
            own->named = false;
        }
    }

    [[nodiscard]] Rows::iterator row_of(std::string_view subject) {
        return std::ranges::find_if(rows_,
                                    [&](const ToldFinding& row) { return row.named && row.found.subject == subject; });
    }

    /// What the list tells of the subject.
    [[nodiscard]] Bounds bounds_of(std::string_view subject) const {
        const auto is_it = [&](const ToldFinding& row) { return row.named && row.found.subject == subject; };
        const auto own = std::ranges::find_if(rows_, is_it);
        if (own == rows_.end()) {
            return {0, most_unnamed()};
        }
        if (own->number_told) {
            return {own->found.schools, own->found.schools};
        }
        const auto below = std::find_if(own, rows_.end(), [](const ToldFinding& row) { return row.number_told; });
        return {below == rows_.end() ? fewest_schools_shown : below->found.schools, last_told(rows_.begin(), own)};
    }

    /// What is not named stands behind the list, or in a row without its name.
    [[nodiscard]] std::int64_t most_unnamed() const {
        const auto unnamed = std::ranges::find(rows_, false, &ToldFinding::named);
        const bool has_room = unnamed == rows_.end() && rows_.size() < most_findings_named;
        return has_room && !is_few(county_.answered) ? fewest_schools_shown - 1 : last_told(rows_.begin(), unnamed);
    }

    /// The smallest number that is told of these rows; that of all that answered where none is.
    [[nodiscard]] std::int64_t last_told(Rows::const_iterator first, Rows::const_iterator last) const {
        auto number = county_.answered;
        for (auto row = first; row != last; ++row) {
            number = row->number_told ? row->found.schools : number;
        }
        return number;
    }

    Findings findings_;
    const ReviewGroup& county_;
    std::map<std::string, std::vector<const ReviewGroup*>> kinds_;
    Rows rows_;
};

}  // namespace

std::vector<NamedSubject> named_findings(const ReviewGroup& group, Findings findings) {
    std::vector<NamedSubject> list;
    if (is_few(group.answered)) {
        return list;
    }
    for (const auto& one : group.*findings) {
        if (one.schools >= fewest_schools_shown && list.size() < most_findings_named) {
            list.push_back(one);
        }
    }
    return list;
}

std::vector<ToldFinding> county_findings(const std::vector<ReviewGroup>& groups, Findings findings) {
    return CountyList(groups, findings).told();
}

}  // namespace llp::report
