#include "model/keeping.hpp"

#include <doctest/doctest.h>

using namespace llp;

TEST_CASE("each fate of a pair is written and read") {
    for (const auto fate : {KeptFate::kept, KeptFate::stands, KeptFate::changed, KeptFate::refused, KeptFate::left,
                            KeptFate::withdrawn}) {
        CHECK(read_kept_fate(token(fate)) == fate);
    }
    CHECK_FALSE(read_kept_fate("lost"));
}
