#include "match/reviews_recheck.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "core/error.hpp"
#include "core/number.hpp"
#include "match/options.hpp"
#include "match/recheck.hpp"
#include "match/roster.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

std::string said(const Round& round, const std::string& name) {
    const auto found = round.parameters.find(name);
    if (found == round.parameters.end()) {
        raise<Error>("round '{}' does not say its {}", round.name, name);
    }
    return found->second;
}

int number(const Round& round, const std::string& name) {
    constexpr std::int64_t most = 1'000;
    const auto value = read_integer(said(round, name));
    if (!value || *value < 0 || *value > most) {
        raise<Error>("round '{}' does not say its {}", round.name, name);
    }
    return static_cast<int>(*value);
}

/// One review of the rota, asked again.
class Asked {
public:
    Asked(const Problem& problem, const Settings& settings, const ReviewTerms& terms,
          const std::vector<ReviewMade>& others)
        : roster_(problem, settings), rules_(rules_in_force(settings.without)), terms_(terms), others_(others) {}

    [[nodiscard]] std::string fault(const PlannedReview& review) const {
        for (const auto urn : {review.host, review.reviewer}) {
            const auto seat = roster_.find(urn);
            if (!seat || !may_review(roster_, *seat)) {
                return fmt::format("{} is closed, or takes part no more", urn);
            }
        }
        const auto refusal = first_refusal(roster_, *roster_.find(review.host), *roster_.find(review.reviewer), rules_);
        if (refusal) {
            return fmt::format("{} ({})", refusal->rule, refusal->why);
        }
        const auto before = std::ranges::find_if(others_, [&](const ReviewMade& other) {
            return other.reviewer == review.reviewer && other.host == review.host && !terms_.plans(other.year) &&
                   terms_.rests_from(other.year);
        });
        return before == others_.end() ? std::string() : fmt::format("it does so in {} already", before->year);
    }

private:
    Roster roster_;
    std::vector<Rule> rules_;
    const ReviewTerms& terms_;
    const std::vector<ReviewMade>& others_;
};

/// The first few, and how many more.
std::string named(const std::vector<std::string>& names) {
    constexpr std::size_t most_named = 3;
    const auto shown = std::min(most_named, names.size());
    const auto words =
        fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    return names.size() <= most_named ? words : fmt::format("{} and {} more", words, names.size() - most_named);
}

/// The reviews of a rota beside those that others plan in the same years.
class SameYears {
public:
    SameYears(const Round& round, const ReviewTerms& terms, const std::vector<ReviewMade>& others) : each_(terms.each) {
        for (const auto& [reviewer, host, year] : others) {
            if (terms.plans(year)) {
                others_.insert({reviewer, host, year});
            }
        }
        for (const auto& review : round.reviews->reviews) {
            own_.insert({review.reviewer, review.host, review.year});
        }
    }

    void note(std::vector<std::string>& reasons) const {
        note_some("by a rota that holds the same reviewer comes already", repeats(), reasons);
        note_some("with a rota that holds these would review each other", mutuals(), reasons);
        note_some(fmt::format("with rotas that hold these would make, or have, more than {} a year", each_), overfull(),
                  reasons);
    }

private:
    static void note_some(const std::string& what, const std::vector<std::string>& names,
                          std::vector<std::string>& reasons) {
        if (!names.empty()) {
            reasons.push_back(fmt::format("{}: {}", what, named(names)));
        }
    }

    [[nodiscard]] std::vector<std::string> repeats() const {
        std::vector<std::string> names;
        for (const auto& own : own_) {
            if (std::ranges::any_of(others_, [&](const ReviewMade& other) {
                    return other.reviewer == own.reviewer && other.host == own.host;
                })) {
                names.push_back(fmt::format("{} at {}", own.reviewer, own.host));
            }
        }
        return names;
    }

    [[nodiscard]] std::vector<std::string> mutuals() const {
        std::vector<std::string> names;
        for (const auto& own : own_) {
            if (std::ranges::any_of(others_, [&](const ReviewMade& other) {
                    return other.reviewer == own.host && other.host == own.reviewer;
                })) {
                names.push_back(fmt::format("{} and {}", own.reviewer, own.host));
            }
        }
        return names;
    }

    [[nodiscard]] std::vector<std::string> overfull() const {
        auto all = own_;
        all.insert(others_.begin(), others_.end());
        std::map<std::pair<Urn, Period>, std::pair<int, int>> counts;
        for (const auto& [reviewer, host, year] : all) {
            ++counts[{reviewer, year}].first;
            ++counts[{host, year}].second;
        }
        std::vector<std::string> names;
        for (const auto& [school, made_and_had] : counts) {
            const auto most = std::max(made_and_had.first, made_and_had.second);
            if (most > each_) {
                names.push_back(fmt::format("{} ({} in {})", school.first, most, school.second));
            }
        }
        return names;
    }

    int each_;
    std::set<ReviewMade> own_;
    std::set<ReviewMade> others_;
};

}  // namespace

ReviewTerms terms_as_proposed(const Round& round) {
    const auto year = Period::read(said(round, "year"));
    const auto objective = read_review_objective(said(round, "objective"));
    if (!year || !objective) {
        raise<Error>("round '{}' does not say its year or its objective", round.name);
    }
    const auto& basis = round.reviews->basis;
    return {.year = *year,
            .years = number(round, "years"),
            .each = number(round, "each"),
            .days = Days(number(round, "days")),
            .objective = *objective,
            .clusters = basis.clusters,
            .earlier = basis.earlier,
            .rest = number(round, "rest"),
            .leads = basis.leads,
            .plan = basis.plan};
}

std::vector<std::string> reviews_no_longer_hold(const Round& round, const std::vector<ReviewMade>& others,
                                                const Problem& problem, const Settings& settings) {
    const auto terms = terms_as_proposed(round);
    // Schools that took no part are not parties that withdrew from partnerships.
    auto proposed = as_proposed(settings, round);
    proposed.withdrawn.clear();
    const auto then = for_reviews(std::move(proposed));
    const Asked asked(problem, then, terms, others);
    std::vector<std::string> reasons;
    for (const auto& review : round.reviews->reviews) {
        if (const auto fault = asked.fault(review); !fault.empty()) {
            reasons.push_back(fmt::format("{} reviews {} in {}: {}", review.reviewer, review.host, review.year, fault));
        }
    }
    SameYears(round, terms, others).note(reasons);
    return reasons;
}

}  // namespace llp::match
