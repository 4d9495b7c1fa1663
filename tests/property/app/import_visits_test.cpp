#include "app/plan_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>

#include "app/plan_visits.hpp"
#include "csv/writer.hpp"
#include "report/disclosure.hpp"
#include "report/writers/csv.hpp"
#include "store/plans.hpp"
#include "store/visits.hpp"
#include "support/line_of_schools.hpp"
#include "support/random_writes.hpp"
#include "support/scale.hpp"

using namespace llp;
using llp::testing::Dice;

namespace {

constexpr int plans = 6;
constexpr int visits_of_a_plan = 4;

Date now() {
    return Date::parse("2026-11-09");
}

Urn school(int number) {
    return Urn::of(990100 + number);
}

/// Plans of six schools with three supporters, each of which gives four days a term.
struct Desk : test::StoreOnDisk {
    explicit Desk(Dice& dice) {
        write(
            [&](store::Write& to) {
                for (int i = 1; i <= 2 * plans; ++i) {
                    auto statement = test::stated(school(i).value(), Status::open);
                    statement.state(SchoolField::la_code, std::int64_t{999});
                    test::save(to, statement);
                }
                for (int plan = 1; plan <= plans; ++plan) {
                    add_plan(to, plan, dice);
                }
            },
            now());
    }

    static void add_plan(store::Write& to, int plan, Dice& dice) {
        const Party supporter = school(plans + 1 + plan % 3);
        store::save(
            to,
            Capacity{.party = supporter, .days_per_term = Days(4), .from = {}, .to = {}, .said = {}, .recorded = {}});
        store::save(to, SupportPlan{.number = plan,
                                    .partnership = plan,
                                    .supported = school(plan),
                                    .supporter = supporter,
                                    .drafted = now(),
                                    .review_due = now() + 60});
        for (int number = 1; number <= visits_of_a_plan; ++number) {
            store::save(to, Visit{.plan = plan,
                                  .number = number,
                                  .kind = number == 1 ? VisitKind::first_visit : VisitKind::visit,
                                  .visitor = supporter,
                                  .half_days = number == 1 ? 2 : 1,
                                  .earliest = now() + 1,
                                  .latest = now() + 30 + dice.roll(30)});
        }
    }

    [[nodiscard]] app::Writing writing() const {
        return {.place = {.path = path},
                .as_of = now(),
                .real_today = Date::parse("2099-01-01"),
                .at = "2026-11-09T10:00:00Z",
                .who = "tester",
                .words = "llp test"};
    }

    [[nodiscard]] std::vector<Visit> visits() const {
        std::vector<Visit> list;
        store::read({.path = path}, now(), [&](const store::Snapshot& snapshot) { list = store::visits(snapshot); });
        for (auto& visit : list) {
            visit.sequence = 0;
        }
        return list;
    }

    [[nodiscard]] std::string last_command() const {
        std::int64_t last = 0;
        store::read({.path = path}, now(), [&](const store::Snapshot& snapshot) { last = snapshot.command(); });
        return std::to_string(last);
    }

    /// As `llp plan export --visits --audience board` writes them.
    [[nodiscard]] std::string exported() const {
        return report::write_csv(report::disclose(report::visit_export(app::export_visits(writing().reading(), {}, {})),
                                                  report::Audience::board),
                                 {});
    }

