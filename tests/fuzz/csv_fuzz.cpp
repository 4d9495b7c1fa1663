#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"

namespace {

/// All that the reader says of the bytes, as one text.
std::string outcome_of(std::string_view bytes, std::size_t piece, std::size_t buffer) {
    const auto source = llp::csv::memory_source(bytes, piece);
    std::string outcome;
    try {
        llp::csv::Reader reader(*source, "fuzz.csv", {.encoding = {}, .buffer_bytes = buffer});
        while (const auto* const row = reader.next()) {
            outcome += std::to_string(row->line) + ':' + std::to_string(row->byte) + ':';
            for (const auto field : row->fields) {
                if (!row->fault && !llp::is_utf8(field)) {
                    std::abort();
                }
                outcome.append(field).push_back('|');
            }
            outcome += row->fault ? row->fault->code : "";
        }
    } catch (const llp::InputError& fault) {
        outcome += fault.what();
    }
    return outcome;
}

}  // namespace

/// However the bytes are cut into pieces, the reader must say the same, in UTF-8, and never fall over.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (outcome_of(bytes, 65'536, 65'536) != outcome_of(bytes, 3, 5)) {
        std::abort();
    }
    return 0;
}
