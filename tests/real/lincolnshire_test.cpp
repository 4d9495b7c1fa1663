// The published files of England, Lincolnshire (925) in them: what was counted by hand must be what is loaded, and the
// pairing on it must hold against a check of its own and a second solver. Needs LLP_REAL_DATA, the folder of the files.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include "app/import_file.hpp"
#include "app/knowledge.hpp"
#include "app/pair_problem.hpp"
#include "app/session.hpp"
#include "match/matcher.hpp"
#include "match/options.hpp"
#include "match/outcome.hpp"
#include "match/roster.hpp"
#include "store/loads.hpp"
#include "support/lemon_flow.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;

namespace {

constexpr int lincolnshire = 925;

std::string real_file(const std::string& name) {
    return std::string(std::getenv("LLP_REAL_DATA")) + "/" + name;
}

struct RealFile {
    std::string name;
    std::optional<Date> dated;
    std::optional<Period> period;
};

const std::vector<RealFile>& files() {
    static const std::vector<RealFile> list{
        {"gias-national-subset-2023-11-16.csv.gz", Date::parse("2023-11-16"), std::nullopt},
        {"gias-trust-academies-group-data-2025-09.csv.gz", Date::parse("2025-09-01"), std::nullopt},
        {"gias-ofsted-rating-2023-09-01.csv.gz", Date::parse("2023-09-01"), std::nullopt},
        {"census-2022-2023-england.csv.gz", std::nullopt, Period::parse("2022/23")},
        {"absence-2018-2019-england.csv.gz", std::nullopt, Period::parse("2018/19")},
        {"ks2-selected-columns-2018-2019-england-with-ofsted.csv.gz", std::nullopt, Period::parse("2018/19")},
    };
    return list;
}

/// The six files in a store, loaded once for all tests.
class RealStore {
public:
    RealStore() : writing_(writing(folder_.file("llp.db"))) {
        for (const auto& file : files()) {
            summaries_.push_back(load(file));
        }
        app::read_store(writing_.reading(), [&](const store::Snapshot& snapshot) {
            known_ = app::read_knowledge(snapshot, writing_.as_of);
        });
    }

    [[nodiscard]] const std::vector<LoadSummary>& summaries() const { return summaries_; }
    [[nodiscard]] const app::Knowledge& known() const { return *known_; }
    [[nodiscard]] const app::Writing& how() const { return writing_; }

    [[nodiscard]] LoadSummary load(const RealFile& file) const {
        return app::import_file(writing_, request_for(file), {}).summary;
    }

    /// What loading the county's rows alone would do.
    [[nodiscard]] LoadSummary look_over_county(const RealFile& file) const {
        auto dry = writing_;
        dry.dry_run = true;
        auto request = request_for(file);
        request.authorities = {lincolnshire};
        return app::import_file(dry, request, {}).summary;
    }

private:
    static app::ImportRequest request_for(const RealFile& file) {
        return {.file = real_file(file.name),
                .layout = "",
                .period = file.period,
                .release = file.period ? std::optional(Release::final) : std::nullopt,
                .dated = file.dated,
                .encoding = ""};
    }

    static app::Writing writing(const std::string& path) {
        const auto day = Date::parse("2025-09-02");
        return {.place = {.path = path},
                .as_of = day,
                .real_today = day,
                .at = "2025-09-02T09:00:00Z",
                .who = "tester",
                .words = "llp import"};
    }

    testing::TemporaryFolder folder_;
    app::Writing writing_;
    std::vector<LoadSummary> summaries_;
    std::optional<app::Knowledge> known_;
};

RealStore& real_store() {
    static RealStore store;
    return store;
}

std::vector<const School*> schools_of_county() {
    std::vector<const School*> list;
    for (const auto& school : real_store().known().schools) {
        if (school.la_code == lincolnshire) {
            list.push_back(&school);
        }
    }
    return list;
}

bool was_open(const School& school) {
    return school.is_open(Date::parse("2023-11-16"));
}

std::int64_t count_open(auto accepts) {
    const auto schools = schools_of_county();
    return std::ranges::count_if(schools, [&](const School* s) { return was_open(*s) && accepts(*s); });
}

app::PairRequest county_request() {
    return {.authorities = {lincolnshire}, .phase = std::nullopt, .furthest = kilometres(40)};
}

struct Proposal {
    match::Problem problem;
    match::Settings settings;
    Round round;
};

const Proposal& proposal() {
    static const auto made = [] {
        Proposal p{.problem = app::support_problem(real_store().known(), county_request(), kilometres(40)),
                   .settings = app::support_settings(county_request()),
                   .round = {}};
        p.round = match::propose(p.problem, p.settings);
        return p;
    }();
    return made;
}

const School& school_of(const Party& party) {
    return *real_store().known().school(*party.urn());
}

}  // namespace

TEST_CASE("every row of the real files is accounted for, and none is rejected") {
    for (const auto& summary : real_store().summaries()) {
        CAPTURE(summary.file);
        std::int64_t skipped = 0;
        for (const auto& [reason, count] : summary.skipped) {
            skipped += count;
        }
        CHECK(summary.rejected == 0);
        CHECK(summary.rows == summary.added + summary.changed + summary.unchanged + skipped + summary.rejected);
    }
}

TEST_CASE("Lincolnshire has the establishments that were counted in the file") {
    const auto schools = schools_of_county();
    CHECK(schools.size() == 716);
    CHECK(count_open([](const School&) { return true; }) == 392);
    CHECK(count_open([](const School& s) { return s.phase == Phase::primary; }) == 280);
    CHECK(count_open([](const School& s) { return s.phase == Phase::secondary; }) == 53);
    CHECK(count_open([](const School& s) { return s.state_funded; }) == 362);
}

