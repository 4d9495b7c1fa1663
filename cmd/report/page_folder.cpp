#include "cmd/report/page_folder.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "cmd/message.hpp"
#include "cmd/output.hpp"
#include "cmd/output_file.hpp"
#include "core/error.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd::report_verbs {

namespace {

namespace fs = std::filesystem;

std::string folder_named(const Run& run, const std::string& option) {
    auto named = run.typed.output.value_or("-");
    if (named == "-") {
        raise<UsageError>("{} writes one file a school: name their folder with -o DIR", option);
    }
    return named;
}

void make_folder(const std::string& folder, const std::string& option) {
    if (fs::is_directory(folder)) {
        return;
    }
    if (fs::exists(folder) || report::writer_of_file(folder) != nullptr) {
        raise<UsageError>("-o {}: that is a file, and {} writes several: name a folder", folder, option);
    }
    std::error_code fault;
    fs::create_directory(folder, fault);
    if (fault == std::errc::no_such_file_or_directory) {
        throw UsageError(fmt::format("-o {}: the folder in which it would stand is not there", folder),
                         fmt::format("mkdir -p '{}'", folder));
    }
    if (fault) {
        raise<Error>("cannot make the folder {}: {}", folder, fault.message());
    }
}

bool says_already(const std::string& path, const std::string& text) {
    std::error_code fault;
    if (!fs::is_regular_file(path, fault) || fs::file_size(path, fault) != text.size()) {
        return false;
    }
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {}) == text;
}

}  // namespace

PageFolder::PageFolder(const Run& run, const std::string& option)
    : run_(run),
      readership_(run.readership()),
      writer_(*run.settings.read(setting::format).value_or(&report::writer_for("html"))),
      folder_(folder_named(run, option)) {
    make_folder(folder_, option);
    warn_of_small_numbers(readership_);
}

void PageFolder::add(const std::string& stem, report::Document page) {
    const auto text = printed(run_, std::move(page), readership_, writer_);
    const auto path = fmt::format("{}/{}{}", folder_, stem, writer_.ending);
    if (says_already(path, text)) {
        ++unchanged_;
        return;
    }
    OutputFile file(path, run_.world().mask());
    file.write(text);
    file.keep();
    ++written_;
}

void PageFolder::end() const {
    tell(run_, "wrote {} to {}{}", written_ == 1 ? "1 page" : fmt::format("{} pages", written_), folder_,
         unchanged_ > 0 ? fmt::format("; {} said the same already", unchanged_) : "");
}

}  // namespace llp::cmd::report_verbs
