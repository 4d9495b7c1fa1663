#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include "app/import_file.hpp"
#include "app/keep_store.hpp"
#include "app/schools.hpp"
#include "store/database.hpp"
#include "store/former_school.hpp"
#include "store/held_schools.hpp"
#include "store/school_days.hpp"
#include "store/schools.hpp"
#include "support/new_store.hpp"
#include "support/random_writes.hpp"
#include "support/scale.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::Dice;
using llp::testing::TemporaryFolder;

namespace {

/// A file to be loaded: rows of few keys and few values, so that the same ones meet again and again.
struct File {
    std::string header;
    std::vector<std::string> rows;
    std::optional<Date> dated;
    std::optional<Period> period;
    std::optional<Release> release;
    bool complete = false;
};

/// What a kind of file begins with, and a row of it. No two rows of a file have one key.
struct Kind {
    std::string header;
    std::string (*row)(Dice& dice, int key);
    bool dated;
};

std::string urn(int key) {
    return std::to_string(990001 + key % 3);
}

std::string school_row(Dice& dice, int key) {
    return urn(key) + dice.one_of({",Ashby Fen,", ",Birch Lane,"}) + dice.one_of({"", "210", "190"});
}

std::string group_row(Dice& dice, int key) {
    return urn(key) + "," + dice.one_of({"12", "13"}) + ",Fen Group," +
           (key < 3 ? "Multi-academy trust" : "Federation") + ",Open";
}

std::string link_row(Dice& dice, int key) {
    return urn(key) + "," + (key < 3 ? "990004" : "990005") + ",Next School,Successor," +
           dice.one_of({"", "01-09-2021", "01-09-2022"});
}

std::string inspection_row(Dice& dice, int key) {
    return urn(key) + (key < 3 ? ",14/06/2023," : ",15/06/2024,") + dice.one_of({"1", "2", "Not judged"}) + "," +
           dice.one_of({"2", "3", "NULL"});
}

std::string group_record(Dice& dice, int key) {
    return std::to_string(100 + key) + dice.one_of({",Fen Trust,", ",Wolds Trust,"}) + "Multi-academy trust,Open";
}

std::string postcode_row(Dice& dice, int key) {
    return "LN1 1A" + std::string(1, static_cast<char>('A' + key)) + dice.one_of({",496270,", ",496271,"}) +
           "373037,E07000138";
}

std::string census_row(Dice& dice, int key) {
    return urn(key) + ",925," + dice.one_of({"210", "SUPP", "190"}) + ",12.5";
}

std::string membership_row(Dice& dice, int key) {
    return urn(key) + dice.one_of({",member,", ",not-a-member,"}) + (key < 3 ? "," : "2026-09-01,");
}

std::string declaration_row(Dice& dice, int key) {
    return urn(key) + ",need," + (key < 3 ? "inclusion," : "achievement,") + dice.one_of({"", "2", "3"});
}

std::string capacity_row(Dice& dice, int key) {
    return urn(key) + dice.one_of({",1,", ",2,"}) + (key < 3 ? "" : "2026-09-01");
}

std::string conflict_row(Dice& dice, int key) {
    return urn(key) + "," + (key < 3 ? "990004" : "org:hub") + ",family," + dice.one_of({"", "sisters"});
}

std::string way_row(Dice& dice, int key) {
    return urn(key) + "," + (key < 3 ? "990004" : "990005") + dice.one_of({",10", ",20"});
}

std::string review_row(Dice& dice, int key) {
    return urn(key) + (key < 3 ? ",2026-06-10,assessment," : ",2026-06-11,governance,") +
           dice.one_of({"average,", "good,", "very-good,"}) + dice.one_of({"", "Coaching agreed"});
}

std::string offer_row(Dice& dice, int key) {
    return urn(key) + ",2026-06-10," + (key < 3 ? "assessment," : "governance,") + dice.one_of({"yes", "no", ""});
}

std::string person_row(Dice& dice, int key) {
    return (key < 3 ? "head," : "governor,") + urn(key) + dice.one_of({",Ann Fell,", ",Ben Orme,", ",,"}) +
           dice.one_of({"", "office@x.example"}) + dice.one_of({",", ",2027-08-31"});
}

const std::array<Kind, 15> kinds{{
    {"URN,EstablishmentName,NumberOfPupils", school_row, true},
    {"URN,Group UID,Group Name,Group Type,Group Status", group_row, true},
    {"URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", link_row, true},
    {"URN,Inspection start date,Overall effectiveness,Quality of education", inspection_row, true},
    {"Group UID,Group Name,Group Type,Group Status", group_record, true},
    {"PC,EA,NO,DC", postcode_row, true},
    {"URN,LA,NOR,PNUMFSMEVER", census_row, false},
    {"party,status,from,to", membership_row, true},
    {"party,kind,area,days_per_term", declaration_row, true},
    {"party,max_schools,from", capacity_row, true},
    {"a,b,kind,reason", conflict_row, true},
    {"from,to,minutes", way_row, true},
    {"urn,date,attribute,rating,follow_up", review_row, true},
    {"urn,date,willing_to_help,listed", offer_row, true},
    {"role,party,name,email,to", person_row, true},
}};

constexpr std::size_t first_form = 7;  ///< Of the kinds: what people say by form.
constexpr int keys_of_schools = 3;
constexpr int keys_of_pairs = 6;

File a_file(Dice& dice, const Kind& kind, int day_or_year) {
    File file{.header = kind.header, .rows = {}, .dated = {}, .period = {}, .release = {}};
    if (kind.dated) {
        file.dated = day("2026-09-01") + day_or_year;
    } else {
        file.period = Period::parse(day_or_year % 2 == 0 ? "2024/25" : "2023/24");
        file.release = day_or_year < 2 ? Release::provisional : Release::final;
    }
    const bool by_school = kind.row == school_row || kind.row == census_row;
    for (int key = 0; key < (by_school ? keys_of_schools : keys_of_pairs); ++key) {
        if (dice.roll(3) != 0) {
            file.rows.push_back(kind.row(dice, key));
        }
    }
    return file;
}

/// Files of two kinds, no two of which are alike in layout, day, period and release; some in two parts.
std::vector<File> some_files(Dice& dice) {
    constexpr int days = 4;
    std::vector<File> files;
    for (int drawn = 0; drawn < 2; ++drawn) {
        const auto& kind = kinds.at(static_cast<std::size_t>(dice.roll(static_cast<int>(kinds.size()))));
        const auto same = [&](const File& file) { return file.header == kind.header; };
        if (std::ranges::any_of(files, same)) {
            continue;
        }
        for (int at = 0; at < days; ++at) {
            auto file = a_file(dice, kind, at);
            auto rest = file;
            const auto cut = static_cast<std::ptrdiff_t>(file.rows.size() / 2);
            if (dice.roll(2) == 0) {
                file.rows.erase(file.rows.begin() + cut, file.rows.end());
                rest.rows.erase(rest.rows.begin(), rest.rows.begin() + cut);
                files.push_back(rest);
            }
            files.push_back(file);
        }
    }
    return files;
}

class County {
public:
    County() { llp::testing::make_store(folder_.file("llp.db")); }

