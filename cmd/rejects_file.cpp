#include "cmd/rejects_file.hpp"

#include "app/reject_rows.hpp"
#include "core/error.hpp"

namespace llp::cmd {

namespace {

constexpr std::size_t enough = 1U << 16U;

}  // namespace

RejectsFile::RejectsFile(const Run& run, const std::string& path, const std::string& input) {
    if (path.empty()) {
        return;
    }
    if (path == "-") {
        throw UsageError("--rejects takes a file, not standard output", "--rejects rejected.csv");
    }
    refuse_same_file("--rejects", path, input, "the file that is read");
    refuse_same_file("--rejects", path, run.place().path, "the store");
    refuse_same_file("--rejects", path, run.typed.output.value_or(""), "the file of -o");
    file_.emplace(path, run.world().mask(), "--rejects");
    waiting_ = app::reject_header();
}

void RejectsFile::add(const Reject& reject) {
    if (!file_) {
        return;
    }
    waiting_ += app::reject_row(reject);
    if (waiting_.size() >= enough) {
        file_->write(waiting_);
        waiting_.clear();
    }
}

void RejectsFile::keep() {
    if (file_) {
        file_->write(waiting_);
        file_->keep();
        file_.reset();
    }
}

}  // namespace llp::cmd
