#include "app/cluster_file.hpp"

#include <set>

#include "app/form_file.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace llp::app {

std::map<Urn, std::string> read_clusters(const std::string& file) {
    std::map<Urn, std::string> clusters;
    std::set<Urn> seen;
    for (const auto& row : read_form(file, {"urn", "cluster"}, "clusters need the columns urn,cluster")) {
        const auto school = school_in(row, 0, file);
        if (!seen.insert(school).second) {
            raise<InputError>("{}:{}: {} stands twice", file, row.line, school);
        }
        if (const auto cluster = trim(row.cells[1]); !cluster.empty()) {
            clusters.emplace(school, cluster);
        }
    }
    if (clusters.empty()) {
        raise<InputError>("{}: no school stands in a cluster", file);
    }
    return clusters;
}

std::vector<std::vector<Urn>> members_of(const std::map<Urn, std::string>& clusters) {
    std::map<std::string, std::vector<Urn>> by_name;
    for (const auto& [school, cluster] : clusters) {
        by_name[cluster].push_back(school);
    }
    std::vector<std::vector<Urn>> members;
    members.reserve(by_name.size());
    for (auto& [name, schools] : by_name) {
        members.push_back(std::move(schools));
    }
    return members;
}

}  // namespace llp::app