    void load(const File& file) {
        const auto path = folder_.file("file.csv");
        std::ofstream(path) << text_of(file);
        app::import_file(writing(),
                         {.file = path,
                          .period = file.period,
                          .release = file.release,
                          .dated = file.dated,
                          .complete = file.complete},
                         {});
    }

    /// The records current now, but for the history of loads.
    [[nodiscard]] std::string dump() const {
        auto database = store::open({.path = folder_.file("llp.db")}, store::Access::write);
        const auto all = store::dump(database);
        return all.substr(0, all.find("loads: "));
    }

    void type(int urn, const std::string& name, Date on) {
        SchoolStatement statement{.urn = Urn::of(urn)};
        statement.state(SchoolField::name, name);
        app::add_school(writing(on), statement);
    }

    void undo() { app::undo(writing(day("2026-11-23"))); }

    /// Of every school that is held.
    [[nodiscard]] std::set<int> urns() const {
        std::set<int> urns;
        read([&](const store::Snapshot& snapshot) {
            store::for_each_school(snapshot, today_, [&](const School& school) { urns.insert(school.urn.value()); });
        });
        return urns;
    }

    /// What each source says of each school, and what is read of it, as of some days.
    [[nodiscard]] std::string told() const {
        std::string text;
        read([&](const store::Snapshot& snapshot) {
            for (const auto& as_of : {day("2026-09-03"), day("2026-09-05"), today_}) {
                store::for_each_school(snapshot, as_of, [&](const School& school) {
                    text += fmt::format("{} {} {} {}:", as_of, school.urn, school.la_code.value_or(0), school.name);
                    for (const auto& said : store::statements(snapshot, as_of, school.urn)) {
                        text += fmt::format(" {} {}-{}", said.source, said.dated, said.confirmed);
                    }
                    text += '\n';
                });
            }
            for (int urn = first_urn; urn <= last_urn; ++urn) {
                text += life_of(snapshot, Urn::of(urn));
            }
            const auto held = store::held_schools(snapshot);
            for (const auto& [urn, authority] : held.authorities) {
                text += fmt::format("{} {}; ", urn, authority.value_or(0));
            }
        });
        return text;
    }

