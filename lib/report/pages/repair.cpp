#include "report/pages/repair.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/pages/partnerships.hpp"
#include "report/pages/round_keeping.hpp"
#include "report/pages/round_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

/// The broken and the repaired round, school by school.
class Mending {
public:
    explicit Mending(const RepairFacts& facts) : facts_(facts) {
        for (const auto& pair : facts.repaired.pairs) {
            now_[pair.supported].push_back(&pair);
        }
        for (const auto& pair : facts.broken.pairs) {
            then_[pair.supported].push_back(pair.supporter);
        }
        give_in_turn(lost());
        give_in_turn(of_fate(moving));
    }

    [[nodiscard]] const RepairFacts& facts() const { return facts_; }
    [[nodiscard]] const Names& names() const { return facts_.names; }

    [[nodiscard]] std::vector<KeptPair> of_fate(std::initializer_list<KeptFate> fates) const {
        std::vector<KeptPair> pairs;
        std::ranges::copy_if(facts_.repaired.keeping->pairs, std::back_inserter(pairs),
                             [&](const KeptPair& pair) { return std::ranges::find(fates, pair.fate) != fates.end(); });
        return pairs;
    }
    [[nodiscard]] std::int64_t count_of(KeptFate fate) const {
        return std::ranges::count(facts_.repaired.keeping->pairs, fate, &KeptPair::fate);
    }
    [[nodiscard]] bool is_withdrawn(const Party& party) const {
        return std::ranges::binary_search(facts_.withdrawn, party);
    }
    /// Pairs of the broken round whose supporter was withdrawn.
    [[nodiscard]] std::vector<KeptPair> lost() const {
        auto pairs = of_fate({KeptFate::withdrawn});
        std::erase_if(pairs, [&](const KeptPair& pair) { return is_withdrawn(pair.supported); });
        return pairs;
    }
    /// And those whose supporter is free again, as its school was.
    [[nodiscard]] std::vector<KeptPair> freed() const {
        auto pairs = of_fate({KeptFate::withdrawn});
        std::erase_if(
            pairs, [&](const KeptPair& pair) { return !is_withdrawn(pair.supported) || is_withdrawn(pair.supporter); });
        return pairs;
    }

    /// The pair of the repaired round that comes in the place of one that was lost or moved; nullptr where there is
    /// none.
    [[nodiscard]] const Pairing* new_pair(const KeptPair& gone) const {
        const auto found = instead_.find({gone.supported, gone.supporter});
        return found == instead_.end() ? nullptr : found->second;
    }
    /// Whom the school has all the same: in running partnerships of the broken round, or by the repaired one.
    [[nodiscard]] std::vector<Party> supporters(const Party& supported) const {
        std::vector<Party> list;
        for (const auto& pair : of_fate({KeptFate::stands})) {
            if (pair.supported == supported) {
                list.push_back(pair.supporter);
            }
        }
        if (const auto found = now_.find(supported); found != now_.end()) {
            std::ranges::transform(found->second, std::back_inserter(list), &Pairing::supporter);
        }
        return list;
    }
    [[nodiscard]] bool was_pair(const Party& supported, const Party& supporter) const {
        const auto found = then_.find(supported);
        return found != then_.end() && std::ranges::find(found->second, supporter) != found->second.end();
    }
    [[nodiscard]] bool was_served(const Party& supported) const { return then_.contains(supported); }
    /// Whom the broken round gave the school; it must have been served.
    [[nodiscard]] const std::vector<Party>& former(const Party& supported) const { return then_.at(supported); }

    /// Pairs of schools that the broken round gave nobody.
    [[nodiscard]] std::vector<const Pairing*> first_pairs() const {
        std::vector<const Pairing*> pairs;
        for (const auto& pair : facts_.repaired.pairs) {
            if (!was_served(pair.supported)) {
                pairs.push_back(&pair);
            }
        }
        return pairs;
    }

    /// Schools that the supporter is given and was not given before.
    [[nodiscard]] std::vector<Party> new_schools(const Party& supporter) const {
        std::vector<Party> schools;
        for (const auto& pair : facts_.repaired.pairs) {
            if (pair.supporter == supporter && !was_pair(pair.supported, supporter)) {
                schools.push_back(pair.supported);
            }
        }
        return schools;
    }

    static constexpr std::initializer_list<KeptFate> moving{KeptFate::changed, KeptFate::refused, KeptFate::left};

private:
    /// Each of them the next new pair of its school, so that a school of several supporters is counted but once for
    /// each.
    void give_in_turn(const std::vector<KeptPair>& gone) {
        for (const auto& pair : gone) {
            auto& given = given_[pair.supported];
            const auto fresh = fresh_pairs(pair.supported);
            if (given < fresh.size()) {
                instead_[{pair.supported, pair.supporter}] = fresh[given++];
            }
        }
    }
    /// Those of the repaired round that give the school a supporter whom the broken one did not.
    [[nodiscard]] std::vector<const Pairing*> fresh_pairs(const Party& supported) const {
        std::vector<const Pairing*> fresh;
        if (const auto found = now_.find(supported); found != now_.end()) {
            std::ranges::copy_if(found->second, std::back_inserter(fresh),
                                 [&](const Pairing* pair) { return !was_pair(supported, pair->supporter); });
        }
        return fresh;
    }

