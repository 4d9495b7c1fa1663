#include "model/phase.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace llp {

namespace {

struct Entry {
    Phase phase;
    std::string_view token;
    std::string_view title;
    std::string_view gias_code;  ///< Empty where GIAS has none.
};

constexpr std::array entries{
    Entry{Phase::nursery, "nursery", "Nursery", "1"},
    Entry{Phase::primary, "primary", "Primary", "2"},
    Entry{Phase::middle_deemed_primary, "middle-deemed-primary", "Middle deemed primary", "3"},
    Entry{Phase::secondary, "secondary", "Secondary", "4"},
    Entry{Phase::middle_deemed_secondary, "middle-deemed-secondary", "Middle deemed secondary", "5"},
    Entry{Phase::all_through, "all-through", "All-through", "7"},
    Entry{Phase::post_16, "post-16", "16 plus", "6"},
    Entry{Phase::special, "special", "Special", ""},
    Entry{Phase::alternative_provision, "alternative-provision", "Alternative provision", ""},
};

}  // namespace

std::string_view token(Phase phase) noexcept {
    return std::ranges::find(entries, phase, &Entry::phase)->token;
}

std::string_view title(Phase phase) noexcept {
    return std::ranges::find(entries, phase, &Entry::phase)->title;
}

std::optional<Phase> read_phase(std::string_view text) {
    text = trim(text);
    for (const auto& entry : entries) {
        if (same_ignoring_case(text, entry.token) || same_ignoring_case(text, entry.title) ||
            (!entry.gias_code.empty() && text == entry.gias_code)) {
            return entry.phase;
        }
    }
    return std::nullopt;
}

Phase comparison_phase(Phase phase) noexcept {
    switch (phase) {
        case Phase::middle_deemed_primary:
            return Phase::primary;
        case Phase::middle_deemed_secondary:
            return Phase::secondary;
        default:
            return phase;
    }
}

bool phases_fit(Phase a, Phase b) noexcept {
    const auto one = comparison_phase(a);
    const auto other = comparison_phase(b);
    const auto takes_pupils_of = [](Phase through, Phase phase) {
        return through == Phase::all_through && (phase == Phase::primary || phase == Phase::secondary);
    };
    return one == other || takes_pupils_of(one, other) || takes_pupils_of(other, one);
}

}  // namespace llp