    /// The schools that were held at the end of a day, as their histories have it today.
    [[nodiscard]] std::set<int> held_by_history(Date date) const {
        std::set<int> urns;
        read([&](const store::Snapshot& snapshot) {
            for (int urn = first_urn; urn <= last_urn; ++urn) {
                bool held = false;
                for (const auto& stood : store::school_days(snapshot, today_, Urn::of(urn))) {
                    held = stood.day <= date ? std::ranges::any_of(stood.statements, &DatedStatement::registers) : held;
                }
                if (held) {
                    urns.insert(urn);
                }
            }
        });
        return urns;
    }

    [[nodiscard]] std::int64_t commands() const {
        auto database = store::open({.path = folder_.file("llp.db")}, store::Access::write);
        return database.execAndGet("SELECT count(*) FROM commands").getInt64();
    }

private:
    static constexpr int first_urn = 990'001;
    static constexpr int last_urn = 990'005;

    /// When its sources spoke of it and no longer did, and since when it is held no more. What was taken back is told
    /// by the commands, and so by their order.
    [[nodiscard]] std::string life_of(const store::Snapshot& snapshot, Urn urn) const {
        std::string text;
        for (const auto& stood : store::school_days(snapshot, today_, urn)) {
            text += fmt::format("{} {} by {}: ", urn, stood.day, fmt::join(stood.sources, " "));
            for (const auto& said : stood.statements) {
                text += fmt::format("{} {}; ", said.source, said.dated);
            }
        }
        const auto former = store::former_school(snapshot, today_, urn);
        const bool unlisted = former && !former->file.empty();
        return unlisted ? fmt::format("{}was {} until {}\n", text, former->school.name, former->since) : text + "\n";
    }

    static std::string text_of(const File& file) {
        std::string text = file.header + "\n";
        for (const auto& row : file.rows) {
            text += row + "\n";
        }
        return text;
    }

    void read(const std::function<void(const store::Snapshot&)>& job) const {
        store::read({.path = folder_.file("llp.db")}, today_, job);
    }

    [[nodiscard]] app::Writing writing(Date as_of = day("2026-11-23")) const {
        return {.place = {.path = folder_.file("llp.db")},
                .as_of = as_of,
                .real_today = day("2026-11-23"),
                .at = "2026-11-23T09:00:00Z",
                .who = "tester",
                .words = "llp import"};
    }

    TemporaryFolder folder_;
    Date today_ = day("2026-11-23");
};

std::string dump_of(const std::vector<File>& files) {
    County county;
    for (const auto& file : files) {
        county.load(file);
    }
    return county.dump();
}

template <typename F>
void shuffle(std::vector<F>& files, Dice& dice) {
    for (auto left = files.size(); left > 1; --left) {
        std::swap(files[left - 1], files[static_cast<std::size_t>(dice.roll(static_cast<int>(left)))]);
    }
}

}  // namespace

TEST_CASE("files of different days, years or releases, whole or in parts, give one store in any order") {
    for (int seed = 0; seed < scaled(60); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<unsigned>(seed));
        auto files = some_files(dice);
        const auto expected = dump_of(files);
        shuffle(files, dice);
        REQUIRE(dump_of(files) == expected);
    }
}

