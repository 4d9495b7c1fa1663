#include "match/solvers/cluster_master.hpp"

#include <algorithm>
#include <cmath>
#include <coin/ClpSimplex.hpp>
#include <set>

namespace llp::match {

namespace {

constexpr auto point = static_cast<double>(value_of_a_point);
/// By how much a member may be in too few clusters or too many while prices are held.
constexpr double slack = 0.1;
/// What the library takes for nothing.
constexpr double nothing = 1e-7;

std::int64_t rounded(double points) {
    return std::llround(points * point);
}

}  // namespace

struct ClusterMaster::Program {
    const ClusterProblem& problem;
    ClpSimplex simplex = {};
    std::set<Cluster> known = {};
    std::vector<const Cluster*> columns = {};
    int first_column = 0;  ///< Of a cluster: those before stand for members left out.
    int first_cut = 0;
    std::vector<ClusterPrices::Cut> cuts = {};

    void add_rows(const LeftOut& left_out) {
        const auto members = static_cast<int>(problem.members);
        simplex.setLogLevel(0);
        simplex.resize(members + 1, 0);
        for (int row = 0; row < members; ++row) {
            simplex.setRowBounds(row, 1, 1);
        }
        simplex.setRowBounds(members, static_cast<double>(left_out.least), static_cast<double>(left_out.most));
        first_cut = members + 1;
    }

    /// A member too little or too much in clusters, each at a price.
    void add_holds() {
        for (int row = 0; row < static_cast<int>(problem.members); ++row) {
            for (const double sign : {1.0, -1.0}) {
                simplex.addColumn(1, &row, &sign, 0, slack, 0);
            }
        }
        first_column = 2 * static_cast<int>(problem.members);
    }

    void add_left_out() {
        const auto members = static_cast<int>(problem.members);
        for (int row = 0; row < members; ++row) {
            const std::array<int, 2> rows{row, members};
            const std::array<double, 2> ones{1, 1};
            simplex.addColumn(2, rows.data(), ones.data(), 0, COIN_DBL_MAX, 0);
        }
        first_column += members;
    }

    void add_column(const Cluster& cluster) {
        std::vector<int> rows(cluster.begin(), cluster.end());
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            if (is_cut(cuts[i], cluster)) {
                rows.push_back(first_cut + static_cast<int>(i));
            }
        }
        const std::vector<double> ones(rows.size(), 1);
        const auto worth = static_cast<double>(value_of(problem, cluster)) / point;
        simplex.addColumn(static_cast<int>(rows.size()), rows.data(), ones.data(), 0, COIN_DBL_MAX, -worth);
        columns.push_back(&cluster);
    }

    void add_row(const ClusterPrices::Cut& cut) {
        std::vector<int> places;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (is_cut(cut, *columns[i])) {
                places.push_back(first_column + static_cast<int>(i));
            }
        }
        const std::vector<double> ones(places.size(), 1);
        simplex.addRow(static_cast<int>(places.size()), places.data(), ones.data(), -COIN_DBL_MAX, 1);
        cuts.push_back(cut);
    }
};

ClusterMaster::ClusterMaster(const ClusterProblem& problem, const LeftOut& left_out)
    : program_(std::make_unique<Program>(Program{.problem = problem})) {
    program_->add_rows(left_out);
    program_->add_holds();
    if (left_out.most > 0) {
        program_->add_left_out();
    }
}

ClusterMaster::~ClusterMaster() = default;

void ClusterMaster::add(const std::vector<Cluster>& clusters) {
    for (const auto& cluster : clusters) {
        if (const auto [place, is_new] = program_->known.insert(cluster); is_new) {
            program_->add_column(*place);
        }
    }
}

void ClusterMaster::add(const std::vector<ClusterPrices::Cut>& cuts) {
    for (const auto& cut : cuts) {
        program_->add_row(cut);
    }
}

void ClusterMaster::hold(const ClusterPrices& prices, std::int64_t width) {
    for (std::size_t member = 0; member < prices.members.size(); ++member) {
        const auto price = prices.members[member];
        const auto column = static_cast<int>(2 * member);
        program_->simplex.setObjectiveCoefficient(column, -static_cast<double>(price - width) / point);
        program_->simplex.setObjectiveCoefficient(column + 1, static_cast<double>(price + width) / point);
    }
}

bool ClusterMaster::is_held() const {
    const auto* const solution = program_->simplex.getColSolution();
    return std::any_of(solution, solution + 2 * program_->problem.members,
                       [](double share) { return share > nothing; });
}

bool ClusterMaster::solve() {
    auto& simplex = program_->simplex;
    simplex.primal();
    return simplex.isProvenOptimal();
}

ClusterPrices ClusterMaster::prices() const {
    const auto* const duals = program_->simplex.getRowPrice();
    ClusterPrices prices;
    for (std::uint32_t member = 0; member < program_->problem.members; ++member) {
        prices.members.push_back(rounded(-duals[member]));
    }
    for (std::size_t i = 0; i < program_->cuts.size(); ++i) {
        auto cut = program_->cuts[i];
        cut.price = std::max<std::int64_t>(0, rounded(-duals[static_cast<std::size_t>(program_->first_cut) + i]));
        prices.cuts.push_back(cut);
    }
    return prices;
}

std::vector<ClusterMaster::Share> ClusterMaster::shares() const {
    const auto* const solution = program_->simplex.getColSolution();
    std::vector<Share> shares;
    for (std::size_t i = 0; i < program_->columns.size(); ++i) {
        const auto share = solution[static_cast<std::size_t>(program_->first_column) + i];
        if (share > nothing) {
            shares.push_back({.cluster = program_->columns[i], .share = share});
        }
    }
    return shares;
}

}  // namespace llp::match
