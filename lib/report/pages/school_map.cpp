#include "report/pages/school_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_rows = 20;

struct PhaseShape {
    Phase phase;
    MapShape shape;
};
/// The most frequent first: the others are drawn above it.
constexpr std::array shapes{
    PhaseShape{Phase::primary, MapShape::circle},
    PhaseShape{Phase::middle_deemed_primary, MapShape::plus},
    PhaseShape{Phase::secondary, MapShape::square},
    PhaseShape{Phase::middle_deemed_secondary, MapShape::plus},
    PhaseShape{Phase::special, MapShape::triangle},
    PhaseShape{Phase::nursery, MapShape::diamond},
    PhaseShape{Phase::all_through, MapShape::hexagon},
    PhaseShape{Phase::post_16, MapShape::down_triangle},
    PhaseShape{Phase::alternative_provision, MapShape::cross},
};

std::vector<MapKind> kinds_among(const std::vector<MapSchool>& schools) {
    std::vector<MapKind> kinds;
    for (const auto& [phase, shape] : shapes) {
        if (std::ranges::any_of(schools,
                                [&, wanted = phase](const MapSchool& one) { return one.school.phase == wanted; })) {
            kinds.push_back({.value = std::string(token(phase)), .label = std::string(title(phase)), .shape = shape});
        }
    }
    if (std::ranges::any_of(schools, [](const MapSchool& one) { return !one.school.phase; })) {
        kinds.push_back({.value = "", .label = "Phase not known", .shape = MapShape::star});
    }
    return kinds;
}

Cell metres_cell(const std::optional<GridPoint>& place, Metres GridPoint::*side) {
    return place ? plain_number((*place.*side).count()) : Cell::nothing();
}

std::vector<Column> school_columns() {
    return {school_column(),
            school_name_column(),
            {.name = "phase", .heading = "Phase"},
            {.name = "district", .heading = "District"},
            machine_column("easting"),
            machine_column("northing")};
}

Row school_row(const School& school) {
    return {school_cell(school),
            Cell::open(school.name),
            phase_cell(school.phase),
            text_cell(school.district),
            metres_cell(school.place, &GridPoint::easting),
            metres_cell(school.place, &GridPoint::northing)};
}

std::int64_t without_place(const std::vector<MapSchool>& schools) {
    return std::ranges::count_if(schools, [](const MapSchool& one) { return !one.school.place; });
}

std::string places_in_words(const std::vector<MapSchool>& schools) {
    const auto lacking = without_place(schools);
    return fmt::format(
        "{} by phase, each at its place on the British National Grid, north above{}.",
        counted(std::ssize(schools), "school", "schools"),
        lacking == 0 ? "" : fmt::format("; {} of them without a known place, not drawn", counted(lacking)));
}

Table points_of(const std::vector<MapSchool>& schools) {
    return {.name = "map_schools",
            .caption = fmt::format("The map as a table: {}", counted(std::ssize(schools), "school", "schools")),
            .columns = school_columns(),
            .empty = "No school."};
}

Row link_row(const MapLink& link, const Names& names) {
    const auto& partnership = link.partnership;
    return {party_cell(names, partnership.supported),
            name_cell(names, partnership.supported),
            party_cell(names, partnership.supporter),
            name_cell(names, partnership.supporter),
            plain_number(partnership.number),
            Cell::open(partnership.from),
            metres_cell(link.supporter, &GridPoint::easting),
            metres_cell(link.supporter, &GridPoint::northing),
            metres_cell(link.supported, &GridPoint::easting),
            metres_cell(link.supported, &GridPoint::northing)};
}

Table links_table(const std::vector<MapLink>& links, const Names& names) {
    Table table{
        .name = "map_partnerships",
        .caption = fmt::format("Its lines as a table: {}", counted(std::ssize(links), "partnership", "partnerships")),
        .columns = {{.name = "supported", .heading = "Supported"},
                    machine_column("supported_name"),
                    {.name = "supporter", .heading = "Supporter"},
                    machine_column("supporter_name"),
                    machine_column("partnership"),
                    {.name = "from", .heading = "Since"},
                    machine_column("from_easting"),
                    machine_column("from_northing"),
                    machine_column("to_easting"),
                    machine_column("to_northing")},
        .empty = "No partnership is running."};
    for (const auto& link : links) {
        table.rows.push_back(link_row(link, names));
    }
    return table;
}

std::size_t clusters_among(const std::vector<MapSchool>& schools) {
    std::set<std::string> clusters;
    for (const auto& one : schools) {
        clusters.insert(one.cluster);
    }
    clusters.erase("");
    return clusters.size();
}

}  // namespace

Map map_of_partnerships(const std::vector<MapSchool>& schools, const std::vector<MapLink>& links, const Names& names,
                        std::string_view command) {
    auto points = points_of(schools);
    points.columns.insert(points.columns.end(),
                          {Column{.name = "cluster", .heading = "Cluster"}, count_column("gives", "Supports"),
                           count_column("receives", "Supported by")});
    for (const auto& one : schools) {
        points.rows.push_back(school_row(one.school));
        points.rows.back().insert(points.rows.back().end(),
                                  {text_cell(one.cluster), Cell::open(one.gives), Cell::open(one.receives)});
    }
    const auto clusters = clusters_among(schools);
    const auto all_schools = fmt::format("{} --table map_schools", command);
    const auto all_links = fmt::format("{} --table map_partnerships", command);
    return {.name = "county_map",
            .title = "Schools, partnerships and clusters",
            .description = fmt::format(
                "{} An arrow leads from each supporter to the school that it supports: {}. Dashed lines join the "
                "members of each of {} to its middle. The tables beside list them.",
                places_in_words(schools), counted(std::ssize(links), "running partnership", "running partnerships"),
                counted(static_cast<std::int64_t>(clusters), "approved cluster", "approved clusters")),
            .kinds = kinds_among(schools),
            .kind_column = "phase",
            .region_column = "district",
            .group_column = "cluster",
            .lines_label = "Partnership: the arrow leads to the supported school",
            .groups_label = clusters == 0 ? "" : "Cluster of peer review, joined to its middle",
            .points = cut_for_people(std::move(points), most_rows, {"school", "schools"}, all_schools),
            .lines = cut_for_people(links_table(links, names), most_rows, {"partnership", "partnerships"}, all_links)};
}

Map map_of_cold_spots(const std::vector<MapSchool>& schools, std::string_view command) {
    auto points = points_of(schools);
    points.columns.insert(points.columns.end(),
                          {count_column("needs_not_met", "Needs nobody near can meet"), machine_column("cold_spot")});
    for (const auto& one : schools) {
        points.rows.push_back(school_row(one.school));
        points.rows.back().insert(points.rows.back().end(), {Cell::open(one.not_met), Cell::open(one.not_met > 0)});
    }
    const auto cold = std::ranges::count_if(schools, [](const MapSchool& one) { return one.not_met > 0; });
    const auto all_schools = fmt::format("{} --table map_schools", command);
    return {.name = "coverage_map",
            .title = "Cold spots",
            .description = fmt::format("{} A ring stands about each of {} of which a need can be met by nobody within "
                                       "reach. The table beside lists them.",
                                       places_in_words(schools), counted(cold, "school", "schools")),
            .kinds = kinds_among(schools),
            .kind_column = "phase",
            .region_column = "district",
            .mark_column = "cold_spot",
            .marked_label = fmt::format("Cold spot: a need that nobody within reach can meet ({})", counted(cold)),
            .points = cut_for_people(std::move(points), most_rows, {"school", "schools"}, all_schools)};
}

}  // namespace llp::report
