#include "report/pages/review_outcomes.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "core/number.hpp"
#include "model/review.hpp"
#include "report/disclosure.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/told_findings.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_lines = 20;

std::string subject_title(const std::string& id) {
    const auto* const subject = find_review_subject(id);
    return subject == nullptr ? spoken(id) : std::string(subject->title);
}

/// The fewest schools of which the figure tells: those that named it, or, as the number that answered stands beside it,
/// those that did not. Where all did, the figure tells what each of them said.
std::int64_t told_of(std::int64_t named, std::int64_t of) {
    return std::min(named, of - named);
}

Cell confidential_count(std::int64_t named, std::int64_t of) {
    return Cell::confidential(Value(named), told_of(named, of));
}

Cell percent_cell(std::int64_t part, std::int64_t whole) {
    constexpr std::int64_t hundred_millionths = 100'000'000;
    return whole == 0 ? Cell::nothing()
                      : Cell::open(Value(Decimal{.value = Millionths(divide_rounding(part * hundred_millionths, whole)),
                                                 .decimals = 0}));
}

/// "Good (+0.21)": the rating that is nearest, the better of two as near, and the mean itself.
std::string mean_in_words(PerMille mean) {
    const auto ratings = review_ratings();
    const auto nearest = std::ranges::min_element(
        ratings, {}, [&](const ReviewRating& rating) { return std::abs(rating.level.count() - mean.count()); });
    constexpr std::int64_t millionths_of_a_thousandth = 1000;
    const auto figure = rounded_decimal(Millionths(mean.count() * millionths_of_a_thousandth), 2);
    return fmt::format("{} ({}{})", nearest->title, mean.count() > 0 ? "+" : "", figure);
}

/// A mean at either end of the scale would say how each of the schools was rated.
bool is_told(const RatedAttribute& attribute) {
    const auto ratings = review_ratings();
    return attribute.schools >= fewest_schools_shown && attribute.mean < ratings.front().level &&
           attribute.mean > ratings.back().level;
}

Row told_row(std::int64_t rank, const RatedAttribute& rated, std::int64_t answered) {
    const auto& [attribute, schools, mean] = rated;
    return {Cell::open(rank), Cell::open(attribute).reading(subject_title(attribute)),
            Cell::confidential(per_mille_cell(mean, 2).value(), schools).reading(mean_in_words(mean)),
            confidential_count(schools, answered)};
}

Row hidden_row(const RatedAttribute& rated) {
    return {Cell::nothing(), Cell::open(rated.attribute).reading(subject_title(rated.attribute)),
            Cell::confidential(per_mille_cell(rated.mean, 2).value(), 0), Cell::confidential(Value(rated.schools), 0)};
}

/// Those that are not told stand behind the others in the order of the list, so that no place tells how they were
/// rated.
std::vector<Row> attribute_rows(const ReviewOutcomesFacts& facts, std::int64_t answered) {
    std::vector<Row> rows;
    std::int64_t rank = 0;
    for (const auto& rated : facts.attributes) {
        if (is_told(rated)) {
            rows.push_back(told_row(++rank, rated, answered));
        }
    }
    for (const auto& subject : review_subjects()) {
        const auto found = std::ranges::find(facts.attributes, subject.id, &RatedAttribute::attribute);
        if (found != facts.attributes.end() && !is_told(*found)) {
            rows.push_back(hidden_row(*found));
        }
    }
    return rows;
}

const ReviewGroup& county(const ReviewOutcomesFacts& facts) {
    return facts.groups.front();
}

Section attributes(const ReviewOutcomesFacts& facts) {
    Table table{.name = "attributes",
                .caption = "",
                .columns = {count_column("rank", "Rank"),
                            {.name = "attribute", .heading = "Attribute"},
                            {.name = "mean", .heading = "Mean of the ratings"},
                            count_column("schools", "Schools rated")},
                .rows = attribute_rows(facts, county(facts).answered),
                .empty = "No review rates an attribute."};
    return {.heading = "Attributes, the best first", .blocks = {std::move(table)}};
}

