#include "report/pages/peer_explanation.hpp"

#include <fmt/format.h>

#include "core/number.hpp"
#include "report/pages/round_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

std::string instead_in_words(const Names& names, const std::optional<Urn>& instead) {
    return instead ? named(names, *instead) : "nobody";
}

std::string why_partner(const PeerExplanationFacts& facts) {
    const auto& told = *facts.partner;
    if (!told.pair) {
        switch (told.why) {
            case Unpartnered::Why::nobody:
                return "It has no partner: none is allowed.";
            case Unpartnered::Why::few_for_many:
                return "It has no partner: too few are allowed for it and others like it, so some are left.";
            case Unpartnered::Why::points:
                break;
        }
        return "It has no partner: with it the pairs would come to fewer points.";
    }
    if (told.pair->locked) {
        return "A person locked the pair.";
    }
    const auto instead = instead_in_words(facts.names, told.instead);
    if (!told.cost || *told.cost == Points(0)) {
        return fmt::format(
            "A round without the pair comes to as many points, and gives the school {}: the kilometres "
            "or the order of numbers decided.",
            instead);
    }
    return fmt::format("The best round without the pair has {} points less, and gives the school {}.",
                       with_thousands(told.cost->count()), instead);
}

Facts partner_facts(const PeerExplanationFacts& facts) {
    const auto& told = *facts.partner;
    const auto own =
        told.pair ? std::optional(told.pair->a == facts.school ? told.pair->b : told.pair->a) : std::nullopt;
    return {.name = "partner",
            .fields = {{.name = "partner", .label = "Partner", .value = perhaps_school(facts.names, own)},
                       {.name = "score",
                        .label = "Score",
                        .value = told.pair ? Cell::open(told.pair->score.count()) : Cell::nothing()},
                       {.name = "locked",
                        .label = "Locked",
                        .value = Cell::open(told.pair && told.pair->locked),
                        .readers = For::machines},
                       {.name = "cost",
                        .label = "Cost without the pair",
                        .value = told.cost ? Cell::open(told.cost->count()) : Cell::nothing(),
                        .readers = For::machines},
                       {.name = "instead",
                        .label = "Partner without the pair",
                        .value = told.instead ? Cell::open(*told.instead) : Cell::nothing(),
                        .readers = For::machines},
                       {.name = "why",
                        .label = "Why it has none",
                        .value = told.pair ? Cell::nothing() : Cell::open(token(told.why)),
                        .readers = For::machines}}};
}

Table gains(const PeerExplanationFacts& facts) {
    Table table{.name = "parts",
                .caption = "What each gets, in points",
                .columns = {{.name = "for", .heading = "School"}, {.name = "parts", .heading = "Parts"}},
                .empty = "There is no pair."};
    if (const auto& pair = facts.partner->pair) {
        table.rows.push_back({party_cell(facts.names, pair->a), parts_cell(pair->for_a.parts)});
        table.rows.push_back({party_cell(facts.names, pair->b), parts_cell(pair->for_b.parts)});
    }
    return table;
}

Cell cost_cell(const std::optional<Points>& cost, bool allowed) {
    if (cost) {
        return Cell::open(cost->count());
    }
    return Cell::nothing().reading(allowed ? "cannot be beside the locks" : "-");
}

Table other_partners(const PeerExplanationFacts& facts) {
    Table table{.name = "others",
                .caption = "",
                .columns = {{.name = "partner", .heading = "Other partner"},
                            machine_column("partner_name"),
                            count_column("score", "Score"),
                            count_column("cost", "The round would lose"),
                            {.name = "rule", .heading = "Refused by"},
                            {.name = "with", .heading = "Is with"}},
                .empty = "No other partner is allowed."};
    for (const auto& other : facts.partner->others) {
        table.rows.push_back({party_cell(facts.names, other.partner), name_cell(facts.names, other.partner),
                              other.score ? Cell::open(other.score->count()) : Cell::nothing(),
                              cost_cell(other.cost, other.rule.empty()), text_cell(other.rule),
                              perhaps_school(facts.names, other.with)});
    }
    return table;
}

Points sum_of(const std::vector<ScorePart>& parts) {
    Points sum;
    for (const auto& part : parts) {
        sum += part.points;
    }
    return sum;
}

Facts cluster_facts(const ClusterExplanation& told) {
    return {
        .name = "cluster",
        .fields = {
            {.name = "cluster",
             .label = "Cluster",
             .value =
                 told.cluster ? Cell::open(static_cast<std::int64_t>(*told.cluster)) : Cell::nothing().reading("none")},
            {.name = "scale", .label = "Parts of a point", .value = Cell::open(told.scale), .readers = For::machines}}};
}

Table ties(const PeerExplanationFacts& facts) {
    Table table{.name = "ties",
                .caption = "With each school of its cluster",
                .columns = {school_column(),
                            machine_column("name"),
                            count_column("score", "Score"),
                            {.name = "parts", .heading = "Parts"},
                            count_column("km", "km")},
                .empty = "It stands in no cluster."};
    for (const auto& tie : facts.cluster->ties) {
        table.rows.push_back({party_cell(facts.names, tie.school), name_cell(facts.names, tie.school),
                              Cell::open(sum_of(tie.parts).count()), parts_cell(tie.parts),
                              kilometres_cell(tie.apart)});
    }
    return table;
}

std::string stopped_by(const PeerExplanationFacts& facts, const ClusterAlternative& other) {
    if (other.cost) {
        return "";
    }
    if (other.rule == "size") {
        return "the sizes of the two clusters, and no exchange is allowed";
    }
    return other.against ? fmt::format("{} with {}", spoken(other.rule), named(facts.names, *other.against))
                         : spoken(other.rule);
}

