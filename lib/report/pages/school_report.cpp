#include "report/pages/school_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/number.hpp"
#include "report/pages/school_evidence.hpp"
#include "report/pages/school_inspections.hpp"
#include "report/pages/school_partners.hpp"
#include "report/pages/school_report_plans.hpp"
#include "report/pages/school_report_year.hpp"
#include "report/pages/school_reviews.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

std::string title_of(const School& school) {
    return school.name.empty() ? fmt::format("School {}", school.urn) : school.name;
}

std::vector<Field> head_of(const SchoolReportFacts& facts) {
    const auto& school = facts.school.school;
    const auto& category = facts.school.profile.category;
    return {
        {.name = "report", .label = "Report", .value = Cell::open("school"), .readers = For::machines},
        {.name = "as_of", .label = "As at the end of", .value = Cell::open(facts.school.as_of)},
        {.name = "urn", .label = "URN", .value = Cell::open(school.urn)},
        {.name = "name", .label = "Name", .value = Cell::open(school.name), .readers = For::machines},
        {.name = "authority", .label = "Local authority", .value = text_cell(school.la_name)},
        {.name = "category",
         .label = "Category of concern",
         .value = text_cell(category).reading(category.empty() ? "none" : spoken(category))},
        {.name = "last_command",
         .label = "Last command recorded",
         .value = Cell::open(facts.last_command).reading(fmt::format("#{}", facts.last_command))},
    };
}

template <typename Is>
std::int64_t areas_where(const Profile& profile, Is is) {
    return std::ranges::count_if(profile.areas, is);
}

std::int64_t overdue_actions(const SchoolReportFacts& facts) {
    std::int64_t overdue = 0;
    for (const auto& plan : facts.plans) {
        overdue += count_overdue(plan, facts.school.as_of);
    }
    return overdue;
}

Facts key_figures(const SchoolReportFacts& facts) {
    const auto& profile = facts.school.profile;
    const auto known = areas_where(profile, [](const AreaProfile& area) { return area.level.has_value(); });
    const auto figure = [](std::string name, std::string label, std::int64_t count) {
        return Field{.name = std::move(name), .label = std::move(label), .value = Cell::open(count)};
    };
    // How many there are would tell what peers found, beside the areas that are shown; so would a singular.
    const bool confidential = std::ranges::any_of(profile.areas, &AreaProfile::is_confidential);
    const auto of_known = [&](std::string name, std::string_view one, std::string_view several, std::int64_t count) {
        const auto label = confidential ? std::string(several) : agreeing(count, one, several);
        auto field = figure(std::move(name),
                            fmt::format("{}, of {}", label, counted(known, "known area", "known areas")), count);
        field.value = confidential ? Cell::of_one_school(field.value.value()) : field.value;
        return field;
    };
    return {
        .name = "key_figures",
        .fields =
            {
                figure("areas_known",
                       fmt::format("{}, of {}", agreeing(known, "area known", "areas known"), profile.areas.size()),
                       known),
                of_known("needs", "need", "needs",
                         areas_where(profile, [](const AreaProfile& area) { return area.is_need(); })),
                of_known("strengths", "strength", "strengths",
                         areas_where(profile, [](const AreaProfile& area) { return area.is_strength(); })),
                figure("partnerships",
                       agreeing(std::ssize(facts.school.partnerships), "partnership running", "partnerships running"),
                       std::ssize(facts.school.partnerships)),
            },
        .key_figures = true};
}

std::vector<std::string> urgent_areas(const Profile& profile) {
    std::vector<std::string> areas;
    for (const auto& area : profile.areas) {
        if (area.urgent) {
            areas.push_back(area_title(area.area));
        }
    }
    return areas;
}

std::string listed(const Names& names, const std::vector<Urn>& urns) {
    std::vector<std::string> list;
    std::ranges::transform(urns, std::back_inserter(list), [&](Urn urn) { return named(names, urn); });
    return fmt::format("{}", fmt::join(list, ", "));
}

void add_attention(const SchoolReportFacts& facts, Section& section) {
    const auto& school = facts.school;
    if (school.heir) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("This school is closed. {} follows it: what it said and agreed stands there.",
                                     named(school.names, *school.heir)),
                 .attention = true});
    } else if (!school.school.is_open(school.as_of)) {
        section.blocks.emplace_back(Note{.text = "This school is not open on the day.", .attention = true});
    }
    if (const auto urgent = urgent_areas(school.profile); !urgent.empty()) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("Urgent need: {}.", fmt::join(urgent, ", ")), .attention = true});
    }
    if (const auto overdue = overdue_actions(facts); overdue > 0) {
        section.blocks.emplace_back(
            Note{.text = counted(overdue, "action of its plans is", "actions of its plans are") + " overdue.",
                 .attention = true});
    }
}

