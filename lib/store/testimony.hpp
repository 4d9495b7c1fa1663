#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/urn_set.hpp"
#include "model/school.hpp"
#include "store/session.hpp"

namespace llp::store {

/// A load of a source.
struct Telling {
    std::int64_t load = 0;
    Date dated;
    UrnSet named;                ///< The schools of which the source said something.
    std::set<int> complete_for;  ///< The authorities of which it lacks nothing; empty where it is not complete.
};

/// A statement of a school, without what it says.
struct Saying {
    std::string source;
    Date dated;
    std::optional<int> authority;
    std::optional<std::int64_t> laestab;
    std::int64_t origin = 0;  ///< The command that first wrote it.
    bool registers = true;
    bool by_hand = false;
    bool typed = false;  ///< By a person, and no file brought it.
    bool stands = true;  ///< See Testimony::judge.
};

/// What the loads of a state of the store say of the statements of schools.
///
/// A complete load that lacks a school ends, as of its day, what its source said of the school until then, if the
/// source last said that the school is of one of the load's authorities (where it says none, what any source had
/// said by then, or else first said). Of the loads of one day the last that speaks of the school stands. What was typed
/// stays. As all of it is worked out at reading, the order of loading does not matter.
class Testimony {
public:
    explicit Testimony(const Snapshot& snapshot);

    /// In order of day and of loading. A part of a layout is a source of its own: a complete load names none of its
    /// schools where it says nothing of the part.
    [[nodiscard]] std::span<const Telling> of(std::string_view source) const;

    /// False where nothing can have ended.
    [[nodiscard]] bool has_complete_loads() const noexcept { return has_complete_loads_; }
    [[nodiscard]] bool is_load(std::int64_t command) const { return loads_.contains(command); }

    /// Which of the statements of a school stand on the day. They are in order of source and day, none later than
    /// `day`; one that ended and was said again has the day of that.
    void judge(Urn urn, std::span<Saying> sayings, Date day) const;

    /// The newest load by `day` that ended what a source which registers the school said of it. nullptr where none did.
    [[nodiscard]] const Telling* ending(Urn urn, std::span<const Saying> sayings, Date day) const;

    /// Takes out those that do not stand, and sets until when each of the others was said again.
    void settle(std::vector<DatedStatement>& statements, std::span<const std::int64_t> origins, Date day) const;

private:
    void judge_source(Urn urn, std::span<Saying> runs, std::span<const Saying> sayings, Date day) const;
    void confirm(std::vector<DatedStatement>& statements, Date day) const;

    std::map<std::string, std::vector<Telling>, std::less<>> tellings_;  ///< By source.
    std::set<std::int64_t> loads_;
    bool has_complete_loads_ = false;
};

/// The authority that the source last said of a school by the day, or else that any source did, or first said later,
/// standing or not.
/// `sayings` are all of the school.
std::optional<int> authority_on(Date day, std::string_view source, std::span<const Saying> sayings);

/// The first day between two on which the loads of a source say of a school that it is no longer listed, if none of
/// them named it before. nullopt where there is none.
std::optional<Date> first_end(std::span<const Telling> tellings, Urn urn, std::optional<int> authority, Date after,
                              std::optional<Date> before);

/// Those of every school, by URN, as they stand on the day.
void for_each_saying(const Snapshot& snapshot, const Testimony& testimony, Date day,
                     const std::function<void(Urn, std::span<const Saying>)>& visit);

/// Asks for those of one school after the other.
class SayingReader {
public:
    explicit SayingReader(const Snapshot& snapshot);

    std::vector<Saying> of(Urn urn, const Testimony& testimony, Date day);

private:
    SQLite::Statement rows_;
};

}  // namespace llp::store
