#include "app/cluster_file.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "core/error.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;

namespace {

/// A file with this text, and what is made of it.
class ClusterFile {
public:
    explicit ClusterFile(const std::string& text) { std::ofstream(path()) << text; }

    [[nodiscard]] std::map<Urn, std::string> read() const { return app::read_clusters(path()); }
    [[nodiscard]] std::string fault() const {
        try {
            static_cast<void>(read());
        } catch (const InputError& error) {
            const std::string_view what = error.what();
            return std::string(what.substr(what.find_last_of('/') + 1));
        }
        return "";
    }

private:
    [[nodiscard]] std::string path() const { return folder_.file("clusters.csv"); }

    testing::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("the columns of a file of clusters stand in any order and among others") {
    const ClusterFile file("cluster,name,urn\nnorth,Ashby,990001\n south ,Birley,990002\n");
    CHECK(file.read() == std::map<Urn, std::string>{{Urn::of(990001), "north"}, {Urn::of(990002), "south"}});
}

TEST_CASE("a school without a cluster stands in none") {
    const ClusterFile file("urn,cluster\n990001,north\n990002, \n");
    CHECK(file.read().size() == 1);
}

TEST_CASE("a file of clusters is refused with its line, or as a whole where no school stands in one") {
    CHECK(ClusterFile("urn,cluster\n990001,north\n990001,\n").fault() == "clusters.csv:3: 990001 stands twice");
    CHECK(ClusterFile("urn,cluster\n12x,north\n").fault().starts_with("clusters.csv:2:"));
    CHECK(ClusterFile("urn,cluster\n990001,\n").fault() == "clusters.csv: no school stands in a cluster");
    CHECK_FALSE(ClusterFile("urn,group\n990001,north\n").fault().empty());
}

TEST_CASE("the members of clusters stand in order, the clusters by their names") {
    const std::map<Urn, std::string> clusters{
        {Urn::of(990001), "south"}, {Urn::of(990002), "north"}, {Urn::of(990003), "south"}};
    CHECK(app::members_of(clusters) ==
          std::vector<std::vector<Urn>>{{Urn::of(990002)}, {Urn::of(990001), Urn::of(990003)}});
}
