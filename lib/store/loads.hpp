#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/key_set.hpp"
#include "core/urn_set.hpp"
#include "model/load.hpp"
#include "store/session.hpp"

namespace llp::store {

/// What makes two loads rivals: the same layout, period, release and day.
struct LoadKey {
    std::string layout;
    std::optional<Period> period;
    std::optional<Release> release;
    std::optional<Date> dated;

    friend bool operator==(const LoadKey&, const LoadKey&) = default;
};

/// A load as the store keeps it.
struct Load {
    std::int64_t number = 0;  ///< Of its command.
    Date day;                 ///< On which it was recorded.
    LoadSummary summary;      ///< Without rejects and findings.
    std::string authorities;  ///< "925,813": the filter of the load; empty for none.
};

/// What a load saw, so that an older file loaded later undoes nothing of it.
struct LoadKeys {
    /// By source, of which it made a statement: the layout, or a part of it. Under "LAYOUT figures" those of which it
    /// gave figures.
    std::map<std::string, UrnSet> schools;
    KeySet facts;  ///< Keys of its dated facts; the parties of which it said something else, and LAESTABs.
    KeySet forms;  ///< Of a complete load: the keys of what people say by form. See store/unsaid.hpp.
};

/// True where no load that stands speaks for the same layout, period, release and day, or none of those that do saw all
/// of this or was as complete: then the load is to be kept although it changed nothing.
bool confirms_more(const Snapshot& snapshot, const LoadKey& key, LoadKeys keys, const std::set<int>& complete_for);

/// Records the load under the number of the command, with its first 1,000 rejects and its findings.
void save(Write& write, const LoadSummary& summary, const std::string& authorities, const LoadKeys& keys);

/// From now on the write reads schools as they stand with the load; `save` is still to come, with what was found.
void announce(Write& write, const LoadSummary& summary, const std::string& authorities, const LoadKeys& keys);

/// The findings that were kept of a load.
std::vector<Finding> findings(const Snapshot& snapshot, std::int64_t load);

/// Of which the load is one.
LoadKey key_of(const LoadSummary& summary);

/// The latest of the rivals, if any.
std::optional<Load> latest_load(const Snapshot& snapshot, const LoadKey& key);

/// The load of the newest day after `dated` by the layout which saw something of what these keys hold.
std::optional<std::int64_t> newest_after(const Snapshot& snapshot, const std::string& layout, Date dated,
                                         const LoadKeys& keys);

/// Loads of which later ones of the same layout, period, release and day together saw all.
std::set<std::int64_t> superseded_loads(const Snapshot& snapshot);

/// By load the number of schools that its facts are about and that the store does not hold; loads without such are left
/// out.
std::map<std::int64_t, std::int64_t> not_held(const Snapshot& snapshot);

/// Every load, newest first.
std::vector<Load> loads(const Snapshot& snapshot);

}  // namespace llp::store
