#include "app/inheritance.hpp"

#include <doctest/doctest.h>

#include <array>

#include "support/evidence_facts.hpp"
#include "support/links.hpp"

using namespace llp;
using app::read_for_heirs;
using app::Succession;
using app::with_inherited;
using test::declared;
using test::followed;
using test::judged;
using test::published;
using test::today;

namespace {

constexpr int first = 100001;
constexpr int second = 100002;
constexpr int heir = 100003;
constexpr int stranger = 100009;

const std::string reading = "ks2-reading-progress";
const std::string writing = "ks2-writing-progress";

/// Two schools that are not held, and the open one that followed them.
const Succession& succession() {
    static const Succession line{Lineage({followed(first, second), followed(second, heir)}),
                                 {test::open_primary(heir), test::open_primary(stranger)},
                                 today()};
    return line;
}

/// What counts for the heir: "100001 2018/19 1.5".
std::vector<std::string> figures(const std::vector<ResultRow>& rows) {
    std::vector<std::string> found;
    for (const auto& row : with_inherited(rows, succession())) {
        for (const auto& [measure, figure] : row.figures) {
            if (row.urn == Urn::of(heir)) {
                const auto value = number(figure);
                found.push_back(fmt::format("{} {} {}", row.at_the_time.value_or(row.urn), row.period,
                                            value ? exact_decimal(*value) : "-"));
            }
        }
    }
    return found;
}

/// Whose inspections count for the heir, by day.
std::vector<std::string> inspections(const std::vector<Judgement>& judgements) {
    std::vector<std::string> found;
    for (const auto& judgement : with_inherited(judgements, succession(), today())) {
        if (judgement.urn == Urn::of(heir)) {
            found.push_back(fmt::format("{} {}", judgement.at_the_time.value_or(judgement.urn), judgement.date));
        }
    }
    return found;
}

Judgement quality(int urn, const std::string& day) {
    return judged("four-point", "quality-of-education", "good", day, urn);
}

Declaration need(int urn, const std::string& area = "inclusion") {
    return declared(DeclarationKind::need, area, "2026-01-10", urn);
}

/// Who stated what is read as the heir's.
std::vector<int> speakers(const std::vector<Declaration>& declarations) {
    std::vector<int> found;
    for (const auto& declaration : read_for_heirs(declarations, succession(), today())) {
        if (declaration.party == Party(Urn::of(heir))) {
            found.push_back(declaration.at_the_time.value_or(Urn::of(heir)).value());
        }
    }
    return found;
}

Membership membership(int urn, const std::string& from, std::string status) {
    return {.party = Urn::of(urn), .status = std::move(status), .from = Date::parse(from), .to = {}, .said = {}};
}

Appointment appointed(int urn, std::string role, std::string name) {
    return {.role = std::move(role),
            .party = Urn::of(urn),
            .person = {.name = std::move(name), .email = {}, .phone = {}},
            .constituency = {},
            .election = {},
            .from = {},
            .to = {}};
}

Conflict conflict(int a, int b, const std::string& reason) {
    return {.a = Urn::of(a), .b = Urn::of(b), .kind = "family", .reason = reason, .from = {}, .to = {}};
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("figures of a predecessor count for its heir, and stay under its own number") {
    const auto rows = with_inherited({published(first, reading, "2018/19", "1.5")}, succession());
    REQUIRE(rows.size() == 2);
    CHECK(rows.front().urn == Urn::of(first));
    CHECK(rows.back().urn == Urn::of(heir));
    CHECK(rows.back().at_the_time == Urn::of(first));
}

TEST_CASE("of one measure and period the heir's own figure counts, then that of the nearest predecessor") {
    const auto oldest = published(first, reading, "2018/19", "1");
    const auto nearer = published(second, reading, "2018/19", "2");
    const auto own = published(heir, reading, "2018/19", "3");
    CHECK(figures({oldest}) == Texts{"100001 2018/19 1"});
    CHECK(figures({oldest, nearer}) == Texts{"100002 2018/19 2"});
    CHECK(figures({own, nearer, oldest}) == Texts{"100003 2018/19 3"});
}

TEST_CASE("figures of another period or measure stand beside the heir's own") {
    CHECK(figures({published(heir, reading, "2022/23", "3"), published(first, reading, "2018/19", "1"),
                   published(first, writing, "2022/23", "2")}) ==
          Texts{"100003 2022/23 3", "100001 2018/19 1", "100001 2022/23 2"});
}

TEST_CASE("a figure that is withheld for the heir itself is not taken from a predecessor") {
    auto own = published(heir, reading, "2018/19", "0");
    own.figures.front().second = Missing::suppressed;
    CHECK(figures({own, published(first, reading, "2018/19", "1")}) == Texts{"100003 2018/19 -"});
}

TEST_CASE("a predecessor's inspection counts until the heir is inspected") {
    const auto before = quality(first, "2019-03-01");
    CHECK(inspections({before}) == Texts{"100001 2019-03-01"});
    CHECK(inspections({before, quality(heir, "2022-03-01")}) == Texts{"100003 2022-03-01"});
    CHECK(inspections({before, quality(heir, "2019-03-01")}).size() == 2);
}

TEST_CASE("an inspection of a school between the two silences the older one as well") {
    CHECK(inspections({quality(first, "2015-03-01"), quality(second, "2019-03-01")}) == Texts{"100002 2019-03-01"});
}

TEST_CASE("a category of concern and safeguarding go with the inspection") {
    auto category = judged("four-point", "category-of-concern", "special-measures", "2019-03-01", first);
    CHECK(inspections({category}).size() == 1);
    CHECK(inspections({category, quality(heir, "2022-03-01")}).size() == 1);
}

TEST_CASE("a visit that gives no grades, or is still to come, silences nobody") {
    auto visit = quality(heir, "2022-03-01");
    for (const auto* const type : {"monitoring", "ungraded"}) {
        visit.type = type;
        CHECK_MESSAGE(inspections({quality(first, "2019-03-01"), visit}).size() == 2, type);
    }
    const auto safeguarding = judged("four-point", "safeguarding", "met", "2022-03-01", heir);
    CHECK(inspections({quality(first, "2019-03-01"), safeguarding}).size() == 2);
    CHECK(inspections({quality(first, "2019-03-01"), quality(heir, iso(today() + 1))}).size() == 2);
}

TEST_CASE("a need of a predecessor is the heir's, unless the heir or a nearer one speaks of the same") {
    CHECK(speakers({need(first)}) == std::vector{first});
    CHECK(speakers({need(first), need(second)}) == std::vector{second});
    CHECK(speakers({need(first), need(heir)}) == std::vector{heir});
    CHECK(speakers({need(first), need(heir, "achievement")}) == std::vector{first, heir});
}

TEST_CASE("what the heir said and no longer says is not said by its predecessor again") {
    auto ended = need(heir);
    ended.to = today() - 1;
    CHECK(speakers({need(first), ended}) == std::vector{heir});
}

TEST_CASE("what the heir is to say later leaves its predecessor the word until then") {
    auto later = need(heir);
    later.from = today() + 1;
    CHECK(speakers({need(first), later}) == std::vector{first, heir});
}

TEST_CASE("any membership of the heir itself goes before all of its predecessor") {
    const auto old = membership(first, "2016-09-01", "member");
    const auto read = read_for_heirs({old}, succession(), today());
    CHECK(read.front().party == Party(Urn::of(heir)));
    const auto both = read_for_heirs({old, membership(heir, "2020-09-01", "not-a-member")}, succession(), today());
    CHECK(both.front().party == Party(Urn::of(first)));
    CHECK(both.back().party == Party(Urn::of(heir)));
}

TEST_CASE("who led and governed a predecessor is the heir's until it names its own in that role") {
    const auto read = read_for_heirs({appointed(second, "headteacher", "Ann"), appointed(second, "governor", "Bea"),
                                      appointed(second, "governor", "Cas"), appointed(heir, "headteacher", "Dee")},
                                     succession(), today());
    CHECK(read[0].party == Party(Urn::of(second)));
    CHECK(read[1].party == Party(Urn::of(heir)));
    CHECK(read[2].party == Party(Urn::of(heir)));
    CHECK(read[2].at_the_time == Urn::of(second));
    CHECK(read[3].party == Party(Urn::of(heir)));
}

TEST_CASE("a capacity of a predecessor is the heir's") {
    const Capacity room{
        .party = Urn::of(second), .max_schools = 2, .days_per_term = {}, .from = {}, .to = {}, .said = {}};
    CHECK(read_for_heirs({room}, succession(), today()).front().party == Party(Urn::of(heir)));
}

TEST_CASE("a conflict is read for the heirs of both, the lesser first, and one within a line stays as it is") {
    const auto read =
        read_for_heirs({conflict(first, stranger, "old"), conflict(first, second, "within")}, succession(), today());
    CHECK(read.front().a == Party(Urn::of(heir)));
    CHECK(read.front().b == Party(Urn::of(stranger)));
    CHECK(read.back().a == Party(Urn::of(first)));
    const auto own =
        read_for_heirs({conflict(first, stranger, "old"), conflict(heir, stranger, "own")}, succession(), today());
    CHECK(own.front().a == Party(Urn::of(first)));
}

TEST_CASE("the way to a school is the way to its heir, unless the heir has one of its own") {
    const auto ways = [](const std::vector<std::array<int, 3>>& stated) {
        std::vector<Travel> list;
        for (const auto& [from, to, minutes] : stated) {
            list.push_back({.from = Urn::of(from), .to = Urn::of(to), .minutes = Minutes(minutes)});
        }
        Texts read;
        for (const auto& way : read_for_heirs(list, succession())) {
            read.push_back(fmt::format("{} {} {}", way.from, way.to, way.minutes));
        }
        return read;
    };
    CHECK(ways({{first, stranger, 9}, {stranger, second, 7}}) == Texts{"100003 100009 9", "100009 100003 7"});
    CHECK(ways({{first, stranger, 9}, {second, stranger, 8}}) == Texts{"100003 100009 8"});
    CHECK(ways({{first, stranger, 9}, {heir, stranger, 5}}) == Texts{"100003 100009 5"});
    CHECK(ways({{first, second, 3}}).empty());
}

TEST_CASE("what peers found in a predecessor counts for the heir, marked, and stays under its own number") {
    const auto read = with_inherited(
        {{.urn = Urn::of(first), .date = today(), .part = ReviewPart::strength, .subject = "writing"}}, succession());
    REQUIRE(read.size() == 2);
    CHECK(read.front().urn == Urn::of(first));
    CHECK_FALSE(read.front().at_the_time);
    CHECK(read.back().urn == Urn::of(heir));
    CHECK(read.back().at_the_time == Urn::of(first));
}
