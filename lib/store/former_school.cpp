#include "store/former_school.hpp"

#include "store/columns.hpp"
#include "store/school_days.hpp"
#include "store/schools.hpp"
#include "store/statement_rows.hpp"

namespace llp::store {

namespace {

std::string file_of(const Snapshot& snapshot, std::int64_t load) {
    auto row =
        snapshot.query("SELECT file FROM loads WHERE load = :load AND began <= :c AND (ended = 0 OR ended > :c)");
    row.bind(":load", load);
    return row.executeStep() ? text_at(row, 0) : std::string();
}

Date day_of(const Snapshot& snapshot, std::int64_t command) {
    auto row = snapshot.query("SELECT day FROM commands WHERE number = :number AND number <= :c");
    row.bind(":number", command);
    row.executeStep();
    return day_at(row, 0);
}

/// As at the end of the last day on which it was; as its sources described it, where it never was for a whole day.
std::optional<School> last_listed(const Snapshot& snapshot, Date day, Urn urn) {
    const auto days = school_days(snapshot, day, urn);
    for (auto left = days.size(); left-- > 0;) {
        if (auto school = read_as_one(days[left].statements)) {
            return school;
        }
    }
    return read_as_one(statement_rows(snapshot, day, urn).statements);
}

/// Something is still said of the school, and no source lists it.
std::optional<FormerSchool> no_longer_listed(const Snapshot& snapshot, Date day, Urn urn) {
    auto last = last_listed(snapshot, day, urn);
    if (!last) {
        return std::nullopt;
    }
    const Testimony testimony(snapshot);
    const auto* const ending = testimony.ending(urn, SayingReader(snapshot).of(urn, testimony, day), day);
    if (ending == nullptr) {
        return std::nullopt;
    }
    return FormerSchool{.school = std::move(*last),
                        .command = ending->load,
                        .since = ending->dated,
                        .file = file_of(snapshot, ending->load)};
}

/// Nothing is said of it any more: the newest command before which it was held.
std::optional<FormerSchool> taken_back(const Snapshot& snapshot, Date day, Urn urn) {
    auto rows = snapshot.query(
        "SELECT DISTINCT ended FROM schools WHERE urn = :urn AND registers <> 0 AND ended BETWEEN 1 AND :c "
        "ORDER BY ended DESC");
    rows.bind(":urn", urn.value());
    while (rows.executeStep()) {
        const auto command = rows.getColumn(0).getInt64();
        if (auto before = school(snapshot.at(command - 1), day, urn)) {
            return FormerSchool{
                .school = std::move(*before), .command = command, .since = day_of(snapshot, command), .file = {}};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<FormerSchool> former_school(const Snapshot& snapshot, Date day, Urn urn) {
    if (school(snapshot, day, urn)) {
        return std::nullopt;
    }
    auto former = no_longer_listed(snapshot, day, urn);
    return former ? former : taken_back(snapshot, day, urn);
}

}  // namespace llp::store