    const RepairFacts& facts_;
    std::map<Party, std::vector<const Pairing*>> now_;
    std::map<Party, std::vector<Party>> then_;
    std::map<Party, std::size_t> given_;
    std::map<std::pair<Party, Party>, const Pairing*> instead_;
};

std::string in_words(const Names& names, const std::vector<Party>& parties) {
    std::string words;
    for (const auto& party : parties) {
        words += (words.empty() ? "" : ", ") + named(names, party);
    }
    return words;
}

Cell name_or_nothing(const Names& names, const std::optional<Party>& party) {
    return party ? name_cell(names, *party) : Cell::nothing();
}

std::vector<Column> moving_columns() {
    return {Column{.name = "supported", .heading = "School"}, machine_column("supported_name"),
            {.name = "former", .heading = "Before"},          machine_column("former_name"),
            {.name = "supporter", .heading = "Now"},          machine_column("supporter_name")};
}

/// Of a pair that is gone: whom its school has now.
Cell successor_cell(const Mending& mending, const KeptPair& gone) {
    if (const auto* const fresh = mending.new_pair(gone)) {
        return party_cell(mending.names(), fresh->supporter);
    }
    const auto has = in_words(mending.names(), mending.supporters(gone.supported));
    return Cell::nothing().reading(has.empty() ? "nobody" : "nobody more; has " + has);
}

Row moving_cells(const Mending& mending, const KeptPair& pair) {
    const auto& names = mending.names();
    const auto* const fresh = mending.new_pair(pair);
    const auto supporter = fresh == nullptr ? std::nullopt : std::optional(fresh->supporter);
    return {party_cell(names, pair.supported), name_cell(names, pair.supported), party_cell(names, pair.supporter),
            name_cell(names, pair.supporter),  successor_cell(mending, pair),    name_or_nothing(names, supporter)};
}

