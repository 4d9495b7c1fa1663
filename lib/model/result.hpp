#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "core/measure.hpp"
#include "core/urn.hpp"

namespace llp {

/// How final a published table is. The order is that of trust.
enum class Release { provisional, revised, final };

std::string_view token(Release release) noexcept;
std::optional<Release> read_release(std::string_view text) noexcept;

/// All known figures of one row of a results, census or absence file.
struct ResultRow {
    Urn urn;
    std::string source;  ///< The layout's name.
    Period period;
    Release release = Release::final;
    /// Measure id (data/defaults/measures.csv) and figure, by id; each id once.
    std::vector<std::pair<std::string, Measure>> figures;
    std::string file;                     ///< Where it was read; filled in by the store.
    std::optional<Urn> at_the_time = {};  ///< The predecessor whose figures they are, where they count for its heir.
};

/// The same of a row that names its school by authority and number alone. Whose it is depends on the day: that of the
/// open school which then has the number.
struct NumberedResult {
    std::int64_t laestab = 0;  ///< 9252009.
    std::string source;
    Period period;
    Release release = Release::final;
    std::vector<std::pair<std::string, Measure>> figures;
    std::string file;
};

}  // namespace llp
