#include "match/competition.hpp"

#include <algorithm>
#include <set>

namespace llp::match {

namespace {

/// Spreads from one school over the pairs that could be and those that are.
class Spread {
public:
    Spread(const Round& round, const Preparation& prepared)
        : allowed_(prepared.options.allowed), lacking_(prepared.roster.size()), holders_(prepared.roster.size()) {
        for (const auto& unmatched : round.unmatched) {
            lacking_[*prepared.roster.find(unmatched.supported)] = true;
        }
        for (const auto& pair : round.pairs) {
            holders_[*prepared.roster.find(pair.supporter)].push_back(*prepared.roster.find(pair.supported));
        }
        for (const auto& option : allowed_) {
            if (lacking_[option.supported]) {
                holders_[option.supporter].push_back(option.supported);
            }
        }
    }

    Competition from(std::size_t supported) {
        reach(supported);
        while (!next_.empty()) {
            const auto school = next_.back();
            next_.pop_back();
            const auto first = std::ranges::lower_bound(allowed_, school, {}, &Option::supported);
            for (auto option = first; option != allowed_.end() && option->supported == school; ++option) {
                if (supporters_.insert(option->supporter).second) {
                    std::ranges::for_each(holders_[option->supporter], [&](std::size_t other) { reach(other); });
                }
            }
        }
        schools_.erase(supported);
        return {.schools = {schools_.begin(), schools_.end()}, .supporters = {supporters_.begin(), supporters_.end()}};
    }

private:
    void reach(std::size_t school) {
        if (schools_.insert(school).second) {
            next_.push_back(school);
        }
    }

    const std::vector<Option>& allowed_;
    std::vector<bool> lacking_;
    std::vector<std::vector<std::size_t>> holders_;  ///< Of each supporter: who has it, or lacks one and could.
    std::set<std::size_t> schools_;
    std::set<std::size_t> supporters_;
    std::vector<std::size_t> next_;
};

}  // namespace

Competition competition(const Round& round, const Preparation& prepared, std::size_t supported) {
    return Spread(round, prepared).from(supported);
}

}  // namespace llp::match