TEST_CASE("forms of different days, some of them complete, give one store in any order") {
    const File schools{.header = "urn,la_code,name",
                       .rows = {"990001,925,Ashby Fen", "990002,925,Birch Lane", "990003,813,Carr Bank",
                                "990004,925,Dyke End", "990005,813,Elm Row"},
                       .dated = day("2026-08-31"),
                       .period = {},
                       .release = {}};
    int with_complete = 0;
    for (int seed = 0; seed < std::max(scaled(100), 20); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<unsigned>(seed) + 3'000);
        const auto& kind = kinds.at(first_form + static_cast<std::size_t>(seed) % (kinds.size() - first_form));
        std::vector<File> files;
        for (int at = 0; at < 4; ++at) {
            files.push_back(a_file(dice, kind, at));
            files.back().complete = dice.roll(2) == 0;
            with_complete += files.back().complete ? 1 : 0;
        }
        const auto dump_after = [&](const std::vector<File>& forms) {
            std::vector<File> all{schools};
            all.insert(all.end(), forms.begin(), forms.end());
            return dump_of(all);
        };
        const auto expected = dump_after(files);
        shuffle(files, dice);
        REQUIRE(dump_after(files) == expected);
    }
    CHECK(with_complete > 20);
}

TEST_CASE("a file that was loaded before changes nothing, and of two alike in all but content the last stands") {
    for (int seed = 0; seed < scaled(20); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<unsigned>(seed) + 1'000);
        const auto& kind = kinds.at(static_cast<std::size_t>(seed) % kinds.size());
        const auto first = a_file(dice, kind, 0);
        const auto second = a_file(dice, kind, 0);
        County county;
        county.load(first);
        county.load(second);
        const auto both = county.dump();
        const auto commands = county.commands();
        county.load(second);
        CHECK(county.dump() == both);
        CHECK(county.commands() == commands);
        county.load(first);
        const auto again = county.dump();
        County direct;
        direct.load(second);
        direct.load(first);
        CHECK(again == direct.dump());
    }
}

namespace {

/// What a file of a register says of a school.
struct Row {
    int urn = 0;
    int authority = 0;
    std::string name;
};

/// What one of two sources says of the schools of a day.
struct RegisterFile {
    Date dated;
    bool complete = false;
    bool by_hand = false;  ///< Of the layout of people, and not of an extract.
    std::vector<Row> rows;

    [[nodiscard]] File file() const {
        File file{.header = by_hand ? "urn,la_code,name" : "URN,LA (code),EstablishmentName",
                  .rows = {},
                  .dated = dated,
                  .period = {},
                  .release = {},
                  .complete = complete};
        for (const auto& row : rows) {
            file.rows.push_back(fmt::format("{},{},{}", row.urn, row.authority, row.name));
        }
        return file;
    }

