#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "app/import_file.hpp"
#include "store/database.hpp"
#include "store/schools.hpp"
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

const std::array<Kind, 7> kinds{{
    {"URN,EstablishmentName,NumberOfPupils", school_row, true},
    {"URN,Group UID,Group Name,Group Type,Group Status", group_row, true},
    {"URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", link_row, true},
    {"URN,Inspection start date,Overall effectiveness,Quality of education", inspection_row, true},
    {"Group UID,Group Name,Group Type,Group Status", group_record, true},
    {"PC,EA,NO,DC", postcode_row, true},
    {"URN,LA,NOR,PNUMFSMEVER", census_row, false},
}};

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

    /// "990001,925,Ashby Fen" of every school that is held.
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> names;
        store::read({.path = folder_.file("llp.db")}, day("2026-11-23"), [&](const store::Snapshot& snapshot) {
            store::for_each_school(snapshot, day("2026-11-23"), [&](const School& school) {
                names.insert(fmt::format("{},{},{}", school.urn, school.la_code.value_or(0), school.name));
            });
        });
        return names;
    }

    [[nodiscard]] std::int64_t commands() const {
        auto database = store::open({.path = folder_.file("llp.db")}, store::Access::write);
        return database.execAndGet("SELECT count(*) FROM commands").getInt64();
    }

private:
    static std::string text_of(const File& file) {
        std::string text = file.header + "\n";
        for (const auto& row : file.rows) {
            text += row + "\n";
        }
        return text;
    }

    [[nodiscard]] app::Writing writing() const {
        return {.place = {.path = folder_.file("llp.db")},
                .as_of = day("2026-11-23"),
                .real_today = day("2026-11-23"),
                .at = "2026-11-23T09:00:00Z",
                .who = "tester",
                .words = "llp import"};
    }

    TemporaryFolder folder_;
};

std::string dump_of(const std::vector<File>& files) {
    County county;
    for (const auto& file : files) {
        county.load(file);
    }
    return county.dump();
}

void shuffle(std::vector<File>& files, Dice& dice) {
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

/// Schools of two authorities, each of which stays in its own.
File a_register(Dice& dice, int at) {
    File file{.header = "URN,LA (code),EstablishmentName",
              .rows = {},
              .dated = day("2026-09-01") + at,
              .period = {},
              .release = {},
              .complete = dice.roll(2) == 0};
    constexpr int schools = 4;
    for (int key = 0; key < schools; ++key) {
        if (dice.roll(3) != 0) {
            file.rows.push_back(std::to_string(990001 + key) + (key < 2 ? ",925," : ",813,") +
                                dice.one_of({"Ashby Fen", "Birch Lane"}));
        }
    }
    return file;
}

/// What a register of the last day says that is whole, of the schools of its authorities.
std::set<std::string> last_names(const std::vector<File>& files) {
    std::map<std::string, std::string> names;
    for (const auto& file : files) {
        std::set<std::string> authorities;
        std::map<std::string, std::string> said;
        for (const auto& row : file.rows) {
            authorities.insert(row.substr(7, 3));
            said[row.substr(0, 10)] = row;
        }
        if (file.complete) {
            std::erase_if(names, [&](const auto& entry) { return authorities.contains(entry.first.substr(7)); });
        }
        for (auto& [key, row] : said) {
            names[key] = row;
        }
    }
    std::set<std::string> rows;
    for (const auto& [key, row] : names) {
        rows.insert(row);
    }
    return rows;
}

}  // namespace

TEST_CASE("of complete files too the order of loading does not matter, and what the last of them lacks is gone") {
    constexpr int days = 5;
    for (int seed = 0; seed < scaled(150); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<unsigned>(seed) + 2'000);
        std::vector<File> files;
        for (int at = 0; at < days; ++at) {
            files.push_back(a_register(dice, at));
        }
        const auto names = last_names(files);
        const auto expected = dump_of(files);
        shuffle(files, dice);
        County county;
        for (const auto& file : files) {
            county.load(file);
        }
        REQUIRE(county.dump() == expected);
        CHECK(county.names() == names);
    }
}