Table lost(const Mending& mending) {
    Table table{.name = "lost",
                .caption = "",
                .columns = moving_columns(),
                .empty = "No school of the round lost a supporter."};
    table.columns.push_back(count_column("score", "Score"));
    table.columns.push_back(count_column("km", "km"));
    for (const auto& pair : mending.lost()) {
        const auto* const fresh = mending.new_pair(pair);
        auto row = moving_cells(mending, pair);
        row.push_back(fresh == nullptr ? Cell::nothing() : Cell::open(fresh->score.count()));
        row.push_back(fresh == nullptr ? Cell::nothing() : kilometres_cell(fresh->apart));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table freed(const Mending& mending) {
    const auto& names = mending.names();
    Table table{.name = "freed",
                .caption = "",
                .columns = {{.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            {.name = "supported", .heading = "No longer supports"},
                            machine_column("supported_name"),
                            people_column("now", "Is now given")},
                .empty = "No supporter of the round lost a school."};
    for (const auto& pair : mending.freed()) {
        const auto schools = in_words(names, mending.new_schools(pair.supporter));
        table.rows.push_back({party_cell(names, pair.supporter), name_cell(names, pair.supporter),
                              party_cell(names, pair.supported), name_cell(names, pair.supported),
                              Cell::open(schools.empty() ? "nobody" : schools)});
    }
    return table;
}

/// Why a pair that could stay does not: its supporter is needed elsewhere.
std::string why_moved(const Mending& mending, const KeptPair& pair) {
    if (pair.fate != KeptFate::changed) {
        return fate_in_words(pair);
    }
    const auto schools = mending.new_schools(pair.supporter);
    if (schools.empty()) {
        return "so that as many schools as can be are served";
    }
    return fmt::format("its supporter is given {}, so that as many schools as can be are served",
                       in_words(mending.names(), schools));
}

Table moved(const Mending& mending) {
    Table table{.name = "moved", .caption = "", .columns = moving_columns(), .empty = "Nothing else moves."};
    table.columns.push_back(machine_column("fate"));
    table.columns.push_back(machine_column("rule"));
    table.columns.push_back({.name = "why", .heading = "Why"});
    for (const auto& pair : mending.of_fate(Mending::moving)) {
        auto row = moving_cells(mending, pair);
        row.push_back(Cell::open(token(pair.fate)));
        row.push_back(text_cell(pair.rule));
        row.push_back(Cell::open(why_moved(mending, pair)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table first(const Mending& mending) {
    const auto& names = mending.names();
    Table table{.name = "first",
                .caption = "",
                .columns = {Column{.name = "supported", .heading = "School"},
                            machine_column("supported_name"),
                            {.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            count_column("score", "Score"),
                            count_column("km", "km")},
                .empty = "No school that had none gets a supporter."};
    for (const auto* const pair : mending.first_pairs()) {
        table.rows.push_back({party_cell(names, pair->supported), name_cell(names, pair->supported),
                              party_cell(names, pair->supporter), name_cell(names, pair->supporter),
                              Cell::open(pair->score.count()), kilometres_cell(pair->apart)});
    }
    return table;
}

std::string relaxation_in_words(const Names& names, const Relaxation& relaxation) {
    return fmt::format("{}: by {}", change_in_words(names, relaxation), named(names, relaxation.served_by));
}

Cell relaxations_cell(const RepairFacts& facts, const Explanation& explanation) {
    List list;
    std::string words;
    for (const auto& relaxation : explanation.relaxations) {
        list.push_back(Cell::open(Object{{"kind", Cell::open(relaxation.kind)},
                                         {"option", text_cell(relaxation.option)},
                                         {"supporter", Cell::open(relaxation.supporter)},
                                         {"schools", Cell::open(relaxation.schools)},
                                         {"days", Cell::open(relaxation.days.count())},
                                         {"served_by", Cell::open(relaxation.served_by)}}));
        words += (words.empty() ? "" : "; ") + relaxation_in_words(facts.names, relaxation);
    }
    return Cell::open(Value(std::move(list)))
        .reading(words.empty() ? "no single change of distance, days, room or a rule" : words);
}

const Unmatched* unmatched(const RepairFacts& facts, const Party& school) {
    const auto found = std::ranges::find(facts.repaired.unmatched, school, &Unmatched::supported);
    return found == facts.repaired.unmatched.end() ? nullptr : &*found;
}

Table left_without(const Mending& mending) {
    const auto& names = mending.names();
    Table table{.name = "left_without",
                .caption = "",
                .columns = {{.name = "urn", .heading = "School"},
                            machine_column("name"),
                            {.name = "areas", .heading = "Needs"},
                            {.name = "former", .heading = "Before"},
                            machine_column("former_name"),
                            machine_column("candidates"),
                            {.name = "refused", .heading = "Refused, by rule"},
                            {.name = "relaxations", .heading = "What would serve it"}},
                .empty = "Every school that had a supporter has one."};
    for (const auto& explanation : mending.facts().unserved) {
        const auto* const school = unmatched(mending.facts(), explanation.supported);
        if (school != nullptr) {
            const auto& former = mending.former(school->supported);
            table.rows.push_back({party_cell(names, school->supported), name_cell(names, school->supported),
                                  areas_cell(school->areas),
                                  party_cell(names, former.front()).reading(in_words(names, former)),
                                  name_cell(names, former.front()), Cell::open(school->candidates),
                                  counts_cell(school->refused), relaxations_cell(mending.facts(), explanation)});
        }
    }
    return table;
}

/// Those that the broken round gave nobody either.
Table still_without(const Mending& mending) {
    const auto& names = mending.names();
    Table table{.name = "still_without",
                .caption = "Schools that had nobody before either",
                .columns = {{.name = "urn", .heading = "School"},
                            machine_column("name"),
                            {.name = "areas", .heading = "Needs"},
                            machine_column("candidates"),
                            {.name = "refused", .heading = "Refused, by rule"}},
                .empty = "Nobody else is without."};
    for (const auto& school : mending.facts().repaired.unmatched) {
        if (!mending.was_served(school.supported)) {
            table.rows.push_back({party_cell(names, school.supported), name_cell(names, school.supported),
                                  areas_cell(school.areas), Cell::open(school.candidates),
                                  counts_cell(school.refused)});
        }
    }
    constexpr std::size_t most_shown = 5;
    return cut_for_people(std::move(table), most_shown, {"school", "schools"}, "--table still_without");
}

std::int64_t served_again(const Mending& mending) {
    const auto lost = mending.lost();
    return std::ranges::count_if(lost, [&](const KeptPair& pair) { return mending.new_pair(pair) != nullptr; });
}

Facts outcome(const Mending& mending) {
    const auto stand = mending.count_of(KeptFate::stands);
    return {
        .name = "outcome",
        .fields =
            {{.name = "lost",
              .label = "pairs that lost their supporter",
              .value = Cell::open(std::ssize(mending.lost()))},
             {.name = "served_again", .label = "of them given another", .value = Cell::open(served_again(mending))},
             {.name = "changes",
              .label = "other pairs changed",
              .value = Cell::open(mending.facts().repaired.keeping->changes)},
             {.name = "cannot_be_kept",
              .label = "of them no longer allowed",
              .value = Cell::open(mending.count_of(KeptFate::refused))},
             {.name = "kept", .label = "pairs kept as they are", .value = Cell::open(mending.count_of(KeptFate::kept))},
             {.name = "stand",
              .label = "partnerships that stand",
              .value = Cell::open(stand),
              .readers = stand > 0 ? For::all : For::machines},
             {.name = "served_first",
              .label = "schools served that had nobody",
              .value = Cell::open(std::ssize(mending.first_pairs()))},
             {.name = "without",
              .label = "schools without a supporter, or with fewer",
              .value = Cell::open(std::ssize(mending.facts().repaired.unmatched))}},
        .key_figures = true};
}

std::vector<Field> head(const RepairFacts& facts) {
    const auto& name = facts.repaired.name;
    List withdrawn;
    std::ranges::transform(facts.withdrawn, std::back_inserter(withdrawn),
                           [](const Party& party) { return Cell::open(party); });
    return {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
            {.name = "broken", .label = "Round mended", .value = Cell::open(facts.broken.name)},
            {.name = "broken_status", .label = "It is", .value = Cell::open(token(facts.broken.status))},
            {.name = "round",
             .label = "New round",
             .value = text_cell(name).reading(name.empty() ? "not saved: a what-if" : name)},
            {.name = "digest",
             .label = "Digest of the input",
             .value = text_cell(facts.repaired.digest),
             .readers = For::machines},
            {.name = "withdrawn",
             .label = "Withdrawn",
             .value = Cell::open(Value(std::move(withdrawn))).reading(in_words(facts.names, facts.withdrawn))}};
}

std::string end_command(const Partnership& partnership) {
    return fmt::format("llp pair end --partnership {} --by \"NAME, ROLE\"", partnership.number);
}

Section to_end(const RepairFacts& facts) {
    Section section{.heading = "To end before the new round is approved", .blocks = {}};
    std::string commands;
    for (const auto& partnership : facts.to_end) {
        commands += (commands.empty() ? "" : "; ") + end_command(partnership);
    }
    section.blocks.emplace_back(
        Note{.text = "Partnerships of those withdrawn still run. Nothing ends them but a named person: " + commands,
             .attention = true});
    auto table = partnership_table(facts.to_end, facts.names, facts.as_of);
    table.name = "to_end";
    section.blocks.emplace_back(std::move(table));
    return section;
}

Section refused_locks(const RepairFacts& facts) {
    Table table{.name = "refused_locks",
                .caption = "",
                .columns = {{.name = "supported", .heading = "School"},
                            machine_column("supported_name"),
                            {.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            {.name = "rule", .heading = "Rule"},
                            {.name = "why", .heading = "Why"}},
                .empty = ""};
    for (const auto& lock : facts.refused_locks) {
        table.rows.push_back({party_cell(facts.names, lock.supported), name_cell(facts.names, lock.supported),
                              party_cell(facts.names, lock.supporter), name_cell(facts.names, lock.supporter),
                              text_cell(lock.rule), Cell::open(lock.why)});
    }
    return {.heading = "Locks that can no longer be met",
            .blocks = {Note{.text = "The new round was made without these locks of the round that is mended.",
                            .attention = true},
                       std::move(table)}};
}

constexpr std::string_view guide =
    "The new round serves as many schools as can be without those withdrawn, urgent ones first; of such rounds it is "
    "one "
    "with the fewest changes to pairs that could stay, and of those the one with the most points. So a pair moves only "
    "where fewer schools would be served otherwise, or a rule no longer allows it. That the worst pair is as good as "
    "it "
    "can be is no aim here, as it would move others. What would serve a school was tried by making the new round again "
    "with that one change.";

}  // namespace

Document repair(const RepairFacts& facts) {
    const Mending mending(facts);
    Document document{
        .schema = "llp.repair/1",
        .title = fmt::format("Round {} without {}", facts.broken.name, in_words(facts.names, facts.withdrawn)),
        .head = head(facts),
        .sections = {{.heading = "", .blocks = {outcome(mending)}},
                     {.heading = "Who lost a supporter, and who supports them now", .blocks = {lost(mending)}},
                     {.heading = "Supporters who lost a school", .blocks = {freed(mending)}},
                     {.heading = "What else moves", .blocks = {moved(mending)}},
                     {.heading = "Served that had nobody", .blocks = {first(mending)}},
                     {.heading = "Schools without a supporter, or with fewer than asked for",
                      .blocks = {left_without(mending), still_without(mending)}}}};
    if (!facts.refused_locks.empty()) {
        document.sections.push_back(refused_locks(facts));
    }
    if (!facts.to_end.empty()) {
        document.sections.push_back(to_end(facts));
    }
    document.sections.push_back({.heading = "How to read this page", .blocks = {Note{.text = std::string(guide)}}});
    return document;
}

}  // namespace llp::report
