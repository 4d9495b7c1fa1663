#include "report/pages/clusters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/number.hpp"
#include "report/pages/round_head.hpp"
#include "report/pages/round_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::int64_t millionths = 1'000'000;

const PeerClusters& of(const ClusterFacts& facts) {
    return *facts.round.clusters;
}

Cell decimal(std::int64_t value, std::int64_t of, int decimals) {
    return of == 0 ? Cell::nothing()
                   : Cell::open(Value(
                         Decimal{.value = Millionths(divide_rounding(value * millionths, of)), .decimals = decimals}));
}

Cell points_of(const ClusterFacts& facts, std::int64_t value) {
    return Cell::open(value).reading(with_thousands(divide_rounding(value, of(facts).scale)));
}

Cell gap_cell(Millionths gap) {
    return Cell::open(Value(Decimal{.value = gap, .decimals = 2})).reading(rounded_decimal(gap, 2) + "%");
}

std::int64_t placed(const PeerClusters& clusters) {
    std::int64_t schools = 0;
    for (const auto& cluster : clusters.clusters) {
        schools += std::ssize(cluster.members);
    }
    return schools;
}

/// The gap in points a school that stands in a cluster, to a hundredth, rounded up.
Cell gap_a_school(const PeerClusters& clusters) {
    constexpr std::int64_t hundredths = 100;
    const auto of = clusters.scale * placed(clusters);
    if (of == 0) {
        return Cell::nothing();
    }
    const auto gap = ((clusters.bound - clusters.total) * hundredths + of - 1) / of;
    const Decimal points{.value = Millionths(gap * (millionths / hundredths)), .decimals = 2};
    return Cell::open(Value(points)).reading(rounded_decimal(points.value, 2) + " points a school");
}

/// What brings points and what takes them away nearly cancel out: the total is less than a tenth of all parts of the
/// scores without their signs, and a share of it says nothing.
bool nearly_cancels_out(const PeerClusters& clusters) {
    constexpr std::int64_t tenth = 10;
    std::int64_t parts = 0;
    for (const auto& cluster : clusters.clusters) {
        std::int64_t sum = 0;
        for (const auto& part : cluster.parts) {
            sum += std::abs(part.points.count());
        }
        parts += sum * 2 * clusters.scale / std::max<std::int64_t>(1, std::ssize(cluster.members) - 1);
    }
    return std::abs(clusters.total) * tenth < parts;
}

std::string objective(const Round& round) {
    const auto said = round.parameters.find("objective");
    return said == round.parameters.end() ? "mixed" : said->second;
}

std::vector<Field> head_of(const ClusterFacts& facts) {
    auto head = round_head(facts.as_of, facts.round);
    head.push_back({.name = "objective", .label = "Objective", .value = Cell::open(objective(facts.round))});
    head.push_back({.name = "total", .label = "Total score", .value = points_of(facts, of(facts).total)});
    head.push_back({.name = "bound",
                    .label = "No clusters of as many can score over",
                    .value = points_of(facts, of(facts).bound)});
    head.push_back({.name = "gap_per_school", .label = "So at most better by", .value = gap_a_school(of(facts))});
    head.push_back({.name = "gap_percent",
                    .label = "In per cent of the total",
                    .value = gap_cell(of(facts).gap()),
                    .readers = nearly_cancels_out(of(facts)) ? For::machines : For::all});
    head.push_back(
        {.name = "scale", .label = "Parts of a point", .value = Cell::open(of(facts).scale), .readers = For::machines});
    add_approval(facts.round, head);
    return head;
}

Facts pool(const ClusterFacts& facts) {
    const auto& clusters = of(facts);
    return {.name = "pool",
            .fields = {{.name = "schools", .label = "schools in the pool", .value = Cell::open(facts.round.supported)},
                       {.name = "clusters", .label = "clusters", .value = Cell::open(std::ssize(clusters.clusters))},
                       {.name = "left_over",
                        .label = "schools left over",
                        .value = Cell::open(std::ssize(clusters.left_over))},
                       {.name = "allowed_pairs",
                        .label = "pairs that every rule allows",
                        .value = Cell::open(facts.round.candidates)},
                       {.name = "moved",
                        .label = "schools that leave their cluster",
                        .value = Cell::open(clusters.moved),
                        .readers = clusters.moved ? For::all : For::machines}},
            .key_figures = true};
}

/// The first of some areas by name, and how many more.
std::string brief(std::vector<std::string> areas) {
    constexpr std::size_t named_areas = 2;
    if (areas.size() <= named_areas + 1) {
        return area_titles(areas);
    }
    const auto more = areas.size() - named_areas;
    areas.resize(named_areas);
    return fmt::format("{} and {} more", area_titles(areas), more);
}

Cell brief_cell(const std::vector<std::string>& areas) {
    return areas.empty() ? areas_cell(areas) : areas_cell(areas).reading(brief(areas));
}