TEST_CASE("the census rows of the county are all joined") {
    const auto& known = real_store().known();
    std::set<Urn> with_census;
    for (const auto& row : known.results) {
        const auto* const school = known.school(row.urn);
        if (row.source == "census" && school != nullptr && school->la_code == lincolnshire) {
            with_census.insert(row.urn);
        }
    }
    CHECK(with_census.size() == 387);
    CHECK(std::ranges::count_if(with_census, [&](Urn urn) { return was_open(*known.school(urn)); }) == 384);
}

TEST_CASE("the ratings of the county are joined, and those without a grade are not made up") {
    const auto& known = real_store().known();
    std::map<std::string, int> grades;
    for (const auto& judgement : known.judgements) {
        const auto* const school = known.school(judgement.urn);
        if (school != nullptr && school->la_code == lincolnshire && judgement.area == "overall-effectiveness" &&
            judgement.grade) {
            ++grades[*judgement.grade];
        }
    }
    CHECK(grades == std::map<std::string, int>{
                        {"good", 254}, {"inadequate", 1}, {"outstanding", 32}, {"requires-improvement", 45}});
    const auto county = real_store().look_over_county(files().at(2));
    CHECK(county.unchanged == 332);
    CHECK(county.unchanged + county.skipped.at("no-grade") == 339);
}

TEST_CASE("academies of the county are joined to a trust; those of later years wait for their school") {
    const auto schools = schools_of_county();
    CHECK(std::ranges::count_if(schools, [](const School* s) { return !s->trust_id.empty(); }) == 185);
    const auto county = real_store().look_over_county(files().at(1));
    CHECK(county.unchanged == 198);
    CHECK(county.not_held == 13);
}

TEST_CASE("the same file again changes nothing and records no command") {
    const auto again = real_store().load(files().front());
    CHECK(again.already_loaded);
    CHECK(again.added + again.changed == 0);
    app::read_store(real_store().how().reading(), [&](const store::Snapshot& snapshot) {
        CHECK(store::commands(snapshot).size() == files().size());
    });
}

TEST_CASE("each pair of the county's round holds against the records themselves") {
    const auto& [problem, settings, round] = proposal();
    std::map<Party, int> supported;
    std::map<Party, int> carried;
    std::int64_t total = 0;
    for (const auto& pair : round.pairs) {
        CAPTURE(pair.supported.text());
        const auto& one = school_of(pair.supported);
        const auto& other = school_of(pair.supporter);
        CHECK(one.status != Status::closed);
        CHECK(other.status != Status::closed);
        CHECK((one.phase == other.phase || one.phase == Phase::all_through || other.phase == Phase::all_through));
        CHECK((one.trust_id.empty() || one.trust_id != other.trust_id));
        const auto east = one.place->easting.count() - other.place->easting.count();
        const auto north = one.place->northing.count() - other.place->northing.count();
        CHECK(east * east + north * north <= std::int64_t{40'000} * 40'000);
        std::int64_t sum = 0;
        for (const auto& part : pair.parts) {
            sum += part.points.count();
        }
        CHECK(sum == pair.score.count());
        total += sum;
        CHECK(++supported[pair.supported] == 1);
        CHECK(++carried[pair.supporter] == 1);  // No capacity lines are loaded: everyone has room for one.
        CHECK(other.pupils.value_or(100) >= 100);
    }
    CHECK(total == round.total.count());
}

TEST_CASE("the county's round is the optimum of a second solver, and tells what was refused and who came next") {
    const auto& [problem, settings, round] = proposal();
    const match::Roster roster(problem, settings);
    std::vector<std::size_t> everyone(roster.size());
    std::vector<std::size_t> supported;
    match::FlowProblem flow;
    std::map<std::size_t, std::uint32_t> rows;
    std::map<std::size_t, std::uint32_t> columns;
    for (std::size_t at = 0; at < roster.size(); ++at) {
        const auto& school = roster.who(at).school;
        if (!school->state_funded || !school->is_open(problem.day)) {
            continue;
        }
        everyone.at(columns.size()) = at;
        columns.emplace(at, static_cast<std::uint32_t>(columns.size()));
        flow.columns.push_back({.least = 0, .most = std::max(0, roster.standing(at).room.most)});
        if (!roster.standing(at).needs.empty()) {
            rows.emplace(at, static_cast<std::uint32_t>(rows.size()));
            flow.rows.push_back({.demand = 1, .served = false, .urgent = roster.standing(at).urgent});
            supported.push_back(at);
        }
    }
    everyone.resize(columns.size());
    for (const auto& option : match::tried(roster, supported, everyone).allowed) {
        flow.edges.push_back(
            {.row = rows.at(option.supported), .column = columns.at(option.supporter), .weight = option.score.count()});
    }
    flow.fair = settings.fair;
    const auto best = match::testing::best_by_lemon(flow);
    REQUIRE(best);
    CHECK(static_cast<std::int64_t>(round.pairs.size()) == best->all);
    CHECK(round.total.count() == best->weight);
    CHECK(round.pairs.size() == 31);
    CHECK(round.total.count() == 3183);
    CHECK_FALSE(round.refused.empty());
    CHECK(std::ranges::any_of(round.pairs, [](const Pairing& p) { return !p.runners_up.empty(); }));
    std::cout << "pairs " << round.pairs.size() << ", total " << round.total.count() << " points, unmatched "
              << round.unmatched.size() << ", candidates " << round.candidates << "\n";
}
