#include "core/embedded.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

#include "core/error.hpp"

using namespace llp;

namespace {

constexpr std::array built_in{DataFile{.name = "defaults/areas.csv", .text = "ours"},
                              DataFile{.name = "layouts/b.toml", .text = "ours"}};

std::vector<std::string> texts_of(DataFiles& files) {
    std::vector<std::string> texts;
    for (const auto& file : files.all()) {
        texts.push_back(fmt::format("{} {}", file.shown(), file.text));
    }
    return texts;
}

TEST_CASE("without files of the user, data files are those built in, and go by their names") {
    DataFiles files(built_in);
    CHECK(texts_of(files) == std::vector<std::string>{"defaults/areas.csv ours", "layouts/b.toml ours"});
}

TEST_CASE(
    "a file of the user takes the place of the one of its name or stands beside the others, and goes by its path") {
    DataFiles files(built_in);
    files.lay_over({{.name = "layouts/a.toml", .path = "mine/layouts/a.toml", .text = "new"},
                    {.name = "defaults/areas.csv", .path = "mine/defaults/areas.csv", .text = "mine"}});
    CHECK(texts_of(files) ==
          std::vector<std::string>{"mine/defaults/areas.csv mine", "mine/layouts/a.toml new", "layouts/b.toml ours"});
}

TEST_CASE("nothing takes the place of what was read, or of what took it before") {
    DataFiles read(built_in);
    CHECK(read.all().size() == 2);
    CHECK_THROWS_AS(read.lay_over({}), Error);

    DataFiles laid(built_in);
    laid.lay_over({});
    CHECK_THROWS_AS(laid.lay_over({}), Error);
}

TEST_CASE("a fault in a list names the file, the line and the column") {
    const auto rows = embedded_list("defaults/grades.csv");
    CHECK_THROWS_WITH_AS(refuse_field("defaults/grades.csv", rows.at(1).at(2), "is wrong"),
                         "defaults/grades.csv:3:17: 'Good' is wrong", InputError);
}

}  // namespace
