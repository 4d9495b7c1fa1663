#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/error.hpp"
#include "core/text.hpp"
#include "ingest/importer.hpp"

namespace {

class CountingSink : public llp::ingest::Sink {
public:
    void begin(const llp::ingest::LoadHead&) override {}
    llp::Saved take(const llp::Record&, std::int64_t) override { return llp::Saved::added; }
};

/// The import must account for every row, and whatever it prints must be UTF-8.
void check(const llp::LoadSummary& summary) {
    std::int64_t sum = summary.added + summary.changed + summary.unchanged + summary.rejected;
    for (const auto& [reason, count] : summary.skipped) {
        sum += count;
    }
    if (sum != summary.rows) {
        std::abort();
    }
    for (const auto& reject : summary.rejects) {
        if (!llp::is_utf8(reject.raw)) {
            std::abort();
        }
    }
}

}  // namespace

/// The first line chooses the layout by its header, as in life.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto source = llp::csv::memory_source({reinterpret_cast<const char*>(data), size});
    const llp::ingest::Request request{.file = "fuzz.csv",
                                       .layout = {},
                                       .period = llp::Period::parse("2022/23"),
                                       .release = llp::Release::final,
                                       .dated = llp::Date::parse("2023-11-16"),
                                       .authorities = {},
                                       .encoding = {},
                                       .today = llp::Date::parse("2026-11-23")};
    const llp::ingest::Lookup lookup{.is_held = [](llp::Urn) { return false; },
                                     .is_numbered = [](std::int64_t) { return false; },
                                     .authority_of = [](llp::Urn) { return std::optional<int>(); }};
    CountingSink sink;
    try {
        check(llp::ingest::import_rows(*source, request, lookup, sink));
    } catch (const llp::InputError&) {
        return 0;
    }
    return 0;
}
