#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/tally.hpp"
#include "core/urn_set.hpp"
#include "model/pairing.hpp"
#include "model/result.hpp"

namespace llp::store {

/// Lists and maps as JSON text in one column, which SQLite's JSON functions read too. Unpacking text of another form
/// throws StoreError.

std::string pack(const std::vector<std::string>& list);
std::string pack(const Tally& counts);
std::string pack(const std::set<int>& authorities);
std::string pack_schools(const std::vector<Urn>& urns);
std::string pack(const std::map<std::string, std::string>& texts);
std::string pack(const std::vector<ScorePart>& parts);
std::string pack(const std::vector<RunnerUp>& runners_up);
std::string pack(const EquityAccount& equity);
std::string pack(const LoadAccount& load);
/// {"measure": whole millionths, or the token of the reason that there is none}.
std::string pack(const std::vector<std::pair<std::string, Measure>>& figures);

/// The schools that a load named, by source: that of the layout first, then "federation=..." for a part of it.
std::string pack(const std::string& layout, const std::map<std::string, UrnSet>& seen);

std::vector<std::string> unpack_list(std::string_view text);
Tally unpack_counts(std::string_view text);
std::set<int> unpack_authorities(std::string_view text);
std::vector<Urn> unpack_schools(std::string_view text);
std::map<std::string, std::string> unpack_texts(std::string_view text);
std::vector<ScorePart> unpack_parts(std::string_view text);
std::vector<RunnerUp> unpack_runners_up(std::string_view text);
EquityAccount unpack_equity(std::string_view text);
LoadAccount unpack_load(std::string_view text);
std::map<std::string, UrnSet> unpack_seen(const std::string& layout, std::string_view text);
std::vector<std::pair<std::string, Measure>> unpack_figures(std::string_view text);

}  // namespace llp::store