Field text_field(std::string name, std::string label, const std::string& text) {
    return {.name = std::move(name), .label = std::move(label), .value = text_cell(text)};
}

std::string ages(const School& school) {
    return school.low_age && school.high_age ? fmt::format("{} to {}", *school.low_age, *school.high_age)
                                             : std::string();
}

/// What is not known, does not apply, or goes without saying is for machines alone.
bool tells_nothing(const Cell& cell) {
    const auto* const text = std::get_if<std::string>(&cell.value());
    return std::holds_alternative<std::monostate>(cell.value()) ||
           (text != nullptr && (*text == "not-applicable" || *text == token(Status::open)));
}

/// The register says before each class which countries have such classes.
Cell urban_rural_cell(const std::string& text) {
    constexpr std::string_view countries = "(England/Wales) ";
    return text.starts_with(countries) ? text_cell(text).reading(text.substr(countries.size())) : text_cell(text);
}

Facts about(const School& school) {
    std::vector<Field> fields{
        {.name = "status", .label = "Status", .value = status_cell(school.status)},
        {.name = "phase", .label = "Phase", .value = phase_cell(school.phase)},
        text_field("type", "Type", school.type),
        text_field("ages", "Ages", ages(school)),
        {.name = "admissions",
         .label = "Admissions",
         .value = text_cell(school.admissions).reading(spoken(school.admissions))},
        text_field("trust", "Trust", school.trust_name),
        text_field("federation", "Federation", school.federation),
        text_field("district", "District", school.district),
        {.name = "urban_rural", .label = "Urban or rural", .value = urban_rural_cell(school.urban_rural)},
    };
    for (auto& field : fields) {
        field.readers = tells_nothing(field.value) ? For::machines : For::all;
    }
    return {.name = "about", .fields = std::move(fields)};
}

Section summary(const SchoolReportFacts& facts) {
    Section section{.heading = "", .blocks = {key_figures(facts)}, .wide = true};
    add_attention(facts, section);
    section.blocks.emplace_back(about(facts.school.school));
    if (!facts.school.predecessors.empty()) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("It follows {}. Their figures, their inspections until its own, and what they "
                                     "said and agreed count for it, marked with their number.",
                                     listed(facts.school.names, facts.school.predecessors))});
    }
    return section;
}

Cell decimal(Millionths value, bool percent) {
    const auto cell = Cell::open(Value(Decimal{.value = value, .decimals = percent ? 1 : 0}));
    return percent ? cell.reading(rounded_decimal(value, 1) + "%") : cell;
}

/// "24.0% (278)": of so many schools.
Cell median_cell(const std::optional<Median>& median, bool percent) {
    if (!median) {
        return Cell::nothing();
    }
    const auto words = percent ? rounded_decimal(median->value, 1) + "%" : rounded_with_thousands(median->value, 0);
    return decimal(median->value, percent).reading(fmt::format("{} ({})", words, counted(median->schools)));
}

Cell schools_cell(const std::optional<Median>& median) {
    return median ? Cell::open(median->schools) : Cell::nothing();
}

Row context_row(const ContextFigure& figure) {
    return {Cell::open(figure.name).reading(figure.label),
            figure.school ? decimal(*figure.school, figure.percent) : Cell::nothing(),
            Cell::open(figure.period),
            median_cell(figure.county, figure.percent),
            schools_cell(figure.county),
            median_cell(figure.nation, figure.percent),
            schools_cell(figure.nation)};
}

bool has_nation(const SchoolReportFacts& facts) {
    return facts.authorities > 1;
}

Table context_table(const SchoolReportFacts& facts) {
    const auto nation = has_nation(facts) ? For::all : For::machines;
    Table table{.name = "context",
                .caption = "",
                .columns = {{.name = "figure", .heading = "Figure"},
                            count_column("school", "This school"),
                            {.name = "period", .heading = "Year"},
                            count_column("county_median", "Median of the authority (schools)"),
                            machine_column("county_schools"),
                            {.name = "nation_median",
                             .heading = fmt::format("Median of {} authorities (schools)", facts.authorities),
                             .align = Align::right,
                             .readers = nation},
                            machine_column("nation_schools")}};
    std::ranges::transform(facts.context, std::back_inserter(table.rows), context_row);
    return table;
}

