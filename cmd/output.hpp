#pragma once

#include <optional>
#include <string>

#include "cmd/output_file.hpp"
#include "cmd/run.hpp"
#include "report/disclosure.hpp"

namespace llp::cmd {

/// Says on standard error, even with --quiet, where small numbers are shown: a table in CSV has no place to say it.
void warn_of_small_numbers(const report::Readership& readership);

/// What the reader gets of a document: disclosed, then written.
std::string printed(const Run& run, report::Document document, const report::Readership& readership,
                    const report::Writer& writer);

/// The one way from a document to the reader: disclosed, written in the format asked for, to standard output or to the
/// file of -o. Make it before long work: what is wrong with the format, the reader or the file is then known at once.
class Output {
public:
    /// `usual` is for whom the verb answers unless --audience says otherwise; `format` how, unless --format or -o does.
    explicit Output(const Run& run, report::Audience usual = report::Audience::general_public,
                    const report::Writer* format = nullptr);

    void print(report::Document document);
    /// For pure writes, whose answer is the change itself: prints only where --format or -o asks for it.
    void print_if_asked(report::Document document);

private:
    const Run& run_;
    const report::Writer& writer_;
    report::Readership readership_;
    std::optional<OutputFile> file_;
};

}  // namespace llp::cmd