void add_top(Table& table, std::string_view kind, std::string_view words, const ReviewOutcomesFacts& facts,
             Findings findings) {
    const auto answered = county(facts).answered;
    std::int64_t rank = 0;
    for (const auto& [found, named, number_told] : county_findings(facts.groups, findings)) {
        const auto& [subject, schools] = found;
        table.rows.push_back({Cell::open(kind).reading(std::string(words)), Cell::open(++rank),
                              Cell::confidential(Value(subject), named ? schools : 0).reading(subject_title(subject)),
                              Cell::confidential(Value(schools), number_told ? told_of(schools, answered) : 0),
                              Cell::open(answered)});
    }
}

Section county_top(const ReviewOutcomesFacts& facts) {
    Table table{.name = "county_top",
                .caption = "",
                .columns = {{.name = "kind", .heading = "Finding"},
                            count_column("rank", "Rank"),
                            {.name = "subject", .heading = "Named"},
                            count_column("schools", "Schools"),
                            count_column("of", "Of")},
                .empty = "Nothing can be told: at least 3 schools, of more than 3 that answered, must name the same."};
    add_top(table, "strength", "Strength", facts, &ReviewGroup::strengths);
    add_top(table, "development", "To develop", facts, &ReviewGroup::developments);
    return {.heading = fmt::format("Top five strengths and development areas of {}", area_in_words(facts.authority)),
            .blocks = {std::move(table)}};
}

/// The subjects alone: how many named one could be subtracted from the county's figure. What too few schools stand
/// behind is hidden; where enough answered and no three agree, there is nothing.
Cell named_cell(const std::vector<NamedSubject>& named, std::int64_t answered) {
    List list;
    std::string words;
    // Of three that answered, none has anything to be told.
    auto fewest = answered > fewest_schools_shown ? answered : 0;
    for (const auto& [subject, schools] : named) {
        list.push_back(Cell::open(subject));
        words += (words.empty() ? "" : ", ") + subject_title(subject);
        fewest = std::min(fewest, schools);
    }
    const bool none = list.empty() && (answered == 0 || answered > fewest_schools_shown);
    return none ? Cell::nothing() : Cell::confidential(Value(std::move(list)), fewest).reading(words);
}

/// Of the county no more than its own table names.
Cell findings_cell(const ReviewOutcomesFacts& facts, const ReviewGroup& group, Findings findings) {
    if (&group != &county(facts)) {
        return named_cell(named_findings(group, findings), group.answered);
    }
    std::vector<NamedSubject> named;
    const auto told = county_findings(facts.groups, findings);
    for (const auto& row : told) {
        if (row.named) {
            named.push_back(row.found);
        }
    }
    return named_cell(named, named.empty() && !told.empty() ? fewest_schools_shown : group.answered);
}

Row group_row(const ReviewOutcomesFacts& facts, const ReviewGroup& group) {
    return {Cell::open(group.by).reading(spoken(group.by)),
            text_cell(group.name).reading(group.name.empty() ? "not known" : group.name),
            Cell::open(group.asked),
            Cell::open(group.answered),
            percent_cell(group.answered, group.asked),
            findings_cell(facts, group, &ReviewGroup::strengths),
            findings_cell(facts, group, &ReviewGroup::developments)};
}

Section groups(const ReviewOutcomesFacts& facts) {
    Table table{.name = "groups",
                .caption = "",
                .columns = {{.name = "by", .heading = "By"},
                            {.name = "group", .heading = "Group"},
                            count_column("asked", "To be reviewed"),
                            count_column("answered", "Answered"),
                            count_column("answered_percent", "Per cent"),
                            {.name = "strengths", .heading = "Top strengths"},
                            {.name = "developments", .heading = "Top development areas"}}};
    std::ranges::transform(facts.groups, std::back_inserter(table.rows),
                           [&](const ReviewGroup& group) { return group_row(facts, group); });
    return {.heading = "By phase, district and cluster",
            .blocks = {
                std::move(table),
                Note{.text = "Of a group those subjects are named that at least 3 of its schools named, the most "
                             "frequent first; '-' where there is none, [c] where no more than 3 schools answered."}}};
}

Row unanswered_row(const UnansweredSchool& silent) {
    return {school_cell(silent.school),        Cell::open(silent.school.name), phase_cell(silent.school.phase),
            text_cell(silent.school.district), text_cell(silent.cluster),      Cell::open(silent.last_review)};
}

