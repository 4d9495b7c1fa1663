#include "app/cluster_file.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"

namespace llp::app {

namespace {

std::size_t column_of(const csv::Reader& reader, std::string_view name, const std::string& file) {
    const auto& header = reader.header();
    const auto found =
        std::ranges::find_if(header, [&](const std::string& column) { return same_ignoring_case(column, name); });
    if (found == header.end()) {
        throw InputError(fmt::format("{}:{}: the column '{}' is missing", file, reader.header_line(), name),
                         "clusters need the columns urn,cluster");
    }
    return static_cast<std::size_t>(found - header.begin());
}

void refuse_misshapen(const csv::Reader& reader, const csv::Row& row, const std::string& file) {
    if (row.fault) {
        raise<InputError>("{}:{}: {}", file, row.line, row.fault->message);
    }
    if (row.fields.size() != reader.header().size()) {
        raise<InputError>("{}:{}: {} fields expected, {} found", file, row.line, reader.header().size(),
                          row.fields.size());
    }
}

}  // namespace

std::vector<std::vector<Urn>> read_clusters(const std::string& file) {
    const auto source = csv::open_source(file);
    csv::Reader reader(*source, file);
    const auto urn = column_of(reader, "urn", file);
    const auto name = column_of(reader, "cluster", file);
    std::map<std::string, std::set<Urn>> by_name;
    std::set<Urn> seen;
    while (const auto* const row = reader.next()) {
        refuse_misshapen(reader, *row, file);
        const auto school = Urn::read(trim(row->fields[urn]));
        if (!school) {
            raise<InputError>("{}:{}: '{}' is not a URN: six digits are needed", file, row->line, row->fields[urn]);
        }
        if (!seen.insert(*school).second) {
            raise<InputError>("{}:{}: {} stands twice", file, row->line, *school);
        }
        if (const auto cluster = trim(row->fields[name]); !cluster.empty()) {
            by_name[std::string(cluster)].insert(*school);
        }
    }
    std::vector<std::vector<Urn>> clusters;
    for (const auto& [cluster, schools] : by_name) {
        clusters.emplace_back(schools.begin(), schools.end());
    }
    return clusters;
}

}  // namespace llp::app
