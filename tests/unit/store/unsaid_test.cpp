#include "store/unsaid.hpp"

#include <doctest/doctest.h>

#include "store/facts.hpp"
#include "store/loads.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

const auto said_by = Membership{.party = Party::parse("990001"), .status = "member", .from = {}, .to = {}};
const auto unsaid = Membership{.party = Party::parse("990002"), .status = "member", .from = {}, .to = {}};

class Forms {
public:
    /// Complete for 925, and naming the first school alone, as of the middle of September.
    explicit Forms(bool remembers_keys = true) {
        store::write(place_, store::Access::create, on(day("2026-09-30")), [&](store::Write& write) {
            LoadSummary summary;
            summary.layout = "memberships";
            summary.dated = day("2026-09-15");
            summary.complete_for = {925};
            store::LoadKeys keys{.schools = {}, .facts = {}, .forms = {}};
            if (remembers_keys) {
                keys.forms.insert(store::form_key(said_by));
            }
            write.record();
            store::save(write, summary, "", keys);
        });
    }

    /// What a file of the day may not bring back.
    [[nodiscard]] bool lacks(const char* dated, const Membership& membership, std::optional<int> authority = 925,
                             const std::string& layout = "memberships") const {
        return said_on(dated, dated, membership, authority, layout);
    }

    [[nodiscard]] bool said_on(const char* dated, const char* said, const Membership& membership,
                               std::optional<int> authority = 925, const std::string& layout = "memberships") const {
        bool lacks = false;
        store::read(place_, day("2026-09-30"), [&](const store::Snapshot& snapshot) {
            const store::UnsaidLater later(snapshot, layout, day(dated));
            lacks = later.lacks(store::form_key(membership), day(said), authority);
        });
        return lacks;
    }

private:
    testing::TemporaryFolder folder_;
    store::Place place_{.path = folder_.file("llp.db")};
};

}  // namespace

TEST_CASE("a complete load of a later day leaves unsaid what it does not say of its authorities") {
    const Forms forms;
    CHECK(forms.lacks("2026-09-14", unsaid));
    CHECK_FALSE(forms.lacks("2026-09-14", said_by));
    CHECK_FALSE(forms.lacks("2026-09-14", unsaid, 813));
    CHECK_FALSE(forms.lacks("2026-09-14", unsaid, std::nullopt));
    CHECK_FALSE(forms.lacks("2026-09-14", unsaid, 925, "capacities"));
}

TEST_CASE("a complete load leaves nothing unsaid that is of its own day, or is said as of a later one") {
    const Forms forms;
    CHECK_FALSE(forms.lacks("2026-09-15", unsaid));
    CHECK(forms.said_on("2026-09-14", "2026-09-15", unsaid));
    CHECK_FALSE(forms.said_on("2026-09-14", "2026-09-16", unsaid));
}

TEST_CASE("a complete load of which the forms were not remembered leaves nothing unsaid") {
    CHECK_FALSE(Forms(false).lacks("2026-09-14", unsaid));
}
