#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/urn_set.hpp"
#include "model/record.hpp"
#include "store/dated_facts.hpp"
#include "store/facts.hpp"
#include "store/help_requests.hpp"
#include "store/loads.hpp"
#include "store/people.hpp"
#include "store/plans.hpp"
#include "store/reviews.hpp"
#include "store/rounds.hpp"
#include "store/statement_writer.hpp"
#include "store/unsaid.hpp"
#include "store/visits.hpp"
#include "support/stored.hpp"

/// Writes of every kind that people make, drawn: a few keys only, so that the same ones meet again and again.
namespace llp::testing {

/// Whole numbers that are the same on every machine.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    /// 0 to sides - 1.
    int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }
    template <typename T>
    T one_of(std::initializer_list<T> list) {
        return *std::next(list.begin(), roll(static_cast<int>(list.size())));
    }

private:
    std::mt19937 engine_;
};

inline Urn a_urn(Dice& dice) {
    return Urn::of(990001 + dice.roll(3));
}

inline std::string words(Dice& dice) {
    return dice.one_of({"", "as asked", "O'Hara; \"quoted\""});
}

inline std::optional<Date> perhaps_a_day(Dice& dice) {
    const int later = dice.roll(4);
    return later == 0 ? std::nullopt : std::optional(day("2027-01-01") + later);
}

// Facts, as a file or a person states them.

inline Record a_result(Dice& dice) {
    const std::array<Measure, 3> figures{Missing::suppressed, Millionths(1'500'000), Millionths(-2'100'000)};
    return ResultRow{.urn = a_urn(dice),
                     .source = dice.one_of({"results", "census"}),
                     .period = Period::parse("2025/26"),
                     .release = dice.one_of({Release::provisional, Release::final}),
                     .figures = {{"ks2-reading-progress", figures.at(static_cast<std::size_t>(dice.roll(3)))}},
                     .file = ""};
}

inline Record a_judgement(Dice& dice) {
    Judgement judgement{.urn = a_urn(dice),
                        .framework = "report-card",
                        .date = day("2026-03-01") + dice.roll(2),
                        .area = dice.one_of({"inclusion", "achievement"}),
                        .grade = std::nullopt,
                        .type = dice.one_of({"graded", "ungraded"}),
                        .source = "judgements",
                        .file = ""};
    if (dice.roll(3) != 0) {
        judgement.grade = dice.one_of({"expected-standard", "needs-attention"});
    }
    return judgement;
}

inline Record a_numbered_result(Dice& dice) {
    return NumberedResult{.laestab = 9252001 + dice.roll(2),
                          .source = "exclusions",
                          .period = Period::parse("2016/17"),
                          .release = Release::final,
                          .figures = {{"exclusions-permanent", Millionths(dice.roll(2) * 1'000'000)}},
                          .file = ""};
}

inline Record a_link(Dice& dice) {
    return SchoolLink{.urn = a_urn(dice),
                      .other = Urn::of(990001 + dice.roll(2)),
                      .kind = dice.one_of({LinkKind::predecessor, LinkKind::successor}),
                      .words = dice.one_of({"Successor", "Predecessor - merged"}),
                      .name = words(dice),
                      .since = perhaps_a_day(dice),
                      .source = "gias-links",
                      .dated = day("2026-09-01")};
}

inline Record an_organisation(Dice& dice) {
    return Organisation{.id = std::to_string(1 + dice.roll(2)),
                        .name = dice.one_of({"Fen Trust", "Wolds Federation"}),
                        .kind = "multi-academy-trust",
                        .status = "open",
                        .opened = perhaps_a_day(dice),
                        .closed = std::nullopt,
                        .company = "01234567",
                        .postcode = "LN1 1AB",
                        .place = std::nullopt,
                        .source = "gias-groups",
                        .dated = day("2026-09-01")};
}

inline Record a_postcode(Dice& dice) {
    return PostcodePlace{.postcode = dice.one_of({"LN1 1AB", "PE1 1AB"}),
                         .place = GridPoint{.easting = Metres(496'270), .northing = Metres(373'000 + dice.roll(2))},
                         .district = "E07000138",
                         .source = "code-point-open",
                         .dated = day("2026-09-01")};
}