    [[nodiscard]] bool names(int urn) const { return std::ranges::find(rows, urn, &Row::urn) != rows.end(); }
};

/// Four schools, which may be of another authority in the next file.
RegisterFile a_register(Dice& dice, Date dated, bool by_hand) {
    RegisterFile file{.dated = dated, .complete = dice.roll(2) == 0, .by_hand = by_hand, .rows = {}};
    constexpr int schools = 4;
    for (int key = 0; key < schools; ++key) {
        if (dice.roll(3) != 0) {
            const int authority = dice.roll(4) == 0 ? 813 : 925;
            file.rows.push_back({990'001 + key, authority, dice.one_of({"Ashby Fen", "Birch Lane"})});
        }
    }
    return file;
}

/// What a person typed on a day, before any file was loaded.
struct Typed {
    int urn = 0;
    Date day;
};

constexpr auto typed_name = "Typed";

/// By the plain reading of the rule: for each school and source, file after file in order of day and of loading, what
/// the source says last; nothing from a complete file of its authority on that lacks it. A value by hand is looked at
/// apart: what was typed is there, whatever the files say.
std::set<int> expected_schools(std::vector<RegisterFile> files, const std::vector<Typed>& typed) {
    std::ranges::stable_sort(files, {}, &RegisterFile::dated);
    std::set<int> held;
    for (const bool by_hand : {false, true}) {
        std::map<int, int> authorities;
        std::set<int> standing;
        for (const auto& file : files) {
            if (file.by_hand != by_hand) {
                continue;
            }
            std::set<int> of_file;
            for (const auto& row : file.rows) {
                authorities[row.urn] = row.authority;
                of_file.insert(row.authority);
                standing.insert(row.urn);
            }
            if (file.complete) {
                std::erase_if(standing,
                              [&](int urn) { return of_file.contains(authorities.at(urn)) && !file.names(urn); });
            }
        }
        held.insert(standing.begin(), standing.end());
    }
    std::ranges::transform(typed, std::inserter(held, held.end()), &Typed::urn);
    return held;
}

/// Of what was said for days up to one.
std::set<int> expected_by(Date date, std::vector<RegisterFile> files, std::vector<Typed> typed) {
    std::erase_if(files, [&](const RegisterFile& file) { return file.dated > date; });
    std::erase_if(typed, [&](const Typed& entry) { return entry.day > date; });
    return expected_schools(std::move(files), typed);
}

/// A county in which people typed before the files came.
class TypedCounty : public County {
public:
    explicit TypedCounty(const std::vector<Typed>& typed) {
        for (const auto& entry : typed) {
            type(entry.urn, typed_name, entry.day);
        }
    }
};

std::vector<Typed> some_typed(Dice& dice) {
    std::vector<Typed> typed;
    for (int at = 0; at < 2; ++at) {
        if (dice.roll(2) == 0) {
            typed.push_back({990'001 + dice.roll(5), day("2026-09-02") + 2 * at});
        }
    }
    return typed;
}

std::string told(const std::vector<RegisterFile>& files, const std::vector<Typed>& typed) {
    TypedCounty county(typed);
    for (const auto& file : files) {
        county.load(file.file());
    }
    return county.dump() + county.told();
}

}  // namespace

TEST_CASE("of complete files too the order of loading does not matter, and what the last of them lacks is gone") {
    constexpr int days = 5;
    for (int seed = 0; seed < scaled(150); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<unsigned>(seed) + 2'000);
        const auto typed = some_typed(dice);
        std::vector<RegisterFile> files;
        for (int at = 0; at < days; ++at) {
            files.push_back(a_register(dice, day("2026-09-01") + 2 * at, dice.roll(3) == 0));
        }
        const auto expected = told(files, typed);
        shuffle(files, dice);
        REQUIRE(told(files, typed) == expected);
        TypedCounty county(typed);
        for (const auto& file : files) {
            county.load(file.file());
        }
        CHECK(county.urns() == expected_schools(files, typed));
        for (auto date = day("2026-09-01"); date < day("2026-09-11"); date = date + 1) {
            CAPTURE(date);
            CHECK(county.held_by_history(date) == expected_by(date, files, typed));
        }
    }
}

TEST_CASE("of two complete files of one day the last stands, and the first again is as if the second had never been") {
    for (int seed = 0; seed < scaled(60); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<unsigned>(seed) + 3'000);
        const auto typed = some_typed(dice);
        const bool by_hand = dice.roll(3) == 0;
        const std::vector<RegisterFile> before{a_register(dice, day("2026-09-01"), by_hand),
                                               a_register(dice, day("2026-09-03"), by_hand)};
        auto first = a_register(dice, day("2026-09-05"), by_hand);
        auto mistaken = first;
        std::erase_if(mistaken.rows, [&](const Row&) { return dice.roll(2) == 0; });
        first.complete = true;
        mistaken.complete = true;
        const auto with = [&](std::vector<RegisterFile> rest) {
            auto files = before;
            files.insert(files.end(), rest.begin(), rest.end());
            return told(files, typed);
        };
        CHECK(with({first, mistaken, first}) == with({first}));
        CHECK(with({mistaken, first}) == with({first}));
    }
}

TEST_CASE("undo takes back what a complete file ended, and nothing else") {
    for (int seed = 0; seed < scaled(40); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<unsigned>(seed) + 4'000);
        TypedCounty county(some_typed(dice));
        county.load(a_register(dice, day("2026-09-03"), false).file());
        county.load(a_register(dice, day("2026-09-06"), false).file());
        const auto before = county.dump() + county.told();
        const auto commands = county.commands();
        auto complete = a_register(dice, day("2026-09-01") + dice.roll(8), false);
        complete.complete = true;
        county.load(complete.file());
        if (county.commands() > commands) {
            county.undo();
        }
        CHECK(county.dump() + county.told() == before);
    }
}
