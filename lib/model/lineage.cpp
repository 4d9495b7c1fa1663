#include "model/lineage.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "core/text.hpp"

namespace llp {

namespace {

/// What a link says, as a step.
struct Claim {
    const SchoolLink* link;
    Urn from;
    Urn to;
    bool divides;
};

using Claims = std::vector<Claim>;

bool tells_of_a_division(const SchoolLink& link) {
    const auto words = lower(link.words);
    const auto tells = [&](std::string_view word) { return words.find(word) != std::string::npos; };
    return tells("merged") || tells("amalgam") || tells("split");
}

/// Of what each source says of two schools, from the side of one, that of the newest day.
std::vector<const SchoolLink*> newest(const std::vector<SchoolLink>& links) {
    std::vector<const SchoolLink*> list(links.size());
    std::ranges::transform(links, list.begin(), [](const SchoolLink& link) { return &link; });
    std::ranges::sort(list, [](const SchoolLink* a, const SchoolLink* b) {
        return std::tie(a->urn, a->other, a->source, b->dated) < std::tie(b->urn, b->other, b->source, a->dated);
    });
    const SchoolLink* first = nullptr;
    std::erase_if(list, [&](const SchoolLink* link) {
        const auto place = [](const SchoolLink* l) { return std::tie(l->urn, l->other, l->source); };
        if (first == nullptr || place(first) != place(link)) {
            first = link;
        }
        return link->dated != first->dated;
    });
    return list;
}

/// The claims of one step stand together, the one that names it best first. A total order but for claims that are the
/// same in all that is read of them.
bool precedes(const Claim& a, const Claim& b) {
    return std::tie(a.from, a.to, b.divides, b.link->dated, a.link->kind, a.link->words) <
           std::tie(b.from, b.to, a.divides, a.link->dated, b.link->kind, b.link->words);
}

Claims claims_of(const std::vector<SchoolLink>& links) {
    Claims claims;
    for (const auto* const link : newest(links)) {
        if (link->kind == LinkKind::other || link->urn == link->other) {
            continue;
        }
        const bool onward = link->kind == LinkKind::successor;
        claims.push_back({.link = link,
                          .from = onward ? link->urn : link->other,
                          .to = onward ? link->other : link->urn,
                          .divides = tells_of_a_division(*link)});
    }
    std::ranges::sort(claims, precedes);
    return claims;
}

std::vector<Step> steps_of(const std::vector<SchoolLink>& links) {
    std::vector<Step> steps;
    for (const auto& [link, from, to, divides] : claims_of(links)) {
        if (steps.empty() || steps.back().from != from || steps.back().to != to) {
            steps.push_back({.from = from, .to = to, .words = link->words, .since = {}, .divides = divides});
        }
        steps.back().since = std::max(steps.back().since, link->since);
    }
    return steps;
}

std::span<const Step> steps_at(const std::vector<Step>& sorted, Urn urn, Urn Step::*end) {
    return {std::ranges::lower_bound(sorted, urn, {}, end), std::ranges::upper_bound(sorted, urn, {}, end)};
}

std::optional<Urn> other_of(const std::vector<std::pair<Urn, Urn>>& sorted, Urn urn) {
    const auto found = std::ranges::lower_bound(sorted, urn, {}, &std::pair<Urn, Urn>::first);
    return found != sorted.end() && found->first == urn ? std::optional(found->second) : std::nullopt;
}

/// A school passes to one and from one, so that whoever cannot be reached from the head of a line runs in a circle.
std::vector<std::pair<Urn, Urn>> without_circles(const std::vector<std::pair<Urn, Urn>>& passing,
                                                 const std::vector<std::pair<Urn, Urn>>& reversed) {
    std::vector<std::pair<Urn, Urn>> straight;
    for (const auto& [head, next] : passing) {
        if (other_of(reversed, head)) {
            continue;
        }
        auto from = head;
        for (auto to = std::optional(next); to; to = other_of(passing, from)) {
            straight.emplace_back(from, *to);
            from = *to;
        }
    }
    std::ranges::sort(straight);
    return straight;
}

std::vector<std::pair<Urn, Urn>> turned(const std::vector<std::pair<Urn, Urn>>& passing) {
    std::vector<std::pair<Urn, Urn>> list;
    list.reserve(passing.size());
    for (const auto& [from, to] : passing) {
        list.emplace_back(to, from);
    }
    std::ranges::sort(list);
    return list;
}

/// Those at the other end of steps.
std::vector<Urn> ends(std::span<const Step> steps, Urn Step::*end) {
    std::vector<Urn> urns;
    std::ranges::transform(steps, std::back_inserter(urns), end);
    return urns;
}

/// The school and all that can be reached from it, in order of URN.
template <typename NeighboursOf>
std::set<Urn> reached(Urn from, NeighboursOf neighbours_of) {
    std::set<Urn> found{from};
    std::vector<Urn> open{from};
    while (!open.empty()) {
        const auto here = open.back();
        open.pop_back();
        for (const auto other : neighbours_of(here)) {
            if (found.insert(other).second) {
                open.push_back(other);
            }
        }
    }
    return found;
}

std::set<Urn> joined(const Lineage& lineage, Urn urn) {
    return reached(urn, [&](Urn here) {
        auto both = ends(lineage.successors(here), &Step::to);
        std::ranges::copy(ends(lineage.predecessors(here), &Step::from), std::back_inserter(both));
        return both;
    });
}

}  // namespace

Lineage::Lineage(const std::vector<SchoolLink>& links) : forward_(steps_of(links)), backward_(forward_) {
    std::ranges::sort(backward_, {}, [](const Step& step) { return std::pair(step.to, step.from); });
    Passing alone;
    for (const auto& step : forward_) {
        if (!step.divides && successors(step.from).size() == 1 && predecessors(step.to).size() == 1) {
            alone.emplace_back(step.from, step.to);
        }
    }
    passes_to_ = without_circles(alone, turned(alone));
    passes_from_ = turned(passes_to_);
}

std::span<const Step> Lineage::successors(Urn urn) const {
    return steps_at(forward_, urn, &Step::from);
}

std::span<const Step> Lineage::predecessors(Urn urn) const {
    return steps_at(backward_, urn, &Step::to);
}

std::set<Urn> Lineage::with_all_before(Urn urn) const {
    return reached(urn, [&](Urn here) { return ends(predecessors(here), &Step::from); });
}

std::set<Urn> Lineage::with_all_after(Urn urn) const {
    return reached(urn, [&](Urn here) { return ends(successors(here), &Step::to); });
}

std::optional<Urn> Lineage::passes_to(Urn urn) const {
    return other_of(passes_to_, urn);
}

std::optional<Urn> Lineage::passes_from(Urn urn) const {
    return other_of(passes_from_, urn);
}

std::optional<Urn> Lineage::heir(Urn urn) const {
    auto last = passes_to(urn);
    for (auto next = last; next; next = passes_to(*next)) {
        last = next;
    }
    return last && successors(*last).empty() ? last : std::nullopt;
}

std::vector<Urn> Lineage::line(Urn urn) const {
    auto waiting = joined(*this, urn);
    std::map<Urn, std::size_t> before;  // How many of those that it followed do not stand in the line yet.
    std::set<Urn> ready;
    for (const auto member : waiting) {
        before[member] = predecessors(member).size();
        if (before[member] == 0) {
            ready.insert(member);
        }
    }
    std::vector<Urn> line;
    while (!waiting.empty()) {
        const auto next = ready.empty() ? *waiting.begin() : *ready.begin();
        ready.erase(next);
        waiting.erase(next);
        line.push_back(next);
        for (const auto& step : successors(next)) {
            if (--before[step.to] == 0 && waiting.contains(step.to)) {
                ready.insert(step.to);
            }
        }
    }
    return line;
}

}  // namespace llp
