#include "match/solvers/cluster_parts.hpp"

#include <algorithm>
#include <iterator>

namespace llp::match {

namespace {

constexpr std::size_t most_partners = 24;

}  // namespace

ClusterParts::ClusterParts(const ClusterProblem& problem) : problem_(problem), part_of_(problem.members) {
    make_parts();
    tie_parts();
    for (std::uint32_t part = 0; part < size(); ++part) {
        find_partners(part);
    }
}

void ClusterParts::make_parts() {
    std::vector<std::uint8_t> bound(problem_.members);
    for (const auto& together : problem_.together) {
        Part part;
        part.members = together;
        std::ranges::sort(part.members);
        for (const auto member : together) {
            bound[member] = 1;
        }
        parts_.push_back(std::move(part));
    }
    for (std::uint32_t member = 0; member < problem_.members; ++member) {
        if (bound[member] == 0) {
            Part part;
            part.members = {member};
            parts_.push_back(std::move(part));
        }
    }
    std::ranges::sort(parts_, {}, [](const Part& part) { return part.members.front(); });
    for (std::uint32_t number = 0; number < size(); ++number) {
        describe(parts_[number]);
        for (const auto member : parts_[number].members) {
            part_of_[member] = number;
        }
    }
}

void ClusterParts::describe(Part& part) const {
    part.possible = std::ssize(part.members) <= problem_.largest && may_grow(problem_, part.members);
    for (const auto member : part.members) {
        part.tested += problem_.tested.empty() || problem_.tested[member] != 0 ? 1 : 0;
        for (const auto other : part.members) {
            part.inner += part.possible && other < member ? problem_.score(member, other) : 0;
        }
    }
}

std::int32_t ClusterParts::sum_between(const Part& a, const Part& b) const {
    std::int32_t sum = 0;
    for (const auto one : a.members) {
        for (const auto other : b.members) {
            const auto body = problem_.bodies[one];
            const bool rivals = problem_.most_of_a_body == 1 && body != 0 && body == problem_.bodies[other];
            if (rivals || problem_.score(one, other) == never) {
                return never;
            }
            sum += problem_.score(one, other);
        }
    }
    return sum;
}

void ClusterParts::tie_parts() {
    ties_.assign(parts_.size() * parts_.size(), never);
    for (std::size_t a = 0; a < parts_.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (parts_[a].possible && parts_[b].possible) {
                ties_[a * parts_.size() + b] = ties_[b * parts_.size() + a] = sum_between(parts_[a], parts_[b]);
            }
        }
    }
}

void ClusterParts::find_partners(std::uint32_t part) {
    auto& partners = parts_[part].partners;
    for (std::uint32_t other = 0; other < size(); ++other) {
        if (other != part && tie(part, other) != never) {
            partners.push_back(other);
        }
    }
    const auto better = [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(-std::int64_t{tie(part, a)}, a) < std::pair(-std::int64_t{tie(part, b)}, b);
    };
    const auto kept = std::min(most_partners, partners.size());
    std::partial_sort(partners.begin(), partners.begin() + static_cast<std::ptrdiff_t>(kept), partners.end(), better);
    partners.resize(kept);
}

std::vector<Cluster> ClusterParts::all() const {
    std::vector<Cluster> all;
    std::ranges::transform(parts_, std::back_inserter(all), &Part::members);
    return all;
}

std::vector<std::vector<std::uint32_t>> ClusterParts::parts_of(const Clustering& clustering) const {
    std::vector<std::vector<std::uint32_t>> all;
    for (const auto& cluster : clustering) {
        auto& parts = all.emplace_back();
        for (const auto member : cluster) {
            parts.push_back(part_of_[member]);
        }
        std::ranges::sort(parts);
        parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    }
    return all;
}

}  // namespace llp::match
