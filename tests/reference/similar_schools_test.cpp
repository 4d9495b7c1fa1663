// The distances that the Department for Education published for its similar secondary schools (spring 2026): those that
// the program works out from the published variables must be the same. Needs LLP_REFERENCE_DATA, the folder of the
// files.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "app/import_file.hpp"
#include "app/similar_schools.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "evidence/similar_method.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;

namespace {

std::string reference_file(const std::string& name) {
    return std::string(std::getenv("LLP_REFERENCE_DATA")) + "/similar-schools-secondary-" + name + ".csv";
}

/// The rows, the header left out; no field has quotes.
std::vector<std::vector<std::string>> rows_of(const std::string& name) {
    std::ifstream file(reference_file(name));
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        auto& row = rows.emplace_back();
        for (const auto field : split(trim(line), ',')) {
            row.emplace_back(field);
        }
    }
    return rows;
}

struct Published {
    Urn urn;
    Urn neighbour;
    long double distance;
    int rank;
};

std::vector<Published> published_distances() {
    std::vector<Published> list;
    for (const auto& row : rows_of("distances")) {
        list.push_back({.urn = Urn::parse(row.at(0)),
                        .neighbour = Urn::parse(row.at(1)),
                        .distance = std::stold(row.at(2)),
                        .rank = std::stoi(row.at(3))});
    }
    std::ranges::sort(list, [](const Published& a, const Published& b) {
        return std::pair(a.urn, a.rank) < std::pair(b.urn, b.rank);
    });
    return list;
}

/// The published variables in a store, in which the schools are open secondaries.
class ReferenceStore {
public:
    ReferenceStore() {
        std::ofstream schools(folder_.file("schools.csv"));
        schools << "urn,name,phase,type,status\n";
        for (const auto& row : rows_of("values")) {
            schools << row.at(0) << ",School,secondary,Community school,open\n";
        }
        schools.close();
        load(folder_.file("schools.csv"), {}, Date::parse("2026-05-01"));
        load(reference_file("values"), Period::parse("2025/26"), {});
    }

    [[nodiscard]] report::SimilarFacts similar_to(Urn urn) const {
        return app::similar_schools(writing_.reading(), urn, {.method = "dfe-secondary", .count = 1000});
    }

private:
    void load(const std::string& file, std::optional<Period> period, std::optional<Date> dated) const {
        const auto summary = app::import_file(writing_,
                                              {.file = file,
                                               .layout = "",
                                               .period = period,
                                               .release = period ? std::optional(Release::final) : std::nullopt,
                                               .dated = dated,
                                               .encoding = ""},
                                              {})
                                 .summary;
        REQUIRE(summary.added == 78);
    }

    testing::TemporaryFolder folder_;
    app::Writing writing_{.place = {.path = folder_.file("llp.db")},
                          .as_of = Date::parse("2026-06-01"),
                          .real_today = Date::parse("2026-06-01"),
                          .at = "2026-06-01T09:00:00Z",
                          .who = "tester",
                          .words = "llp import"};
};

using Distances = std::map<Urn, Millionths>;

/// Of each school that has published distances, those that we work out.
std::map<Urn, Distances> worked_out() {
    const ReferenceStore store;
    std::map<Urn, Distances> all;
    for (const auto& one : published_distances()) {
        if (all.contains(one.urn)) {
            continue;
        }
        for (const auto& neighbour : store.similar_to(one.urn).neighbours) {
            all[one.urn].emplace(neighbour.urn, neighbour.distance);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("the method has the published variables, weights and deviations") {
    const auto& variables = evidence::find_similar_method("dfe-secondary")->variables;
    const auto rows = rows_of("method");
    REQUIRE(rows.size() == variables.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(rows[i].at(0));
        CHECK(variables[i].weight == read_decimal(rows[i].at(1)));
        CHECK(variables[i].spread == read_decimal(rows[i].at(2)));
    }
}

TEST_CASE("the 255 published distances come out to two millionths, in the published order") {
    const auto published = published_distances();
    REQUIRE(published.size() == 255);
    const auto ours = worked_out();
    long double furthest_off = 0;
    for (std::size_t i = 0; i < published.size(); ++i) {
        const auto& one = published[i];
        CAPTURE(one.urn.value());
        CAPTURE(one.neighbour.value());
        const auto distance = ours.at(one.urn).at(one.neighbour);
        furthest_off =
            std::max(furthest_off, std::abs(static_cast<long double>(distance.count()) / 1e6L - one.distance));
        if (i > 0 && published[i - 1].urn == one.urn) {
            CHECK(ours.at(one.urn).at(published[i - 1].neighbour) < distance);
        }
    }
    CHECK(furthest_off <= 2e-6L);
    MESSAGE("furthest off: " << static_cast<double>(furthest_off));
}