inline Record a_membership(Dice& dice) {
    return Membership{.party = a_urn(dice),
                      .status = dice.one_of({"member", "not-a-member"}),
                      .from = std::nullopt,
                      .to = perhaps_a_day(dice)};
}

inline Record a_declaration(Dice& dice) {
    Declaration declaration{.party = a_urn(dice), .date = day("2026-09-01")};
    declaration.kind = dice.one_of({DeclarationKind::need, DeclarationKind::offer});
    declaration.area = dice.one_of({"inclusion", "achievement"});
    declaration.willing = dice.one_of({Willing::yes, Willing::no, Willing::not_this_year});
    declaration.reason = words(dice);
    declaration.listed = dice.roll(2) == 0;
    declaration.days_per_term = Days(dice.roll(3));
    declaration.to = perhaps_a_day(dice);
    if (declaration.kind == DeclarationKind::offer) {
        declaration.in_survey = dice.one_of({SurveySays::nothing, SurveySays::offer, SurveySays::listing});
    }
    return declaration;
}

inline Record a_capacity(Dice& dice) {
    return Capacity{.party = a_urn(dice),
                    .min_schools = 0,
                    .max_schools = dice.roll(3),
                    .days_per_term = std::nullopt,
                    .from = std::nullopt,
                    .to = perhaps_a_day(dice)};
}

inline Record a_conflict(Dice& dice) {
    return Conflict{.a = Party::parse("org:hub"),
                    .b = a_urn(dice),
                    .kind = dice.one_of({"", "governor"}),
                    .reason = words(dice),
                    .from = std::nullopt,
                    .to = perhaps_a_day(dice)};
}

inline Record a_way(Dice& dice) {
    return Travel{.from = Party::parse("org:hub"), .to = a_urn(dice), .minutes = Minutes(dice.roll(60))};
}

inline Record some_term_dates(Dice& dice) {
    TermDates dates{.party = a_urn(dice),
                    .kind = dice.one_of({TermDatesKind::term, TermDatesKind::inset, TermDatesKind::open}),
                    .first = day("2027-01-04"),
                    .last = day("2027-01-04") + dice.roll(3),
                    .year = std::nullopt,
                    .number = std::nullopt,
                    .reason = words(dice)};
    if (dates.kind == TermDatesKind::term) {
        dates.year = Period::parse("2026/27");
        dates.number = 3;
    }
    return dates;
}

inline Record a_review_line(Dice& dice) {
    ReviewLine line{
        .urn = a_urn(dice),
        .date = day("2026-06-10") + dice.roll(2),
        .part = dice.one_of({ReviewPart::took_place, ReviewPart::focus, ReviewPart::right_of_reply, ReviewPart::rating,
                             ReviewPart::strength, ReviewPart::development, ReviewPart::development_follow_up})};
    if (line.part == ReviewPart::rating) {
        line.subject = dice.one_of({"assessment", "governance"});
        line.rating = dice.one_of({"average", "very-good"});
    } else if (line.part != ReviewPart::took_place) {
        line.text = words(dice);
    }
    line.follow_up = line.part == ReviewPart::development_follow_up ? words(dice) : "";
    return line;
}

inline Record an_appointment(Dice& dice) {
    return Appointment{.role = dice.one_of({"headteacher", "governor"}),
                       .party = a_urn(dice),
                       .person = {.name = dice.one_of({"", "Ann Fell", "Ben Orme"}),
                                  .email = dice.one_of({"", "office@x.example"}),
                                  .phone = {}},
                       .constituency = dice.one_of({"", "Parents"}),
                       .election = dice.one_of({"", "elected"}),
                       .from = std::nullopt,
                       .to = perhaps_a_day(dice)};
}

inline Record a_fact(Dice& dice) {
    constexpr std::array kinds{a_result,   a_numbered_result, a_judgement,   a_link,        an_organisation,
                               a_postcode, a_membership,      a_declaration, a_capacity,    a_conflict,
                               a_way,      some_term_dates,   a_review_line, an_appointment};
    return kinds.at(static_cast<std::size_t>(dice.roll(static_cast<int>(kinds.size()))))(dice);
}

