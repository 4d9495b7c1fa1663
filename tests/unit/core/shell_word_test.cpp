#include "core/shell_word.hpp"

#include <doctest/doctest.h>

using namespace llp;

TEST_CASE("a word is quoted where a shell would read it otherwise") {
    CHECK(shell_word("990012") == "990012");
    CHECK(shell_word("a/b-c_d.e:f,g=h+i@j%k") == "a/b-c_d.e:f,g=h+i@j%k");
    CHECK(shell_word("Norrow District") == "'Norrow District'");
    CHECK(shell_word("King's Lynn") == "'King'\\''s Lynn'");
    CHECK(shell_word("$HOME") == "'$HOME'");
    CHECK(shell_word("") == "''");
}
