#pragma once

#include <string>

#include "cmd/run.hpp"
#include "report/document.hpp"
#include "report/writer.hpp"

namespace llp::cmd::report_verbs {

/// The folder of -o, to which pages are written, one a file. Each file is replaced whole or not at all, and one that
/// says the same already is left as it is.
class PageFolder {
public:
    /// Makes the folder where there is none. Throws UsageError where -o is not given, or is no folder and cannot become
    /// one; `option` is what asks for it.
    PageFolder(const Run& run, const std::string& option);

    /// Writes a page to `stem` with the ending of the format.
    void add(const std::string& stem, report::Document page);
    /// Tells how many there are.
    void end() const;

private:
    const Run& run_;
    report::Readership readership_;
    const report::Writer& writer_;  ///< As the setting has it; html where there is none.
    std::string folder_;
    int written_ = 0;
    int unchanged_ = 0;
};

}  // namespace llp::cmd::report_verbs