/// A decision about a finding that may be there, or not.
inline void decide_a_follow_up(store::Write& write, Dice& dice) {
    ReviewFollowUp follow_up{
        .urn = a_urn(dice), .date = day("2026-06-10") + dice.roll(2), .subject = "", .text = words(dice)};
    if (dice.roll(2) == 0) {
        follow_up.reason = dice.one_of({"no", "done before"});
    } else {
        follow_up.action = dice.one_of({"coaching", "training"});
        follow_up.owner = "Jo Marsh, headteacher";
        follow_up.due = day("2027-01-29") + dice.roll(2);
        follow_up.done = perhaps_a_day(dice);
    }
    store::save(write, follow_up);
}

/// In the name of one source, as of the day of the write.
inline void save_facts(store::Write& write, const std::vector<Record>& records) {
    store::DatedFactWriter dated(write, "judgements", write.day());
    for (const auto& record : records) {
        std::visit(
            [&](const auto& fact) {
                if constexpr (requires { dated.save(fact); }) {
                    dated.save(fact);
                } else if constexpr (requires { store::save(write, fact); }) {
                    store::save(write, fact);
                }
            },
            record);
    }
}

/// Keeps the load in whose name rows were saved, with a rejected row or none: as an import does, if it changed a record
/// or is the first of its kind.
inline void keep_load(store::Write& write, Dice& dice, const std::string& layout, std::optional<Date> dated,
                      const UrnSet& seen, const std::set<int>& complete_for = {}) {
    LoadSummary summary{.file = layout + ".csv", .digest = "0a1b", .layout = layout};
    summary.dated = dated;
    summary.rows = 3;
    summary.complete_for = complete_for;
    summary.skipped = {{"other-authority", dice.roll(2)}};
    summary.rejected = dice.roll(2);
    for (std::int64_t line = 1; line <= summary.rejected; ++line) {
        summary.rejects.push_back(
            {.line = line, .byte = 80, .column = "urn", .code = "bad-key", .message = "no URN", .raw = words(dice)});
    }
    if (dice.roll(2) == 0) {
        summary.findings.push_back(
            {.line = 2, .urn = a_urn(dice), .column = "", .code = "renamed", .message = words(dice)});
    }
    if (write.began() || !complete_for.empty() || !store::latest_load(write.current(), store::key_of(summary))) {
        write.record();
        store::save(write, summary, "", {.schools = {{layout, seen}}, .facts = {}});
    }
}

// The writes.

inline void type_a_fact(store::Write& write, Dice& dice) {
    save_facts(write, {a_fact(dice)});
}

inline void load_facts(store::Write& write, Dice& dice) {
    std::vector<Record> facts;
    for (int rows = 1 + dice.roll(6); rows > 0; --rows) {
        facts.push_back(a_fact(dice));
    }
    const std::string layout = dice.one_of({"results", "declarations"});
    store::UnsaidFacts unsaid(write);
    save_facts(write, facts);
    if (dice.roll(3) == 0) {
        unsaid.end({.layout = layout,
                    .dated = day("2026-12-31"),
                    .figures = {{Period::parse("2016/17"), Release::final}, {Period::parse("2024/25"), Release::final}},
                    .covers = [](Urn urn) { return urn.value() % 2 == 0; },
                    .covers_number = [](std::int64_t) { return true; }});
    }
    keep_load(write, dice, layout, std::nullopt, {});
}

inline SchoolStatement a_statement(Dice& dice) {
    auto statement = named(a_urn(dice).value(), dice.one_of({"Ashby Fen", "Birch Lane", "Coldharbour"}));
    if (dice.roll(3) != 0) {
        statement.state(SchoolField::la_code, std::int64_t{dice.one_of({925, 813})});
    }
    if (dice.roll(2) == 0) {
        statement.state(SchoolField::pupils, dice.roll(2) == 0 ? FieldValue() : FieldValue(std::int64_t{210}));
    }
    return statement;
}

inline void type_a_school(store::Write& write, Dice& dice) {
    store::StatementWriter(write, "schools", write.day(), true, true).save_typed(a_statement(dice));
}