Section context(const SchoolReportFacts& facts) {
    const auto& phase = facts.school.school.phase;
    Section section{.heading = "Context", .blocks = {context_table(facts)}};
    if (!phase) {
        section.blocks.emplace_back(Note{.text = "Its phase is not known, so that it is compared with no others."});
        return section;
    }
    section.blocks.emplace_back(
        Note{.text = fmt::format(
                 "Medians of the open, state-funded schools of its phase ({}), each with its newest figure; in "
                 "brackets, of how many. SEN: from pupils counted, else two published percentages added.{}",
                 title(comparison_phase(*phase)),
                 has_nation(facts) ? "" : " The store holds no other authority to compare with.")});
    return section;
}

/// Those that are not closed, for people only where there are some.
Table requests(const SchoolReportFacts& facts) {
    auto open = facts.requests;
    std::erase_if(open, [](const AgedRequest& aged) { return aged.request.closed.has_value(); });
    auto table = for_machines_alone(request_table("requests", open), {"urn"});
    table.caption = "Requests for help that are open";
    table.readers = open.empty() ? For::machines : For::all;
    return table;
}

Section needs_and_offers(const SchoolReportFacts& facts) {
    auto section = declared(facts.school);
    for (auto& block : section.blocks) {
        if (auto* const table = std::get_if<Table>(&block)) {
            *table = for_machines_alone(std::move(*table), {"date"});
        }
    }
    section.blocks.emplace_back(requests(facts));
    return section;
}

Section line(const SchoolReportFacts& facts) {
    return {.heading = "The line of schools", .blocks = {line_table(facts.line)}};
}

Section reading_guide(const SchoolReportFacts& facts) {
    Section section{.heading = "How to read this page", .blocks = {}, .wide = true};
    if (!facts.school.judgements.empty()) {
        section.blocks.emplace_back(Note{.text = std::string(two_frameworks)});
    }
    section.blocks.emplace_back(Note{
        .text = fmt::format(
            "The areas are those of Ofsted's report card; what is not known is neither a need nor a strength. "
            "Confidence: how much evidence there is, and how fresh. This page says what was published, declared and "
            "agreed; it makes no claim that support raises attainment. Every figure, inspection and line of evidence: "
            "llp school show {}",
            facts.school.school.urn)});
    return section;
}

Section similar_schools(const SchoolReportFacts& facts) {
    Section section{.heading = "Similar schools", .blocks = {}, .wide = true};
    if (!facts.similar) {
        section.blocks.emplace_back(Note{
            .text = "The school cannot be compared: it is not open, not state-funded, or nothing is known of it that a "
                    "method compares."});
        return section;
    }
    section.blocks.emplace_back(similar_figures_table(facts.compared));
    section.blocks.emplace_back(
        for_machines_alone(similar_table(*facts.similar, "similar"), {"same_region", "parts", "filled"}));
    section.blocks.emplace_back(
        Note{.text = fmt::format(
                 "By {} ({}), among {}: alike in {}. Distance 0 is alike in all of it; how far away a school "
                 "is plays no part. Figures are of the same year, medians of the similar schools that have "
                 "one. More: llp pair similar {}",
                 facts.similar->pool.title, facts.similar->pool.method,
                 counted(facts.similar->pool.schools, "school", "schools"), compared_in(facts.similar->pool),
                 facts.school.school.urn)});
    return section;
}

}  // namespace

Document school_report(const SchoolReportFacts& facts) {
    Document document{.schema = "llp.report/1",
                      .title = title_of(facts.school.school),
                      .head = head_of(facts),
                      .sections =
                          {
                              summary(facts),
                              context(facts),
                              needs_and_strengths_in_short(facts.school),
                          },
                      .two_columns = true};
    add_peer_reviews(facts.school, document.sections);
    for (auto& block : document.sections.back().blocks) {
        if (auto* const table = std::get_if<Table>(&block); table != nullptr && table->name == "reviews") {
            *table = for_machines_alone(std::move(*table), {"file"});
        }
    }
    document.sections.push_back(needs_and_offers(facts));
    document.sections.push_back(partners_and_plans(facts));
    document.sections.push_back(last_year(facts));
    document.sections.push_back(similar_schools(facts));
    if (facts.line.size() > 1) {
        document.sections.push_back(line(facts));
    }
    document.sections.push_back(reading_guide(facts));
    return document;
}

}  // namespace llp::report
