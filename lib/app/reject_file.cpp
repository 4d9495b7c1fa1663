#include "app/reject_file.hpp"

#include <cerrno>
#include <cstring>
#include <vector>

#include "core/error.hpp"
#include "csv/writer.hpp"

namespace llp::app {

namespace {

std::string row(const std::vector<std::string>& fields) {
    std::string text;
    csv::append_row(text, fields);
    return text;
}

}  // namespace

RejectFile::RejectFile(const std::string& path) : path_(path) {
    if (path_.empty()) {
        return;
    }
    file_.open(path_, std::ios::binary | std::ios::trunc);
    put(row({"line", "byte", "column", "code", "message", "raw"}));
}

void RejectFile::add(const Reject& reject) {
    if (!path_.empty()) {
        put(row({std::to_string(reject.line), std::to_string(reject.byte), reject.column, reject.code, reject.message,
                 reject.raw}));
    }
}

void RejectFile::finish() {
    if (!path_.empty()) {
        file_.close();
        put("");
    }
}

void RejectFile::put(const std::string& text) {
    if (!text.empty()) {
        file_ << text;
    }
    if (!file_) {
        raise<Error>("{}: {}", path_, std::strerror(errno));
    }
}

}  // namespace llp::app
