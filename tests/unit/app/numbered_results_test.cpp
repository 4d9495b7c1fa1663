#include "app/numbered_results.hpp"

#include <doctest/doctest.h>

#include "support/evidence_facts.hpp"

using namespace llp;

namespace {

constexpr std::int64_t laestab = 9992001;

School numbered(int urn, Status status = Status::open) {
    auto school = test::open_primary(urn);
    school.laestab = laestab;
    school.status = status;
    return school;
}

/// Whose the row of the number is; 0 for nobody's.
int whose(const std::vector<School>& schools) {
    const NumberedResult row{.laestab = laestab,
                             .source = "exclusions",
                             .period = Period::parse("2018/19"),
                             .release = Release::final,
                             .figures = {{"ks2-reading-progress", Millionths(1)}},
                             .file = {}};
    const auto read = app::read_numbered({row}, schools, test::today());
    return read.empty() ? 0 : read.front().urn.value();
}

}  // namespace

TEST_CASE("a row is of the open school that has its number, whoever had it before") {
    CHECK(whose({numbered(100001)}) == 100001);
    CHECK(whose({numbered(100001, Status::closed), numbered(100002)}) == 100002);
}

TEST_CASE("a row whose number no open school has is of the only one that had it") {
    CHECK(whose({numbered(100001, Status::closed), test::open_primary(100002)}) == 100001);
    CHECK(whose({numbered(100001, Status::closed), numbered(100002, Status::closed)}) == 0);
}

TEST_CASE("a row of a number that nobody has, or two open schools have, is nobody's") {
    CHECK(whose({test::open_primary(100001)}) == 0);
    CHECK(whose({numbered(100001), numbered(100002)}) == 0);
}
