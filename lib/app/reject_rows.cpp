#include "app/reject_rows.hpp"

#include <vector>

#include "csv/writer.hpp"

namespace llp::app {

namespace {

std::string row(const std::vector<std::string>& fields) {
    std::string text;
    csv::append_row(text, fields);
    return text;
}

}  // namespace

std::string reject_header() {
    return row({"line", "byte", "column", "code", "message", "raw"});
}

std::string reject_row(const Reject& reject) {
    return row({std::to_string(reject.line), std::to_string(reject.byte), reject.column, reject.code, reject.message,
                reject.raw});
}

}  // namespace llp::app
