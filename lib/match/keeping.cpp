#include "match/keeping.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "core/wide.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

/// One round that keeps another, to be asked about each pair of that one.
class Keeper {
public:
    Keeper(const Roster& roster, const Wanted& wanted, const Options& options, const Assignment& assignment)
        : roster_(roster),
          wanted_(wanted),
          options_(options),
          assignment_(assignment),
          in_force_(rules_in_force(roster.settings().without)) {}

    [[nodiscard]] KeptPair fate_of(const Pair& pair) const {
        const auto [fate, rule, why] = told(pair.first, pair.second);
        return {.supported = pair.first, .supporter = pair.second, .fate = fate, .rule = rule, .why = why};
    }

private:
    struct Told {
        KeptFate fate;
        std::string rule;
        std::string why;
    };

    [[nodiscard]] Told told(const Party& supported, const Party& supporter) const {
        for (const auto& party : {supported, supporter}) {
            if (roster_.is_withdrawn(party)) {
                return {KeptFate::withdrawn, {}, fmt::format("{} is withdrawn", party)};
            }
        }
        const auto one = roster_.find(supported);
        const auto other = roster_.find(supporter);
        if (one && other && roster_.candidate(*one, *other).tie.running) {
            return {KeptFate::stands, {}, "partners already"};
        }
        if (!one || !wants(*one)) {
            return {KeptFate::left, {}, why_not_wanting(supported, one)};
        }
        if (!other || !std::ranges::binary_search(wanted_.supporters, *other)) {
            return {KeptFate::left, {}, fmt::format("{} takes no part as a supporter", supporter)};
        }
        return of_pool(*one, *other);
    }

    [[nodiscard]] bool wants(std::size_t supported) const {
        return std::ranges::binary_search(wanted_.demands, supported, {}, &Demand::supported);
    }

    [[nodiscard]] std::string why_not_wanting(const Party& party, std::optional<std::size_t> position) const {
        if (!position) {
            return fmt::format("{} takes no part", party);
        }
        if (roster_.helped_by(*position) >= roster_.settings().demand) {
            return fmt::format("{} has its supporters", party);
        }
        if (roster_.is_stranger(*position)) {
            return fmt::format("{} is not among those to be supported", party);
        }
        return fmt::format("{} {}", party, why_not_in_need(*position));
    }

    /// Who is not in the pool was not asked for its needs. A school with needs is left only where scores of one's own
    /// do not list it.
    [[nodiscard]] std::string_view why_not_in_need(std::size_t position) const {
        const auto& someone = roster_.who(position);
        if (!someone.member) {
            return "is not a member";
        }
        if (someone.school && !someone.school->is_open(roster_.day())) {
            return "is not open";
        }
        if (someone.guest || someone.outside || !someone.school || !someone.school->state_funded) {
            return "is not of the pool";
        }
        return roster_.standing(position).needs.empty() ? "has no need that counts"
                                                        : "is not among those to be supported";
    }

    [[nodiscard]] Told of_pool(std::size_t supported, std::size_t supporter) const {
        const auto place = [](const Option& option) { return std::pair(option.supported, option.supporter); };
        const auto found = std::ranges::lower_bound(options_.allowed, std::pair(supported, supporter), {}, place);
        if (found == options_.allowed.end() || place(*found) != std::pair(supported, supporter)) {
            return refused(supported, supporter);
        }
        const auto position = static_cast<std::size_t>(found - options_.allowed.begin());
        if (std::ranges::binary_search(assignment_.made, position)) {
            return {KeptFate::kept, {}, {}};
        }
        return given_up(*found);
    }

    [[nodiscard]] Told refused(std::size_t supported, std::size_t supporter) const {
        if (is_forbidden(roster_, supported, supporter)) {
            return {KeptFate::refused, "forbidden", "a person forbade the pair"};
        }
        if (auto refusal = first_refusal(roster_, supported, supporter, in_force_)) {
            return {KeptFate::refused, std::string(refusal->rule), std::move(refusal->why)};
        }
        return {KeptFate::refused, "not-listed", "the scores do not list it"};
    }

    [[nodiscard]] Told given_up(const Option& option) const {
        const auto& floor = assignment_.certificate.floor;
        const auto own = option.score - option.keep;
        if (floor && own < *floor) {
            return {KeptFate::changed, "fair",
                    fmt::format("its {} points are below the {} of the worst pair", own, *floor)};
        }
        return {KeptFate::changed, {}, {}};
    }

    const Roster& roster_;
    const Wanted& wanted_;
    const Options& options_;
    const Assignment& assignment_;
    std::vector<Rule> in_force_;
};

bool is_change(const KeptPair& pair) {
    return pair.fate == KeptFate::changed || pair.fate == KeptFate::refused;
}

}  // namespace

Keeping keeping_of(const Roster& roster, const Wanted& wanted, const Options& options, const Assignment& assignment) {
    const auto& keep = roster.settings().keep.value();
    const Keeper keeper(roster, wanted, options, assignment);
    Keeping keeping{.round = keep.round, .rate = keep.rate, .in_score = keep.in_score, .pairs = {}, .frontier = {}};
    std::ranges::transform(keep.pairs, std::back_inserter(keeping.pairs),
                           [&](const Pair& pair) { return keeper.fate_of(pair); });
    keeping.changes = static_cast<int>(std::ranges::count_if(keeping.pairs, is_change));
    for (const auto position : assignment.made) {
        const auto& option = options.allowed[position];
        keeping.points += option.score - option.keep;
    }
    return keeping;
}

Points bound_at(const Keeping& keeping, int most) {
    const auto& rate = keeping.rate;
    if (rate.is_first() || most <= keeping.changes) {
        return keeping.points;
    }
    const auto more = Wide{most - keeping.changes} * rate.points / rate.per;
    return keeping.points + Points(static_cast<std::int64_t>(more));
}

}  // namespace llp::match