/// The schools of a file. `seen` is what an extract confirms; a list typed by hand confirms nothing.
inline void load_schools(store::Write& write, Dice& dice, const std::string& layout, bool by_hand, bool registers) {
    // Loads of earlier and of later days come in any order.
    const auto dated = day("2026-09-01") + dice.roll(5);
    UrnSet seen;
    store::StatementWriter writer(write, layout, dated, by_hand, registers);
    for (int rows = 1 + dice.roll(3); rows > 0; --rows) {
        const auto statement = a_statement(dice);
        writer.save(statement);
        if (!by_hand) {
            seen.insert(statement.urn);
        }
    }
    keep_load(write, dice, layout, dated, seen, dice.roll(3) == 0 ? std::set<int>{925} : std::set<int>());
}

inline void load_an_extract(store::Write& write, Dice& dice) {
    load_schools(write, dice, "gias-full", false, true);
}

inline void load_a_list_of_trusts(store::Write& write, Dice& dice) {
    load_schools(write, dice, "gias-trusts", false, false);
}

inline void load_schools_by_hand(store::Write& write, Dice& dice) {
    load_schools(write, dice, "schools", true, true);
}

inline void end_a_membership(store::Write& write, Dice& dice) {
    write.table("memberships").end(std::vector<store::Value>{Party(a_urn(dice)).text(), std::string()});
}

