#include <cstdint>
#include <string>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"
#include "require.hpp"

namespace {

void append(std::string& to, const llp::csv::Row& row) {
    to += std::to_string(row.line) + ':' + std::to_string(row.byte) + ':';
    for (const auto field : row.fields) {
        require(row.fault || llp::is_utf8(field));
        to.append(field).push_back('|');
    }
    to += row.fault ? row.fault->code : "";
}

/// All that the reader says of the bytes, as one text; a header of one column is taken for a title.
std::string outcome_of(std::string_view bytes, std::size_t piece, std::size_t buffer) {
    const auto source = llp::csv::memory_source(bytes, piece);
    std::string outcome;
    try {
        llp::csv::Reader reader(*source, "fuzz.csv", {.encoding = {}, .buffer_bytes = buffer});
        if (reader.header().size() == 1) {
            reader.take_next_as_header();
        }
        while (const auto* const row = reader.next()) {
            append(outcome, *row);
        }
        outcome += llp::csv::token(reader.encoding());
    } catch (const llp::InputError& fault) {
        outcome += fault.what();
    }
    return outcome;
}

}  // namespace

/// However the bytes are cut into pieces, the reader must say the same, in UTF-8, and never fall over.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::size_t buffer = 4'096;
    // What is packed may be long, and of two faults in it the buffer decides which is met first.
    const auto other_buffer = bytes.starts_with("\x1F\x8B") ? buffer : 5;
    require(outcome_of(bytes, 65'536, buffer) == outcome_of(bytes, 3, other_buffer));
    return 0;
}