/// Of at least three schools each may be told but for those that peers found.
Cell shared_areas(const PeerCluster& cluster) {
    List list;
    for (const auto& area : cluster.areas) {
        const bool told = std::ranges::find(cluster.found_by_peers, area) != cluster.found_by_peers.end();
        list.push_back((told ? Cell::of_one_school(area) : Cell::open(area)).reading(area_title(area)));
    }
    return Cell::open(Value(std::move(list)));
}

/// Areas in the order of the points that they bring.
std::vector<std::string> by_points(const PeerCluster& cluster) {
    auto parts = cluster.parts;
    std::ranges::stable_sort(parts, std::ranges::greater(), &ScorePart::points);
    std::vector<std::string> areas;
    for (const auto& part : parts) {
        constexpr std::string_view need = "need:";
        if (part.name.starts_with(need)) {
            areas.push_back(part.name.substr(need.size()));
        }
    }
    return areas;
}

/// In one line, what the schools have in common or for each other.
std::string why(const ClusterFacts& facts, const PeerCluster& cluster) {
    if (objective(facts.round) == "similar") {
        return "alike in their circumstances";
    }
    if (objective(facts.round) == "near") {
        return "near each other";
    }
    const auto areas = by_points(cluster);
    return areas.empty() ? "no need known that another could meet" : "help in " + brief(areas);
}

Cell members_cell(const PeerCluster& cluster) {
    List members;
    std::ranges::transform(cluster.members, std::back_inserter(members), [](Urn urn) { return Cell::open(urn); });
    return Cell::open(Value(std::move(members)));
}

Table groups(const ClusterFacts& facts) {
    Table table{.name = "groups",
                .caption = "",
                .columns = {count_column("group", "Cluster"), machine_column("members"),
                            count_column("schools", "Schools"), count_column("km_across", "km across"),
                            count_column("score", "Score"), people_column("why", "Why together"), machine_column("sum"),
                            machine_column("parts"), machine_column("areas")},
                .empty = "No cluster could be made."};
    std::int64_t number = 0;
    for (const auto& cluster : of(facts).clusters) {
        table.rows.push_back({Cell::open(++number), members_cell(cluster), Cell::open(std::ssize(cluster.members)),
                              kilometres_cell(cluster.across), decimal(cluster.sum.count(), cluster.pairs(), 0),
                              Cell::open(why(facts, cluster)), Cell::open(cluster.sum.count()),
                              parts_cell(cluster.parts), shared_areas(cluster)});
    }
    return table;
}

const School* school(const ClusterFacts& facts, Urn urn) {
    const auto found = facts.schools.find(urn);
    return found == facts.schools.end() ? nullptr : &found->second;
}

/// To the other members, on average; nothing where no place is known.
Cell mean_distance(const ClusterFacts& facts, const PeerCluster& cluster, Urn urn) {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    const auto* const one = school(facts, urn);
    for (const auto other : cluster.members) {
        const auto* const there = school(facts, other);
        if (other != urn && one != nullptr && there != nullptr && one->place && there->place) {
            sum += distance(*one->place, *there->place).count();
            ++count;
        }
    }
    return kilometres_cell(count == 0 ? std::nullopt : std::optional(Metres(divide_rounding(sum, count))));
}

/// But for those that would tell what peers found.
template <typename Wanted>
std::vector<std::string> areas_where(const ClusterFacts& facts, Urn urn, Wanted wanted) {
    std::vector<std::string> areas;
    if (const auto found = facts.profiles.find(urn); found != facts.profiles.end()) {
        for (const auto& area : found->second.areas) {
            if (!area.is_confidential() && wanted(area)) {
                areas.push_back(area.area);
            }
        }
    }
    return areas;
}

Table members(const ClusterFacts& facts) {
    Table table{.name = "members",
                .caption = "",
                .columns = {count_column("group", "Cluster"),
                            school_column(),
                            machine_column("name"),
                            {.name = "phase", .heading = "Phase"},
                            {.name = "strengths", .heading = "Strong in"},
                            {.name = "needs", .heading = "Needs help in"},
                            count_column("km_mean", "km to the others")},
                .empty = "No cluster could be made."};
    std::int64_t number = 0;
    for (const auto& cluster : of(facts).clusters) {
        ++number;
        for (const auto urn : cluster.members) {
            const auto* const one = school(facts, urn);
            table.rows.push_back(
                {Cell::open(number), party_cell(facts.names, urn), name_cell(facts.names, urn),
                 phase_cell(one == nullptr ? std::nullopt : one->phase),
                 brief_cell(areas_where(facts, urn, [](const AreaProfile& area) { return area.is_strength(); })),
                 brief_cell(areas_where(facts, urn, [](const AreaProfile& area) { return area.is_need(); })),
                 mean_distance(facts, cluster, urn)});
        }
    }
    return table;
}

std::int64_t smallest(const Round& round) {
    const auto said = round.parameters.find("smallest");
    return said == round.parameters.end() ? 0 : read_integer(said->second).value_or(0);
}