inline Pairing a_pair(Party supported, Party supporter, Dice& dice) {
    Pairing pair{.supported = std::move(supported), .supporter = std::move(supporter), .score = Points(dice.roll(900))};
    pair.parts = {{.name = "need:inclusion", .points = pair.score}};
    pair.areas = {"inclusion"};
    pair.found_by_peers = dice.roll(2) == 0 ? pair.areas : std::vector<std::string>();
    pair.apart = Metres(12'345);
    pair.minutes = Minutes(17);
    pair.outside = dice.roll(2) == 0;
    pair.not_applicable = {"phase"};
    pair.not_known = {"admissions"};
    pair.runners_up = {{.supporter = Party::parse("org:hub"), .score = Points(dice.roll(100))}};
    pair.refused = {{"too-far", 1 + dice.roll(3)}};
    return pair;
}

inline Round a_round(const std::string& name, Date made_on, Dice& dice) {
    Round round;
    round.name = name;
    round.parameters = {{"authority", "999"}, {"demand", std::to_string(1 + dice.roll(2))}};
    round.weights = "support 1";
    round.digest = std::to_string(dice.roll(900));
    round.refused = {{"too-far", dice.roll(9)}};
    const Party first = a_urn(dice);
    round.pairs.push_back(a_pair(first, Urn::of(990011 + dice.roll(2)), dice));
    if (dice.roll(2) == 0) {
        round.pairs.push_back(a_pair(Urn::of(990004), Urn::of(990013), dice));
    }
    round.certificate = Certificate{.scale = 1 + dice.roll(1000),
                                    .floor = Points(dice.roll(100)),
                                    .bar = "first",
                                    .supported = {{.party = Urn::of(990001), .shortage = Shortage::first}},
                                    .supporters = {{.party = Urn::of(990002), .bar = true, .price = "-12"}}};
    round.unmatched.push_back({.supported = Urn::of(990005 + dice.roll(2)),
                               .missing = 1,
                               .candidates = dice.roll(2),
                               .refused = {{"phase", 1 + dice.roll(4)}},
                               .areas = {"inclusion"},
                               .found_by_peers = {"inclusion"}});
    round.made_on = made_on;
    if (dice.roll(4) > 0) {
        RoundAccounts accounts;
        accounts.equity.rows.push_back({.by = "all", .band = "all", .in_need = 3, .served_now = dice.roll(3)});
        accounts.load.rows.push_back({.supporter = Urn::of(990013), .before = dice.roll(2), .added = 1});
        accounts.load.gini = PerMille(dice.roll(1000));
        round.accounts = accounts;
    }
    return round;
}

inline Round a_round_of_clusters(const std::string& name, Date made_on, Dice& dice) {
    Round round;
    round.name = name;
    round.kind = "clusters";
    round.weights = "clusters 1";
    round.digest = std::to_string(dice.roll(900));
    round.made_on = made_on;
    PeerClusters clusters;
    clusters.clusters.push_back({.members = {Urn::of(990001), Urn::of(990002 + dice.roll(3)), Urn::of(990005)},
                                 .parts = {},
                                 .sum = Points(dice.roll(100)),
                                 .areas = {"inclusion"},
                                 .found_by_peers = {"inclusion"},
                                 .across = Metres(dice.roll(9'000))});
    clusters.left_over.push_back({.urn = Urn::of(990006), .refused = {{"phase", 1 + dice.roll(4)}}});
    clusters.total = dice.roll(50);
    clusters.bound = clusters.total + dice.roll(9);
    clusters.ladder.push_back({.by = "flow", .value = clusters.bound});
    round.clusters = std::move(clusters);
    return round;
}

inline Round a_round_of_partners(const std::string& name, Date made_on, Dice& dice) {
    Partnering partners{.schools = 4, .candidates = 2, .most_pairs = 2, .total = Points(dice.roll(100))};
    partners.pairs.push_back({.a = Urn::of(990001),
                              .b = Urn::of(990002 + dice.roll(2)),
                              .score = partners.total,
                              .for_a = {.parts = {{.name = "need:inclusion", .points = partners.total}},
                                        .areas = {"inclusion"},
                                        .found_by_peers = {"inclusion"}},
                              .for_b = {},
                              .apart = Metres(dice.roll(9'000)),
                              .not_known = {"admissions"}});
    partners.unmatched.push_back({.school = Urn::of(990004),
                                  .why = dice.one_of({Unpartnered::Why::nobody, Unpartnered::Why::points}),
                                  .areas = {"inclusion"},
                                  .refused = {{"too-far", 1 + dice.roll(4)}},
                                  .taken = {{.school = Urn::of(990001), .with = Urn::of(990002)}}});
    Round round;
    round.name = name;
    round.kind = "partners";
    round.digest = std::to_string(dice.roll(900));
    round.made_on = made_on;
    round.listed = std::vector<Urn>{Urn::of(990001), Urn::of(990004)};
    round.partners = std::move(partners);
    return round;
}

inline Round a_rota(const std::string& name, Date made_on, Dice& dice) {
    const auto year = Period::parse("2026/27");
    ReviewRota rota{.schools = 3, .candidates = 6, .asked = 3, .most = 3, .total = Points(-dice.roll(90))};
    rota.bound = rota.total + Points(dice.roll(3));
    rota.reviews.push_back({.reviewer = Urn::of(990001),
                            .host = Urn::of(990002 + dice.roll(2)),
                            .year = year,
                            .score = rota.total,
                            .apart = std::nullopt,
                            .leads = dice.roll(2) == 0});
    rota.load.push_back({.school = Urn::of(990001), .reviews = 1, .days = Days(1)});
    rota.shorts.push_back({.school = Urn::of(990003), .to_make = 1, .refused = {{"phase", 2}}});
    rota.basis = {.clusters = {{Urn::of(990001), words(dice)}},
                  .earlier = {{.reviewer = Urn::of(990002), .host = Urn::of(990001), .year = year}},
                  .leads = std::vector<Urn>{Urn::of(990001)},
                  .plan = {}};
    Round round;
    round.name = name;
    round.kind = "reviews";
    round.digest = std::to_string(dice.roll(900));
    round.made_on = made_on;
    round.reviews = std::move(rota);
    return round;
}

inline Round a_round_of_any_kind(const std::string& name, Date made_on, Dice& dice) {
    if (name == "clusters") {
        return a_round_of_clusters(name, made_on, dice);
    }
    if (name == "partners") {
        return a_round_of_partners(name, made_on, dice);
    }
    return name == "rota" ? a_rota(name, made_on, dice) : a_round(name, made_on, dice);
}

inline void approve(store::Write& write, Round round) {
    auto number = store::next_partnership(write.current());
    for (const auto& pair : round.pairs) {
        store::save(write, Partnership{.number = number++,
                                       .round = round.name,
                                       .supported = pair.supported,
                                       .supporter = pair.supporter,
                                       .areas = pair.areas,
                                       .found_by_peers = pair.found_by_peers,
                                       .from = write.day(),
                                       .to = std::nullopt,
                                       .approved_by = "Jo Marsh, chair"});
    }
    round.status = RoundStatus::approved;
    round.approved_by = "Jo Marsh, chair";
    round.approved_on = write.day();
    store::save(write, round);
}

/// Proposes a round, or approves the one that stands; a rota that is approved is ended.
inline void take_a_round_on(store::Write& write, Dice& dice) {
    const std::string name = dice.one_of({"autumn", "spring", "clusters", "partners", "rota"});
    auto standing = store::round(write.current(), name);
    if (!standing) {
        store::save(write, a_round_of_any_kind(name, write.day(), dice));
    } else if (standing->status == RoundStatus::proposed) {
        approve(write, *standing);
    } else if (standing->reviews && !standing->ended_on) {
        standing->ended_on = write.day();
        standing->ended_by = "Jo Marsh, chair";
        standing->end_reason = words(dice);
        store::save(write, *standing);
    }
}

inline void end_a_partnership(store::Write& write, Dice& dice) {
    auto all = store::partnerships(write.current());
    if (!all.empty()) {
        auto& partnership = all.at(static_cast<std::size_t>(dice.roll(static_cast<int>(all.size()))));
        partnership.to = perhaps_a_day(dice);
        partnership.ended_by = partnership.to ? "Jo Marsh, chair" : "";
        partnership.end_reason = dice.roll(2) == 0 ? "" : "the need is met";
        store::save(write, partnership);
    }
}

inline SupportPlan a_plan(std::int64_t number, const Partnership& partnership, Dice& dice) {
    SupportPlan plan{.number = number,
                     .partnership = partnership.number,
                     .supported = partnership.supported,
                     .supporter = partnership.supporter,
                     .drafted = partnership.from,
                     .review_due = partnership.from + 120};
    plan.templates = "support 1";
    plan.calendar = "Eskershire";
    plan.priorities = {{.number = 1, .area = "inclusion", .text = "Raise inclusion"}};
    plan.objectives.push_back(
        {.number = 1, .priority = 1, .text = "Fewer leave early", .criterion = "None", .measure = ""});
    for (int action = 1; action <= 1 + dice.roll(2); ++action) {
        plan.actions.push_back({.number = action,
                                .priority = 1,
                                .text = "Visit",
                                .owner_role = "broker",
                                .due = partnership.from + 7 * action,
                                .evidence = ""});
    }
    return plan;
}

inline void edit(SupportPlan& plan, Dice& dice) {
    plan.status = dice.one_of({"in progress", "paused"});
    plan.priorities.front().text = dice.one_of({"Raise inclusion", "Raise inclusion first"});
    plan.objectives.front().state = dice.one_of({"not started", "met"});
    plan.objectives.front().rag =
        dice.one_of({std::optional<Rag>(), std::optional(Rag::amber), std::optional(Rag::red)});
    plan.actions.front().status = dice.one_of({"not started", "done"});
}

/// What people write down while they work on a plan.
inline void write_down(SupportPlan& plan, Date day, Dice& dice) {
    const auto note = next_number(plan.notes);
    plan.notes.push_back({.number = note, .day = day, .by = "Jo Marsh, broker", .action = 1, .text = words(dice)});
    if (dice.roll(2) == 0) {
        const auto review = next_number(plan.reviews);
        plan.reviews.push_back({.number = review,
                                .date = day,
                                .reviewer = "Jo Marsh, broker",
                                .overall = dice.one_of({"progressing well", "improved, complete"}),
                                .next_steps = words(dice),
                                .next_review = perhaps_a_day(dice),
                                .objectives = {{.objective = 1, .rag = Rag::green, .text = words(dice)}}});
    }
    if (plan.concerns.empty()) {
        plan.concerns.push_back(
            {.number = 1, .raised = day, .by = "Jo Marsh, broker", .summary = "Staffing", .detail = words(dice)});
    } else {
        plan.concerns.front().resolved = perhaps_a_day(dice);
        plan.concerns.front().resolution = words(dice);
    }
}

/// A school drafts a plan of its own, or works on one.
inline void improve_by_itself(store::Write& write, Dice& dice) {
    auto plans = store::plans(write.current());
    const Party school = a_urn(dice);
    const auto own =
        std::ranges::find_if(plans, [&](const SupportPlan& plan) { return plan.is_own() && plan.supported == school; });
    if (own != plans.end()) {
        write_down(*own, write.day(), dice);
        store::save(write, *own);
        return;
    }
    const Partnership with_itself{.number = 0,
                                  .round = "",
                                  .supported = school,
                                  .supporter = school,
                                  .areas = {},
                                  .from = write.day(),
                                  .to = {},
                                  .approved_by = ""};
    store::save(write, a_plan(store::next_plan(write.current()), with_itself, dice));
}

/// A school asks for help, or somebody answers.
inline void ask_for_help(store::Write& write, Dice& dice) {
    auto requests = store::help_requests(write.current());
    if (requests.empty() || dice.roll(2) == 0) {
        store::save(write, HelpRequest{.number = store::next_help_request(write.current()),
                                       .school = a_urn(dice),
                                       .area = dice.one_of({"", "inclusion"}),
                                       .text = dice.one_of({"Help with phonics", "A mentor for the new head"}),
                                       .raised = write.day(),
                                       .raised_by = "Ann Fell, headteacher"});
        return;
    }
    auto& request = requests.at(static_cast<std::size_t>(dice.roll(static_cast<int>(requests.size()))));
    request.answered = write.day();
    request.answer = words(dice);
    request.closed = perhaps_a_day(dice);
    store::save(write, request);
}

inline Visit a_visit(std::int64_t plan, int number, Date first, Dice& dice) {
    Visit visit{.plan = plan,
                .number = number,
                .kind = dice.one_of({VisitKind::visit, VisitKind::review}),
                .visitor = number == 1 ? std::optional(Party::parse("org:hub")) : std::nullopt,
                .half_days = 1 + dice.roll(2),
                .earliest = first,
                .latest = first + 20,
                .apart = 5,
                .day = std::nullopt};
    visit.status = dice.one_of({VisitStatus::unplaced, VisitStatus::proposed, VisitStatus::agreed, VisitStatus::done,
                                VisitStatus::missed, VisitStatus::cancelled});
    if (visit.status != VisitStatus::unplaced) {
        visit.day = first + dice.roll(3);
        visit.part = visit.half_days == 1 ? DayPart::morning : DayPart::whole;
    }
    visit.note = words(dice);
    return visit;
}

inline void save_with_visits(store::Write& write, const SupportPlan& plan, Dice& dice) {
    store::save(write, plan);
    store::save(write, a_visit(plan.number, 1, plan.drafted, dice));
    store::save(write, a_visit(plan.number, 2, plan.drafted + 21, dice));
}

/// Drafts a plan for each partnership that has none, or edits one where all have theirs.
inline void take_the_plans_on(store::Write& write, Dice& dice) {
    auto plans = store::plans(write.current());
    auto number = store::next_plan(write.current());
    for (const auto& partnership : store::partnerships(write.current())) {
        if (std::ranges::find(plans, partnership.number, &SupportPlan::partnership) == plans.end()) {
            save_with_visits(write, a_plan(number++, partnership, dice), dice);
        }
    }
    if (!write.began() && !plans.empty()) {
        auto& plan = plans.at(static_cast<std::size_t>(dice.roll(static_cast<int>(plans.size()))));
        edit(plan, dice);
        if (dice.roll(2) == 0) {
            write_down(plan, write.day(), dice);
        }
        save_with_visits(write, plan, dice);
    }
}

/// One of the writes that people make; now and then it changes nothing.
inline void write_something(store::Write& write, Dice& dice) {
    // Rounds and plans stand more than once, as each takes a few steps to come about.
    constexpr std::array writes{
        type_a_fact,       load_facts,           load_facts,        type_a_school,         load_an_extract,
        load_an_extract,   load_schools_by_hand, end_a_membership,  take_a_round_on,       take_a_round_on,
        take_a_round_on,   take_the_plans_on,    take_the_plans_on, load_a_list_of_trusts, end_a_partnership,
        improve_by_itself, improve_by_itself,    ask_for_help,      decide_a_follow_up};
    writes.at(static_cast<std::size_t>(dice.roll(static_cast<int>(writes.size()))))(write, dice);
}

}  // namespace llp::testing