/// In whole points for people.
Cell clusters_cost(const ClusterExplanation& told, const ClusterAlternative& other) {
    return other.cost ? Cell::open(*other.cost).reading(with_thousands(divide_rounding(*other.cost, told.scale)))
                      : Cell::nothing();
}

Table other_clusters(const PeerExplanationFacts& facts) {
    Table table{.name = "others",
                .caption = "",
                .columns = {count_column("cluster", "Cluster"),
                            count_column("cost", "The clusters would lose"),
                            {.name = "exchanged", .heading = "In exchange for"},
                            machine_column("rule"),
                            machine_column("against"),
                            people_column("why", "What stops it")},
                .empty = "There is no other cluster to be asked about."};
    for (const auto& other : facts.cluster->others) {
        table.rows.push_back({Cell::open(static_cast<std::int64_t>(other.cluster)),
                              clusters_cost(*facts.cluster, other), perhaps_school(facts.names, other.exchanged),
                              text_cell(other.rule), other.against ? Cell::open(*other.against) : Cell::nothing(),
                              text_cell(stopped_by(facts, other))});
    }
    return table;
}

Cell rank_cell(const ReviewRank& rank) {
    return rank.place == 0 ? Cell::nothing()
                           : Cell::open(rank.place).reading(fmt::format("{} of {}", rank.place, rank.of));
}

Cell part_cell(bool as_reviewer) {
    return Cell::open(as_reviewer ? "reviewer" : "host").reading(as_reviewer ? "reviews it" : "is reviewed by it");
}

Table review_ties(const PeerExplanationFacts& facts) {
    Table table{.name = "reviews",
                .caption = "",
                .columns = {school_column(),
                            machine_column("name"),
                            {.name = "role", .heading = "Role"},
                            {.name = "year", .heading = "Year"},
                            count_column("score", "Score"),
                            count_column("rank", "Rank"),
                            count_column("km", "km")},
                .empty = "It makes no review and has none."};
    for (const auto& tie : facts.review->ties) {
        table.rows.push_back({party_cell(facts.names, tie.school), name_cell(facts.names, tie.school),
                              part_cell(tie.as_reviewer), Cell::open(tie.year), Cell::open(tie.score.count()),
                              rank_cell(tie.rank), kilometres_cell(tie.apart)});
    }
    return table;
}

Table other_reviews(const PeerExplanationFacts& facts) {
    Table table{.name = "others",
                .caption = "",
                .columns = {school_column(),
                            machine_column("name"),
                            {.name = "role", .heading = "If it"},
                            count_column("score", "Score"),
                            count_column("rank", "Rank"),
                            {.name = "rule", .heading = "Refused by"},
                            {.name = "instead", .heading = "Instead it has"}},
                .empty = "No other school is allowed to review it."};
    for (const auto& other : facts.review->others) {
        table.rows.push_back({party_cell(facts.names, other.school), name_cell(facts.names, other.school),
                              part_cell(other.as_reviewer),
                              other.score ? Cell::open(other.score->count()) : Cell::nothing(), rank_cell(other.rank),
                              text_cell(other.rule), schools_cell(facts.names, other.instead)});
    }
    return table;
}

std::vector<Section> sections_of(const PeerExplanationFacts& facts) {
    if (facts.review) {
        return {{.heading = "Its reviews", .blocks = {review_ties(facts)}},
                {.heading = "Other reviewers and hosts", .blocks = {other_reviews(facts)}},
                {.heading = "How to read this page",
                 .blocks = {Note{.text = "Rank: by points, among all that are allowed to review the school that is "
                                         "reviewed. The reviews of a rota are chosen together: the best reviewer of a "
                                         "school may be needed elsewhere, and two that review each other may not."}}}};
    }
    if (facts.partner) {
        return {{.heading = "Its partner",
                 .blocks = {partner_facts(facts), Note{.text = why_partner(facts)}, gains(facts)}},
                {.heading = "Other partners", .blocks = {other_partners(facts)}},
                {.heading = "How to read this page",
                 .blocks = {Note{.text = "What the round would lose was found by making it again with that pair. 0: as "
                                         "good in points; the kilometres or the order of numbers decided."}}}};
    }
    return {{.heading = "Its cluster", .blocks = {cluster_facts(*facts.cluster), ties(facts)}},
            {.heading = "Other clusters", .blocks = {other_clusters(facts)}},
            {.heading = "How to read this page",
             .blocks = {Note{.text = "What the clusters would lose, in points, was found by trying to put the school "
                                     "there, alone and in exchange for each school of that cluster, by every rule; the "
                                     "least is told. Below 0 they would gain. All else stays as it is: changes of "
                                     "several schools at once are not looked for."}}}};
}

}  // namespace

Document peer_explanation(const PeerExplanationFacts& facts) {
    return {.schema = "llp.explanation/1",
            .title = fmt::format("{} in {}", named(facts.names, facts.school), facts.round.name),
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "kind", .label = "Kind", .value = Cell::open(facts.round.kind)},
                     {.name = "round", .label = "Round", .value = Cell::open(facts.round.name)},
                     {.name = "urn", .label = "School", .value = Cell::open(facts.school), .readers = For::machines},
                     {.name = "name",
                      .label = "Name",
                      .value = name_cell(facts.names, facts.school),
                      .readers = For::machines}},
            .sections = sections_of(facts)};
}

}  // namespace llp::report