/// Each of the schools with a trained reviewer stands in a cluster of its own, so that there is none for a further one.
bool lacks_reviewers(const Round& round) {
    const auto said = round.parameters.find("experienced");
    const auto reviewers = said == round.parameters.end() ? -1 : std::ranges::count(said->second, ',') + 1;
    return reviewers == std::ssize(round.clusters->clusters);
}

/// The rules that stop it, the one that refuses most first; "experienced" or "no-room" where rules would let a cluster
/// hold it.
std::vector<std::string> reasons(const Round& round, const LeftOutSchool& school) {
    if (school.possible) {
        return {lacks_reviewers(round) ? "experienced" : "no-room"};
    }
    std::vector<std::string> names;
    for (const auto& [rule, count] : most_frequent_first(school.refused)) {
        names.push_back(rule);
    }
    return names.empty() ? std::vector<std::string>{"too-few-schools"} : names;
}

std::string why_left(const Round& round, const LeftOutSchool& school) {
    const auto others = smallest(round) - 1;
    if (school.possible) {
        return lacks_reviewers(round) ? "no school with a trained reviewer is left for a further cluster"
                                      : "those that it may stand with are needed where they are";
    }
    if (school.partners >= others) {
        return fmt::format("of the {} schools that it may stand with, no {} may stand with one another",
                           school.partners, others);
    }
    return school.partners == 0 ? std::string("it may stand with no other school")
                                : fmt::format("it may stand with {} only; a cluster needs {} others",
                                              counted(school.partners, "school", "schools"), others);
}

Table left_over(const ClusterFacts& facts) {
    Table table{.name = "left_over",
                .caption = "",
                .columns = {school_column(),
                            machine_column("name"),
                            machine_column("partners"),
                            machine_column("reasons"),
                            people_column("why", "Why"),
                            {.name = "refused", .heading = "Others refused, by rule"}},
                .empty = "Every school stands in a cluster."};
    for (const auto& school : of(facts).left_over) {
        table.rows.push_back({party_cell(facts.names, school.urn), name_cell(facts.names, school.urn),
                              Cell::open(school.partners), tokens_cell(reasons(facts.round, school)),
                              Cell::open(why_left(facts.round, school)), counts_cell(school.refused)});
    }
    return table;
}

std::string means(const std::string& by) {
    if (by == "partners") {
        return "each school with its best partners";
    }
    if (by == "flow") {
        return "and each wanted as often as it wants others";
    }
    return by == "columns" ? "all clusters weighed, in fractions" : "and with cuts";
}

Table bounds(const ClusterFacts& facts) {
    Table table{.name = "bounds",
                .caption = "",
                .columns = {machine_column("by"), people_column("means", "Bound by"), count_column("bound", "Score"),
                            count_column("gap_per_school", "Above the total"), count_column("gap_percent", "Per cent")},
                .empty = "So few schools may stand together that every clustering was looked at."};
    for (const auto& [by, value] : of(facts).ladder) {
        auto clusters = of(facts);
        clusters.bound = value;
        auto per_cent = gap_cell(clusters.gap());
        table.rows.push_back({Cell::open(by), Cell::open(means(by)), points_of(facts, value), gap_a_school(clusters),
                              nearly_cancels_out(clusters) ? per_cent.reading("-") : per_cent});
    }
    return table;
}

Section reading_guide(const ClusterFacts& facts) {
    Section guide{
        .heading = "How to read this",
        .blocks = {Note{.text = "Score: points of an average pair of the cluster. km: in a straight line; across "
                                "is between the two schools that are furthest apart."},
                   Note{.text = "The total adds up, over all schools, what each has with the others of its "
                                "cluster on average. The bound is proved in whole numbers; how far it lies above "
                                "the total is told in points a school that stands in a cluster."}}};
    if (nearly_cancels_out(of(facts))) {
        guide.blocks.emplace_back(Note{.text = "What brings points and what takes them away nearly cancel out, so that "
                                               "per cent of the total would say little."});
    }
    if (std::ranges::any_of(facts.profiles, [](const auto& entry) {
            return std::ranges::any_of(entry.second.areas, &AreaProfile::is_confidential);
        })) {
        guide.blocks.emplace_back(
            Note{.text = "What schools are strong in, or need, is left out where it would tell what peers found."});
    }
    std::ranges::move(what_next(facts.round), std::back_inserter(guide.blocks));
    return guide;
}

}  // namespace

Document clusters(const ClusterFacts& facts) {
    const auto& name = facts.round.name;
    return {.schema = "llp.groups/1",
            .title = name.empty() ? "Peer-review clusters: a what-if" : fmt::format("Peer-review clusters: {}", name),
            .head = head_of(facts),
            .sections = {{.heading = "", .blocks = {pool(facts)}},
                         {.heading = "Clusters", .blocks = {groups(facts)}},
                         {.heading = "Their schools", .blocks = {members(facts)}},
                         {.heading = "Schools left over", .blocks = {left_over(facts)}},
                         {.heading = "How good it is", .blocks = {bounds(facts)}},
                         {.heading = "As asked for", .blocks = {round_parameters(facts.round)}},
                         reading_guide(facts)}};
}

}  // namespace llp::report
