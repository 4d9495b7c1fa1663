#pragma once

#include <string>
#include <string_view>

#include "report/disclosure.hpp"

namespace llp::report {

/// How to write; every writer takes what concerns it.
struct WriterOptions {
    bool colour = false;      ///< Bold headings on a terminal.
    bool excel_safe = false;  ///< csv: a text that a spreadsheet would run as a formula gets an apostrophe before it.
    std::string table = {};   ///< Only this table; empty for the whole document.
    int width = 100;          ///< Columns of the terminal for which tables are folded, at least 40.
};

/// An output format: what it is called, how its files end, and how it is written.
struct Writer {
    std::string_view format;
    std::string_view ending;  ///< ".json".
    std::string (*write)(const Disclosed& disclosed, const WriterOptions& options);
};

}  // namespace llp::report
