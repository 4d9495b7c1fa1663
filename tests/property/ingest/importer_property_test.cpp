#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>

#include "core/error.hpp"
#include "support/recording_sink.hpp"

using namespace llp;

namespace {

rc::Gen<std::string> cell() {
    return rc::gen::element<std::string>("", "100001", "100002", "20001", "NAT", "925", "926", "1.5", "SUPP", "x\"",
                                         "\"a", "\xE9", "2026-01-01", " ", "\"b,c\"");
}

std::string line_of(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& text : cells) {
        line += (line.empty() ? "" : ",") + text;
    }
    return line + "\n";
}

}  // namespace

TEST_CASE("every row that was read is accounted for, once") {
    CHECK(rc::check([] {
        std::string text = *rc::gen::element<std::string>("urn,name,pupils\n", "URN,LA,NOR,PNUMFSMEVER\n",
                                                          "party,status,from\n", "a,b,kind\n");
        for (const auto& cells : *rc::gen::container<std::vector<std::vector<std::string>>>(
                 rc::gen::container<std::vector<std::string>>(cell()))) {
            text += line_of(cells);
        }
        auto request = a_request();
        request.period = Period::parse("2022/23");
        request.release = Release::final;
        if (*rc::gen::arbitrary<bool>()) {
            request.authorities = {925};
        }
        RecordingSink sink;
        sink.answers = *rc::gen::container<std::vector<Saved>>(
            rc::gen::element(Saved::added, Saved::changed, Saved::unchanged, Saved::repeated, Saved::replaced));
        try {
            const auto imported = import_text(text, sink, request, {{100001, 925}});
            const auto& summary = imported.summary;
            const auto skipped =
                std::accumulate(summary.skipped.begin(), summary.skipped.end(), std::int64_t{0},
                                [](std::int64_t sum, const auto& entry) { return sum + entry.second; });
            RC_ASSERT(summary.rows == summary.added + summary.changed + summary.unchanged + summary.rejected + skipped);
            RC_ASSERT(!summary.skipped.contains(""));
            RC_ASSERT(static_cast<std::int64_t>(imported.rejects.size()) == summary.rejected);
        } catch (const InputError&) {
            RC_SUCCEED("an unclosed quote refuses the file");
        }
    }));
}
