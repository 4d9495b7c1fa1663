#include "store/session.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <functional>
#include <stdexcept>
#include <utility>

#include "core/error.hpp"
#include "store/facts.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

std::optional<std::int64_t> save_one(const store::Place& place) {
    return store::write(place, store::Access::create, on(day("2026-09-01")), [](store::Write& write) {
        store::save(
            write,
            Membership{
                .party = Party::parse("990001"), .status = "member", .from = day("2026-09-01"), .to = std::nullopt});
    });
}

std::optional<std::int64_t> save_none(const store::Place& place) {
    return store::write(place, store::Access::create, on(day("2026-09-01")),
                        [](store::Write& write) { write.abandon(); });
}

std::size_t commands_in(const store::Place& place) {
    std::size_t count = 0;
    store::read(place, day("2026-09-01"), [&](const store::Snapshot& s) { count = store::commands(s).size(); });
    return count;
}

/// Does a thing once, when the next connection is opened and before it asks for a lock.
class Meanwhile {
public:
    explicit Meanwhile(std::function<void()> deed) {
        due() = std::move(deed);
        ::sqlite3_auto_extension(reinterpret_cast<void (*)()>(&opened));
    }
    ~Meanwhile() { ::sqlite3_reset_auto_extension(); }
    Meanwhile(const Meanwhile&) = delete;
    Meanwhile& operator=(const Meanwhile&) = delete;
    Meanwhile(Meanwhile&&) = delete;
    Meanwhile& operator=(Meanwhile&&) = delete;

private:
    static std::function<void()>& due() {
        static std::function<void()> deed;
        return deed;
    }
    static int opened(sqlite3* /*database*/, char** /*fault*/, const sqlite3_api_routines* /*routines*/) {
        if (const auto deed = std::exchange(due(), nullptr)) {
            deed();
        }
        return SQLITE_OK;
    }
};

}  // namespace

TEST_CASE("a store that was made for a write goes again where nothing is recorded") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    SUBCASE("as the write was abandoned") {
        CHECK(save_none(place) == std::nullopt);
    }
    SUBCASE("as the write failed") {
        CHECK_THROWS_AS(store::write(place, store::Access::create, on(day("2026-09-01")),
                                     [](store::Write&) { throw std::runtime_error("the file broke off"); }),
                        std::runtime_error);
    }
    CHECK_FALSE(store::exists(place.path));
}

TEST_CASE("a store that was there before stays, whatever becomes of a write") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    SUBCASE("empty") {
        store::open(place, store::Access::create);
        CHECK(save_none(place) == std::nullopt);
        CHECK(store::exists(place.path));
    }
    SUBCASE("with a command") {
        CHECK(save_one(place) == 1);
        CHECK(save_none(place) == std::nullopt);
        CHECK(commands_in(place) == 1);
    }
}

TEST_CASE("a store to which another wrote first stays, though it was not there when the write began") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    const Meanwhile meanwhile([&] { CHECK(save_one(place) == 1); });
    CHECK(save_none(place) == std::nullopt);
    REQUIRE(store::exists(place.path));
    CHECK(commands_in(place) == 1);
}

namespace {

std::optional<std::int64_t> rehearse(store::Rehearsal& rehearsal, const std::string& party, bool abandons = false) {
    return rehearsal.write(on(day("2026-09-01")), [&](store::Write& write) {
        store::save(
            write,
            Membership{
                .party = Party::parse(party), .status = "member", .from = day("2026-09-01"), .to = std::nullopt});
        if (abandons) {
            write.abandon();
        }
    });
}

}  // namespace

TEST_CASE("each write of a rehearsal sees those before it that were kept, and the store none of them") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    bool there = false;
    SUBCASE("where there is no store") {}
    SUBCASE("where there is one") {
        there = true;
        save_one(place);
    }
    const std::int64_t first = there ? 2 : 1;
    {
        store::Rehearsal rehearsal(place, store::Access::create);
        CHECK(rehearse(rehearsal, "990002") == first);
        CHECK(rehearse(rehearsal, "990003", true) == std::nullopt);
        CHECK_THROWS_AS(rehearsal.write(on(day("2026-09-01")),
                                        [](store::Write& write) {
                                            write.record();
                                            throw std::runtime_error("the file broke off");
                                        }),
                        std::runtime_error);
        CHECK(rehearse(rehearsal, "990002") == std::nullopt);
        CHECK(rehearse(rehearsal, "990003") == first + 1);
    }
    CHECK(store::exists(place.path) == there);
    if (there) {
        CHECK(commands_in(place) == 1);
    }
}

TEST_CASE("a rehearsal of what needs a store wants one") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    CHECK_THROWS_AS(store::Rehearsal(place, store::Access::write), StoreError);
}
