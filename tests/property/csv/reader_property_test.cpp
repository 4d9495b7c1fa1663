#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "csv/reader.hpp"
#include "csv/writer.hpp"

namespace {

using Texts = std::vector<std::string>;

/// Every row with its place and fault, as one text to compare.
std::vector<Texts> rows_of(const std::string& bytes, std::size_t piece, std::size_t buffer) {
    const auto source = llp::csv::memory_source(bytes, piece);
    llp::csv::Reader reader(*source, "any.csv", {.encoding = {}, .buffer_bytes = buffer});
    std::vector<Texts> rows{reader.header()};
    while (const auto* const row = reader.next()) {
        Texts texts(row->fields.begin(), row->fields.end());
        texts.push_back(std::to_string(row->line) + ":" + std::to_string(row->byte));
        texts.push_back(row->fault ? row->fault->code : "");
        texts.emplace_back(row->raw);
        rows.push_back(texts);
    }
    return rows;
}

rc::Gen<std::string> text_of(const std::string& letters) {
    return rc::gen::container<std::string>(rc::gen::elementOf(letters));
}

}  // namespace

TEST_CASE("what the writer wrote, the reader reads") {
    CHECK(rc::check([] {
        const auto columns = *rc::gen::inRange<std::size_t>(1, 6);
        const auto rows = *rc::gen::container<std::vector<Texts>>(
            rc::gen::container<Texts>(columns, text_of("ab,;\"\n\r\t |=-'\xC3\xA9")));
        std::string bytes;
        llp::csv::append_row(bytes, Texts(columns, "header"));
        for (const auto& row : rows) {
            llp::csv::append_row(bytes, row);
        }
        const auto source = llp::csv::memory_source(bytes);
        llp::csv::Reader reader(*source, "any.csv", {.encoding = llp::csv::Encoding::utf_8});
        for (const auto& expected : rows) {
            const auto* const row = reader.next();
            RC_ASSERT(row != nullptr);
            if (!row->fault) {
                RC_ASSERT(Texts(row->fields.begin(), row->fields.end()) == expected);
            }
        }
        RC_ASSERT(reader.next() == nullptr);
    }));
}

TEST_CASE("any split of the input into pieces, and any buffer, gives the same rows") {
    CHECK(rc::check([] {
        const auto body = *text_of("ab,,\"\"\n\r \xC3\xA9");
        const auto bytes = "a,b\n" + body + (*rc::gen::arbitrary<bool>() ? "\n" : "");
        const auto piece = *rc::gen::inRange<std::size_t>(1, 9);
        const auto buffer = *rc::gen::inRange<std::size_t>(1, 17);
        std::vector<Texts> whole;
        try {
            whole = rows_of(bytes, 65'536, 65'536);
        } catch (const std::exception& fault) {
            std::string again = "none";
            try {
                rows_of(bytes, piece, buffer);
            } catch (const std::exception& second) {
                again = second.what();
            }
            RC_ASSERT(again == fault.what());
            return;
        }
        RC_ASSERT(rows_of(bytes, piece, buffer) == whole);
    }));
}

TEST_CASE("a guarded cell reads back as it was") {
    CHECK(rc::check([] {
        const auto cell = *text_of("'=+-@\tab");
        std::string bytes;
        llp::csv::append_row(bytes, Texts{"header"});
        llp::csv::append_row(bytes, Texts{"x", cell}, llp::csv::Guard::formulas);
        const auto source = llp::csv::memory_source(bytes);
        llp::csv::Reader reader(*source, "any.csv");
        const auto* const row = reader.next();
        RC_ASSERT(row != nullptr);
        const auto read = std::string(llp::csv::without_guard(row->fields[1]));
        const auto first = cell.find_first_not_of('\'');
        const bool runs = first != std::string::npos && std::string("=+-@\t").find(cell[first]) != std::string::npos;
        RC_ASSERT(read == (runs ? cell : row->fields[1]));
        RC_ASSERT(runs || row->fields[1] == cell);
    }));
}
