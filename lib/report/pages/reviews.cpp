#include "report/pages/reviews.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/number.hpp"
#include "report/pages/round_head.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::int64_t hundred = 100;

std::int64_t kept_in(const ReviewRota& rota) {
    return std::ranges::count(rota.reviews, true, &PlannedReview::kept);
}

/// Between the points and the bound on them, rounded up to a hundredth of a per cent; nothing where there is no bound.
Cell gap_cell(const ReviewRota& rota) {
    if (!rota.bound) {
        return Cell::nothing().reading("not shown");
    }
    const auto gap = rota.bound->count() - rota.total.count();
    const auto of = std::abs(rota.bound->count());
    const auto hundredths = of == 0 ? 0 : (gap * hundred * hundred + of - 1) / of;
    return Cell::open(Value(Decimal{.value = Millionths(hundredths * million / hundred), .decimals = 2}));
}

const ReviewRota& of(const RotaFacts& facts) {
    return *facts.round.reviews;
}

std::vector<Field> head_of(const RotaFacts& facts) {
    const auto& rota = of(facts);
    auto head = round_head(facts.as_of, facts.round);
    head.push_back({.name = "total", .label = "Total score", .value = Cell::open(rota.total.count())});
    head.push_back({.name = "bound",
                    .label = "No choice has more than",
                    .value = rota.bound ? Cell::open(rota.bound->count()) : Cell::nothing().reading("not shown")});
    head.push_back({.name = "gap_percent", .label = "Gap, per cent", .value = gap_cell(rota)});
    head.push_back({.name = "optimal", .label = "Shown to be the best", .value = Cell::open(rota.optimal)});
    add_approval(facts.round, head);
    return head;
}

Facts pool(const ReviewRota& rota) {
    const auto of_a_plan = rota.mended ? For::all : For::machines;
    return {.name = "pool",
            .fields = {{.name = "schools", .label = "schools", .value = Cell::open(rota.schools)},
                       {.name = "candidates",
                        .label = "reviews that every rule allows",
                        .value = Cell::open(rota.candidates)},
                       {.name = "asked", .label = "reviews wanted", .value = Cell::open(rota.asked)},
                       {.name = "made", .label = "reviews planned", .value = Cell::open(rota.reviews.size())},
                       {.name = "most",
                        .label = "reviews that can be made at most",
                        .value = Cell::open(rota.most),
                        .readers = rota.most < rota.asked ? For::all : For::machines},
                       {.name = "kept",
                        .label = "of the plan before kept",
                        .value = Cell::open(kept_in(rota)),
                        .readers = of_a_plan},
                       {.name = "dropped",
                        .label = "of the plan before dropped",
                        .value = Cell::open(rota.dropped.size()),
                        .readers = of_a_plan}},
            .key_figures = true};
}

std::string to_note(const ReviewRota& rota, const PlannedReview& review) {
    std::string words = review.leads ? "can lead" : "";
    if (rota.mended && !review.kept) {
        words += words.empty() ? "new" : ", new";
    }
    for (const auto& rule : review.not_known) {
        words += fmt::format("{}not known: {}", words.empty() ? "" : ", ", rule);
    }
    return words;
}

Table review_table(const RotaFacts& facts) {
    Table table{.name = "reviews",
                .caption = "",
                .columns = {{.name = "year", .heading = "Year"},
                            {.name = "host", .heading = "School that is reviewed"},
                            machine_column("host_name"),
                            {.name = "reviewer", .heading = "By"},
                            machine_column("reviewer_name"),
                            {.name = "score", .heading = "Score", .align = Align::right},
                            {.name = "km", .heading = "km", .align = Align::right},
                            people_column("note", "To note"),
                            machine_column("leads"),
                            machine_column("kept"),
                            machine_column("not_known")},
                .empty = "No review could be planned."};
    for (const auto& review : of(facts).reviews) {
        table.rows.push_back({Cell::open(review.year), party_cell(facts.names, review.host),
                              name_cell(facts.names, review.host), party_cell(facts.names, review.reviewer),
                              name_cell(facts.names, review.reviewer), Cell::open(review.score.count()),
                              kilometres_cell(review.apart), text_cell(to_note(of(facts), review)),
                              Cell::open(review.leads), Cell::open(review.kept), tokens_cell(review.not_known)});
    }
    return table;
}

For who_reads_clusters(const ReviewRota& rota) {
    return rota.basis.clusters.empty() ? For::machines : For::all;
}

std::string in_words(const ShortOfReviews& school) {
    if (school.others == 0) {
        return "no other school is allowed";
    }
    if (school.others < school.needed) {
        return fmt::format("only {}; its reviews take {}",
                           counted(school.others, "other school is allowed", "other schools are allowed"),
                           school.needed);
    }
    return "the schools that are allowed have their reviews with others";
}

