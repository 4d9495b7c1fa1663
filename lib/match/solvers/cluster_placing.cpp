#include "match/solvers/cluster_placing.hpp"

namespace llp::match {

ClusterProblem worth_by_placing(ClusterProblem problem) {
    for (auto& score : problem.scores) {
        score = score == never ? never : 1;
    }
    return problem;
}

}  // namespace llp::match