/// Of any school asked and of whatever day. Where there is none who has answered is not known.
bool any_review(const ReviewOutcomesFacts& facts) {
    return county(facts).answered > 0 ||
           std::ranges::any_of(facts.unanswered, [](const auto& school) { return school.last_review.has_value(); });
}

Section unanswered(const ReviewOutcomesFacts& facts) {
    Table table{.name = "unanswered",
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "phase", .heading = "Phase"},
                            {.name = "district", .heading = "District"},
                            {.name = "cluster", .heading = "Cluster"},
                            {.name = "last_review", .heading = "Last review"}},
                .empty = any_review(facts) ? "Every school that was to be reviewed has answered."
                                           : "No peer review is loaded: who has not answered is not known."};
    if (any_review(facts)) {
        std::ranges::transform(facts.unanswered, std::back_inserter(table.rows), unanswered_row);
    }
    const auto all = fmt::format("llp report reviews --since {} --table unanswered", facts.since_day);
    return {.heading = "Who has not answered",
            .blocks = {cut_for_people(std::move(table), most_lines, {"school", "schools"}, all)}};
}

Section summary(const ReviewOutcomesFacts& facts) {
    const auto& all = county(facts);
    const auto figure = [](std::string name, std::string label, Cell value) {
        return Field{.name = std::move(name), .label = std::move(label), .value = std::move(value)};
    };
    Section section{
        .heading = "",
        .blocks = {report::Facts{
            .name = "key_figures",
            .fields = {figure("asked", "schools that were to be reviewed", Cell::open(all.asked)),
                       figure("answered", fmt::format("have answered, of {}", counted(all.asked)),
                              if_held(any_review(facts), all.answered)),
                       figure("answered_percent", "per cent of them",
                              any_review(facts) ? percent_cell(all.answered, all.asked) : Cell::nothing()),
                       figure("unanswered", "have not", if_held(any_review(facts), all.asked - all.answered)),
                       figure("in_clusters", fmt::format("stand in an approved cluster, of {}", counted(all.asked)),
                              Cell::open(facts.in_clusters))},
            .key_figures = true}}};
    add_not_held(section, {{any_review(facts), "peer reviews"}});
    add_uncounted(section, facts.uncounted);
    return section;
}

Section reading_guide(const ReviewOutcomesFacts& facts) {
    const auto note = [](std::string text) { return Note{.text = std::move(text)}; };
    return {
        .heading = "How to read this page",
        .blocks = {
            note(fmt::format("To be reviewed were the open, state-funded schools of {} {}. A school has answered if it "
                             "has a review after {}, up to {}; its newest counts.",
                             area_in_words(facts.authority),
                             facts.members_known ? "that are members or stand in an approved cluster"
                                                 : "(no memberships are loaded)",
                             facts.since_day, facts.as_of)),
            note("Ratings, strengths and development areas are those of the schools' survey. What a school says in "
                 "words of its own, under no attribute, area or topic, is not counted."),
            note("Peer review is told of at least 3 schools together. Numbers are those of the whole, and one is "
                 "hidden where the groups of a phase, of a district or of a cluster, taken from it, would tell of "
                 "fewer. Groups of two kinds, or two pages of different days or areas, held against each other, may "
                 "tell more than either."),
            note("How schools rate themselves is no measure of how they do, and no page compares schools by it.")}};
}

}  // namespace

Document review_outcomes(const ReviewOutcomesFacts& facts) {
    return {.schema = "llp.report/1",
            .title = fmt::format("{}: outcomes of peer review", area_title_of(facts.authority)),
            .head = {{.name = "report", .label = "Report", .value = Cell::open("reviews"), .readers = For::machines},
                     {.name = "authority", .label = "Authority", .value = text_cell(facts.authority)},
                     {.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "since_day", .label = "Reviews after", .value = Cell::open(facts.since_day)},
                     {.name = "last_command",
                      .label = "Last command",
                      .value = Cell::open(facts.last_command).reading(fmt::format("#{}", facts.last_command))}},
            .sections = {summary(facts), attributes(facts), county_top(facts), groups(facts), unanswered(facts),
                         reading_guide(facts)}};
}

}  // namespace llp::report