Table short_table(const RotaFacts& facts) {
    Table table{.name = "short",
                .caption = "",
                .columns = {{.name = "urn", .heading = "School"},
                            machine_column("name"),
                            {.name = "cluster", .heading = "Cluster", .readers = who_reads_clusters(of(facts))},
                            count_column("to_make", "To make"),
                            count_column("to_have", "To have"),
                            people_column("why", "Why"),
                            machine_column("others"),
                            machine_column("needed"),
                            {.name = "refused", .heading = "Refused as reviewers, by rule"}},
                .empty = "Every school makes, and has, all its reviews."};
    for (const auto& school : of(facts).shorts) {
        table.rows.push_back({party_cell(facts.names, school.school), name_cell(facts.names, school.school),
                              text_cell(school.cluster), Cell::open(school.to_make), Cell::open(school.to_have),
                              Cell::open(in_words(school)), Cell::open(school.others), Cell::open(school.needed),
                              counts_cell(school.refused)});
    }
    return table;
}

Table load_table(const RotaFacts& facts) {
    Table table{.name = "load",
                .caption = "",
                .columns = {{.name = "urn", .heading = "School"},
                            machine_column("name"),
                            {.name = "cluster", .heading = "Cluster", .readers = who_reads_clusters(of(facts))},
                            count_column("reviews", "Reviews"),
                            count_column("reviewed", "Reviewed"),
                            count_column("days", "Days of reviewing"),
                            {.name = "years_without_lead",
                             .heading = "Years without a lead",
                             .align = Align::right,
                             .readers = of(facts).asks_leads ? For::all : For::machines}},
                .empty = "There is no school."};
    for (const auto& school : of(facts).load) {
        table.rows.push_back({party_cell(facts.names, school.school), name_cell(facts.names, school.school),
                              text_cell(school.cluster), Cell::open(school.reviews), Cell::open(school.reviewed),
                              Cell::open(school.days.count()), Cell::open(school.lacks_lead)});
    }
    return table;
}

Table dropped_table(const RotaFacts& facts) {
    Table table{.name = "dropped",
                .caption = "Reviews of the plan before that are no more",
                .columns = {{.name = "year", .heading = "Year"},
                            {.name = "host", .heading = "School that was to be reviewed"},
                            machine_column("host_name"),
                            {.name = "reviewer", .heading = "By"},
                            machine_column("reviewer_name")},
                .empty = "Every review of the plan before stands.",
                .readers = of(facts).mended ? For::all : For::machines};
    for (const auto& review : of(facts).dropped) {
        table.rows.push_back({Cell::open(review.year), party_cell(facts.names, review.host),
                              name_cell(facts.names, review.host), party_cell(facts.names, review.reviewer),
                              name_cell(facts.names, review.reviewer)});
    }
    return table;
}

Note lead_note(const ReviewRota& rota) {
    const auto without = std::ranges::count_if(rota.load, [](const ReviewLoad& load) { return load.lacks_lead > 0; });
    return without == 0 ? Note{.text = "Every school that is reviewed has a reviewer who can lead."}
                        : Note{.text = fmt::format("{} no reviewer who can lead: see the load.",
                                                   counted(without, "school has", "schools have")),
                               .attention = true};
}

Section plan(const RotaFacts& facts) {
    Section section{.heading = "Reviews", .blocks = {review_table(facts), dropped_table(facts)}};
    if (of(facts).asks_leads) {
        section.blocks.emplace_back(lead_note(of(facts)));
    }
    return section;
}

std::string_view score_in_words(const Round& round) {
    const auto objective = round.parameters.find("objective");
    if (objective != round.parameters.end() && objective->second == "near") {
        return "a point off for each 100 metres between the two";
    }
    if (objective != round.parameters.end() && objective->second == "similar") {
        return "how alike the circumstances of the two are";
    }
    return "what the reviewer would score as a supporter of the school";
}

/// The names of approved rotas whose reviews count as earlier ones.
std::vector<Block> counted_before(const Round& round) {
    const auto said = round.parameters.find("earlier_rounds");
    if (said == round.parameters.end()) {
        return {};
    }
    return {Note{.text = fmt::format("Reviews of approved rotas count as made: {}.", said->second)}};
}

Section reading_guide(const Round& round) {
    Section guide{
        .heading = "How to read this page",
        .blocks = {Note{.text = fmt::format("Nobody reviews a school that reviews it, or the same school twice, in "
                                            "the years planned. Score: {}. No choice of as many reviews can come "
                                            "to more than the bound. km: in a straight line.",
                                            score_in_words(round))},
                   Note{.text = "Days are those that a school spends on reviewing others."}}};
    std::ranges::move(counted_before(round), std::back_inserter(guide.blocks));
    std::ranges::move(what_next(round), std::back_inserter(guide.blocks));
    return guide;
}

}  // namespace

Document reviews(const RotaFacts& facts) {
    return {
        .schema = "llp.reviews/1",
        .title = facts.round.name.empty() ? "Who reviews whom" : fmt::format("Who reviews whom: {}", facts.round.name),
        .head = head_of(facts),
        .sections = {{.heading = "", .blocks = {pool(of(facts))}},
                     plan(facts),
                     {.heading = "Too few reviews", .blocks = {short_table(facts)}},
                     {.heading = "Load", .blocks = {load_table(facts)}},
                     {.heading = "Asked for", .blocks = {round_parameters(facts.round)}},
                     reading_guide(facts.round)}};
}

}  // namespace llp::report
