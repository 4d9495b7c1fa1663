#include "plan/concern.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.hpp"

namespace llp::plan {

namespace {

/// Of well-formed UTF-8.
std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}  // namespace

int raise_concern(SupportPlan& plan, Concern concern, Date today) {
    if (const auto length = characters(concern.summary); length > longest_concern_summary) {
        throw UsageError(
            fmt::format("the summary has {} characters; {} at most are allowed", length, longest_concern_summary),
            "say the rest with --detail");
    }
    if (concern.raised < plan.drafted || concern.raised > today) {
        raise<UsageError>("a concern of {} is not between the draft of plan {}, on {}, and {}", concern.raised,
                          plan.number, plan.drafted, today);
    }
    const auto known = std::ranges::find_if(plan.concerns, [&](const Concern& other) {
        return other.raised == concern.raised && other.by == concern.by && other.summary == concern.summary &&
               other.detail == concern.detail;
    });
    if (known != plan.concerns.end()) {
        return known->number;
    }
    concern.number = next_number(plan.concerns);
    plan.concerns.push_back(std::move(concern));
    return plan.concerns.back().number;
}

void resolve_concern(SupportPlan& plan, int number, Date day, const std::string& how) {
    auto* const concern = find_part(plan.concerns, number);
    if (concern == nullptr) {
        throw NotFoundError(fmt::format("plan {} has no concern {}", plan.number, number),
                            fmt::format("list them with: llp plan concern {}", plan.number));
    }
    if (day < concern->raised) {
        raise<UsageError>("concern {} was raised on {}, after {}", number, concern->raised, day);
    }
    concern->resolved = concern->resolved.value_or(day);
    concern->resolution = how;
}

}  // namespace llp::plan