    app::PlanImport import(const std::string& text) const {
        const auto file = folder.file("visits.csv");
        std::ofstream(file, std::ios::binary) << text;
        return app::import_plan_files(writing(), {file}).front();
    }
};

/// What somebody might do to a visit in a spreadsheet; not all of it is possible.
Visit edited(Visit visit, Dice& dice) {
    switch (dice.roll(5)) {
        case 0:
            visit.day = now() + 1 + dice.roll(60);
            visit.part = visit.half_days == 2 ? DayPart::whole : dice.one_of({DayPart::morning, DayPart::afternoon});
            visit.status = dice.one_of({VisitStatus::proposed, VisitStatus::agreed});
            break;
        case 1:
            visit.day.reset();
            visit.part = DayPart::whole;
            visit.status = VisitStatus::unplaced;
            break;
        case 2:
            visit.latest = visit.earliest + dice.roll(90) - 5;
            break;
        case 3:
            visit.note = dice.one_of<std::string>(
                {"", "c", "=1+1", "'=1", " ask, \"twice\"\r\nand wait ", "Ysgol Gŵyr; 9–12", "'", "-5"});
            break;
        default:
            visit.status = dice.one_of({VisitStatus::cancelled, VisitStatus::agreed, VisitStatus::done});
    }
    return visit;
}

/// `as_at`: the command as of which the row was exported; empty where it does not say.
std::string row_of(const Visit& visit, const std::string& as_at) {
    std::string text;
    csv::append_row(text, {std::to_string(visit.plan), std::to_string(visit.number), visit.day ? iso(*visit.day) : "",
                           visit.day ? std::string(token(visit.part)) : "", std::string(token(visit.status)),
                           iso(visit.earliest), iso(visit.latest), visit.note, as_at});
    return text;
}

constexpr std::string_view header = "plan,visit,day,part,status,earliest,latest,note,as_at\r\n";

/// A hidden note and a guarded one are read as what they stand for (import_visits.hpp).
Visit as_read(Visit said, const Visit& before) {
    if (said.note == "c" && !before.note.empty()) {
        said.note = before.note;
    }
    if (said.note != before.note) {
        said.note = std::string(csv::without_guard(said.note));
    }
    if (said.status == VisitStatus::cancelled && !said.day) {
        said.day = before.day;
        said.part = before.part;
    }
    return said;
}

/// Nobody is in two places at once, and no supporter gives more than its four days.
void check_sound(const std::vector<Visit>& visits) {
    std::set<std::tuple<std::string, Date, DayPart>> taken;
    std::map<Party, int> half_days;
    for (const auto& visit : visits) {
        if (visit.status != VisitStatus::proposed && visit.status != VisitStatus::agreed) {
            continue;
        }
        const auto parts =
            visit.part == DayPart::whole ? std::vector{DayPart::morning, DayPart::afternoon} : std::vector{visit.part};
        for (const auto part : parts) {
            CHECK(taken.emplace(visit.visitor->text(), *visit.day, part).second);
        }
        if (*visit.day <= Date::parse("2026-12-18")) {
            half_days[*visit.visitor] += visit.half_days;
        }
    }
    for (const auto& [visitor, sum] : half_days) {
        CHECK(sum <= 8);
    }
}

}  // namespace

TEST_CASE("visits that are exported, edited and taken back are as they were edited, or none is changed") {
    const int sequences = scaled(1000);
    int kept = 0;
    int refused = 0;
    Dice dice(2016);
    std::optional<Desk> desk;
    for (int sequence = 0; sequence < sequences; ++sequence) {
        if (sequence % 20 == 0) {
            desk.emplace(dice);
        }
        CAPTURE(sequence);
        const auto before = desk->visits();
        auto wanted = before;
        std::string text(header);
        const auto as_at = dice.roll(2) == 0 ? std::string() : desk->last_command();
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (dice.roll(8) == 0) {
                wanted[i] = edited(wanted[i], dice);
                text += row_of(wanted[i], as_at);
                wanted[i] = as_read(wanted[i], before[i]);
            }
        }
        const auto result = desk->import(text);
        const auto after = desk->visits();
        if (result.rejects.empty()) {
            ++kept;
            REQUIRE(after == wanted);
            CHECK(desk->import(text).counts.changed == 0);
            CHECK(desk->visits() == after);
        } else {
            ++refused;
            REQUIRE(after == before);
        }
        check_sound(after);
        const auto again = desk->import(desk->exported());
        CHECK(again.rejects.empty());
        CHECK(again.counts.changed == 0);
        CHECK(again.counts.unchanged == plans * visits_of_a_plan);
    }
    CHECK(kept >= sequences / 20);
    CHECK(refused >= sequences / 20);
}
