#include "cmd/output.hpp"

#include <unistd.h>

#include "cmd/message.hpp"
#include "cmd/stream.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd {

namespace {

constexpr std::string_view standard_output = "-";

report::WriterOptions writer_options(const Run& run) {
    report::WriterOptions options{
        .colour = run.colours_output(), .excel_safe = run.typed.excel_safe, .table = run.typed.table.value_or("")};
    if (const auto columns = run.world().columns(); columns && !run.typed.output) {
        options.width = *columns;
    }
    return options;
}

}  // namespace

void warn_of_small_numbers(const report::Readership& readership) {
    if (readership.small_numbers == report::SmallNumbers::shown) {
        insist(fmt::format("small numbers are shown to {}: not to be passed on", readership.reader));
    }
}

std::string printed(const Run& run, report::Document document, const report::Readership& readership,
                    const report::Writer& writer) {
    const auto disclosed = report::disclose(std::move(document), readership);
    return report::write(writer, disclosed, writer_options(run));
}

Output::Output(const Run& run, report::Audience usual, const report::Writer* format)
    : run_(run), writer_(run.writer(format)), readership_(run.readership(usual)) {
    if (run.typed.output && *run.typed.output != standard_output) {
        refuse_same_file("-o", *run.typed.output, run.place().path, "the store");
        file_.emplace(*run.typed.output, run.world().mask());
    }
}

void Output::print(report::Document document) {
    warn_of_small_numbers(readership_);
    const auto text = printed(run_, std::move(document), readership_, writer_);
    if (!file_) {
        write_all(STDOUT_FILENO, text, "standard output");
        return;
    }
    file_->write(text);
    file_->keep();
    tell(run_, "wrote {}", *run_.typed.output);
}

void Output::print_if_asked(report::Document document) {
    if (run_.asks_for_document()) {
        print(std::move(document));
    }
}

}  // namespace llp::cmd
