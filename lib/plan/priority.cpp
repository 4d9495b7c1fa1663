#include "plan/priority.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "model/area.hpp"
#include "plan/wording.hpp"

namespace llp::plan {

namespace {

/// Compares as the more pressing first.
struct Pressing {
    bool paired_on;
    bool urgent;
    std::int64_t level;  ///< A level not known counts as above all that are.
    std::string area;

    [[nodiscard]] auto order() const noexcept { return std::tuple(!paired_on, !urgent, level); }
};

constexpr std::int64_t above_all_levels = 2001;

}  // namespace

std::vector<std::string> priority_areas(const std::vector<std::string>& paired_on, const Profile& profile) {
    std::vector<Pressing> found;
    for (const auto& area : areas()) {
        const auto* const known = profile.area(area.id);
        const bool paired = std::ranges::find(paired_on, area.id) != paired_on.end();
        const bool urgent = known != nullptr && known->urgent;
        if (paired || urgent || (known != nullptr && known->is_need())) {
            const auto level = known != nullptr && known->level ? known->level->count() : above_all_levels;
            found.push_back({paired, urgent, level, std::string(area.id)});
        }
    }
    std::ranges::stable_sort(found, {}, &Pressing::order);
    found.resize(std::min(found.size(), most_priorities));
    std::vector<std::string> ids;
    std::ranges::transform(found, std::back_inserter(ids), &Pressing::area);
    return ids;
}

std::string grounds(const AreaProfile* area, std::string_view sentence) {
    constexpr std::size_t most_lines = 2;
    constexpr PerMille need{-500};
    std::vector<std::string> texts;
    if (area != nullptr) {
        for (const auto& line : area->lines) {
            if (line.level <= need && !line.confidential && texts.size() < most_lines) {
                texts.push_back(fmt::format("{} ({})", line.text, line.date));
            }
        }
    }
    return texts.empty() ? "" : " " + filled(sentence, {{"lines", fmt::format("{}", fmt::join(texts, "; "))}});
}

}  // namespace llp::plan
