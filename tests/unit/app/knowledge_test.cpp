#include "app/knowledge.hpp"

#include <doctest/doctest.h>

#include "support/line_of_schools.hpp"

using namespace llp;
using test::today;

namespace {

constexpr int before = 100001;
constexpr int heir = 100002;
constexpr int partner = 100003;
constexpr std::int64_t shared_number = 9992001;

/// A school that became another one, which kept its number, and a third that supports it; most is known of the first.
void load_line(store::Write& write) {
    test::save(write, test::stated(before, Status::closed, shared_number));
    test::save(write, test::stated(heir, Status::open));
    test::save(write, test::stated(partner, Status::open));
    test::save(write, test::followed(before, heir));
    test::save(write, test::judged("four-point", "quality-of-education", "good", "2022-03-01", before));
    store::save(write, test::published(before, "ks2-reading-progress", "2018/19", "-2"));
    store::save(write, NumberedResult{.laestab = shared_number,
                                      .source = "exclusions",
                                      .period = Period::parse("2022/23"),
                                      .release = Release::final,
                                      .figures = {{"ks2-maths-progress", Millionths(1'000'000)}},
                                      .file = {}});
    store::save(write, test::declared(DeclarationKind::need, "inclusion", "2026-01-10", before));
    store::save(write, Membership{.party = Urn::of(before), .status = "member", .from = {}, .to = {}, .said = {}});
    store::save(write, Partnership{.number = 1,
                                   .round = "autumn",
                                   .supported = Urn::of(before),
                                   .supporter = Urn::of(partner),
                                   .areas = {"inclusion"},
                                   .from = Date::parse("2026-09-01"),
                                   .to = {},
                                   .approved_by = "Jo Marsh, chair"});
}

struct Store : test::StoreOnDisk {
    [[nodiscard]] app::Knowledge knowledge() const { return test::knowledge({.path = path}); }
};

const EvidenceLine& only_line(const app::Knowledge& known, int urn, std::string_view area) {
    const auto& lines = known.profile(Urn::of(urn))->area(area)->lines;
    REQUIRE(lines.size() == 1);
    return lines.front();
}

std::size_t rows_of(const app::Knowledge& known, int urn) {
    return static_cast<std::size_t>(std::ranges::count(known.results, Urn::of(urn), &ResultRow::urn));
}

}  // namespace

TEST_CASE("what is known of a closed school speaks for its heir, with its number") {
    const Store store;
    store.write(load_line);
    const auto known = store.knowledge();
    const auto& line = only_line(known, heir, "curriculum-and-teaching");
    CHECK(line.text == "Quality of education: good (predecessor 100001)");
    CHECK(line.at_the_time == Urn::of(before));
    CHECK(only_line(known, heir, "inclusion").text == "Declares a need: Inclusion (predecessor 100001)");
    CHECK(rows_of(known, heir) == 2);
    CHECK(known.membership(Urn::of(heir))->is_member());
    CHECK(known.partnerships.front().supported == Party(Urn::of(heir)));
}

TEST_CASE("what was published of a closed school stays on its own page, what it agreed does not") {
    const Store store;
    store.write(load_line);
    const auto known = store.knowledge();
    CHECK(only_line(known, before, "curriculum-and-teaching").text == "Quality of education: good");
    CHECK(rows_of(known, before) == 2);
    CHECK(!known.membership(Urn::of(before)));
    CHECK(known.profile(Urn::of(before))->area("inclusion")->lines.empty());
}

TEST_CASE("figures that name a school by its number are those of the open school that has it") {
    const Store store;
    store.write(load_line);
    store.write([](store::Write& write) { test::save(write, test::stated(partner, Status::open, shared_number)); });
    const auto known = store.knowledge();
    CHECK(rows_of(known, partner) == 1);
    CHECK(rows_of(known, heir) == 1);
}

TEST_CASE("an inspection of the heir itself silences the grades of its predecessor") {
    const Store store;
    store.write(load_line);
    store.write([](store::Write& write) {
        test::save(write, test::judged("report-card", "achievement", "needs-attention", "2026-03-01", heir));
    });
    const auto known = store.knowledge();
    CHECK(known.profile(Urn::of(heir))->area("curriculum-and-teaching")->lines.empty());
    CHECK(only_line(known, heir, "achievement").at_the_time == std::nullopt);
}

TEST_CASE("the roll of the register goes before a census of the predecessor") {
    const Store store;
    store.write(load_line);
    store.write(
        [](store::Write& write) { store::save(write, test::published(before, "census-pupils", "2018/19", "90")); });
    CHECK(store.knowledge().context(Urn::of(heir))->pupils == 90);
    store.write([](store::Write& write) {
        auto statement = test::stated(heir, Status::open);
        statement.state(SchoolField::pupils, std::int64_t{210});
        test::save(write, statement);
    });
    CHECK(store.knowledge().context(Urn::of(heir))->pupils == 210);
    CHECK(store.knowledge().context(Urn::of(before))->pupils == 90);
}

TEST_CASE("the store keeps what was stated, and says so again where the link falls") {
    const Store store;
    store.write(load_line);
    store.write([](store::Write& write) {
        auto link = test::linked(before, heir, LinkKind::other, "Other");
        link.dated = Date::parse("2026-10-01");
        test::save(write, link);
    });
    const auto known = store.knowledge();
    CHECK(known.partnerships.front().supported == Party(Urn::of(before)));
    CHECK(known.membership(Urn::of(before))->is_member());
    CHECK(rows_of(known, heir) == 0);
}
