#include "cmd/load_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/number.hpp"
#include "core/tally.hpp"

namespace llp::cmd {

namespace {

constexpr std::size_t lines_shown = 20;

/// "schools.csv: layout schools, dated 2026-09-01".
std::string first_line(const LoadSummary& summary) {
    auto line = fmt::format("{}: layout {}", summary.file, summary.layout);
    if (summary.first_period && summary.first_period != summary.period) {
        line += fmt::format(", {} to {}", *summary.first_period, *summary.period);
    } else if (summary.period) {
        line += fmt::format(", {}", *summary.period);
    }
    if (summary.release) {
        line += fmt::format(", {}", token(*summary.release));
    }
    if (summary.dated) {
        line += fmt::format(", dated {}", *summary.dated);
    }
    if (summary.delimiter != "comma") {
        line += fmt::format(", delimiter {}", summary.delimiter);
    }
    return fmt::format("{}, {}\n", line, summary.encoding);
}

/// Of a file that is older than one which stands.
std::string for_the_past(const LoadSummary& summary) {
    const bool is_older = summary.found.contains("older-than-held") && summary.changed > 0;
    return is_older ? fmt::format(" as of {}", *summary.dated) : std::string();
}

std::string counts(const LoadSummary& summary, const std::string& mark) {
    if (summary.rejected > 0 && summary.added + summary.changed + summary.unchanged == 0) {
        return fmt::format("  {} {}: {} sound, {} rejected{}\n", with_thousands(summary.rows),
                           summary.rows == 1 ? "row" : "rows", with_thousands(summary.withheld),
                           with_thousands(summary.rejected), mark);
    }
    return fmt::format("  {} {}: {} added, {} changed{}, {} unchanged, {} rejected{}\n", with_thousands(summary.rows),
                       summary.rows == 1 ? "row" : "rows", with_thousands(summary.added),
                       with_thousands(summary.changed), for_the_past(summary), with_thousands(summary.unchanged),
                       with_thousands(summary.rejected), mark);
}

/// A line for a count that is worth saying: one above 0.
std::string counted(std::string_view what, std::int64_t count) {
    return count == 0 ? std::string() : fmt::format("  {}: {}\n", what, with_thousands(count));
}

/// "ended, as the file is complete for 925, 813: 4"; of many authorities their number.
std::string ended(const LoadSummary& summary) {
    constexpr std::size_t most_named = 5;
    const auto& authorities = summary.complete_for;
    const auto complete_for = authorities.size() > most_named ? fmt::format("{} authorities", authorities.size())
                                                              : fmt::format("{}", fmt::join(authorities, ", "));
    return counted("ended, as the file is complete for " + complete_for, summary.ended);
}

/// Of a file of which no school is of the authorities asked for, as none of its schools is held.
bool wants_the_register(const LoadSummary& summary) {
    return summary.skipped.contains("authority-not-known") && summary.added + summary.changed + summary.unchanged == 0;
}

std::string skipped(const LoadSummary& summary) {
    std::string lines;
    for (const auto& [reason, count] : summary.skipped) {
        lines += counted("skipped, " + reason, count);
    }
    if (wants_the_register(summary)) {
        lines += "  it does not say of which authority its schools are: load the register of schools first\n";
    }
    return lines;
}

std::string place(const LoadSummary& summary, std::int64_t line, const std::string& column) {
    const auto at = line == 0 ? summary.file : fmt::format("{}:{}", summary.file, line);
    return column.empty() ? at : fmt::format("{}: {}", at, column);
}

std::string how_many_more(std::int64_t all) {
    const auto more = all - static_cast<std::int64_t>(lines_shown);
    return more > 0 ? fmt::format("  and {} more\n", with_thousands(more)) : std::string();
}

/// "findings: 12 closed, 3 renamed", the most frequent first.
std::string found(const LoadSummary& summary) {
    std::string text;
    for (const auto& [code, count] : most_frequent_first(summary.found)) {
        text += fmt::format("{}{} {}", text.empty() ? "  findings: " : ", ", with_thousands(count), code);
    }
    return text.empty() ? text : text + "\n";
}

std::string findings(const LoadSummary& summary) {
    auto lines = found(summary);
    for (std::size_t i = 0; i < std::min(lines_shown, summary.findings.size()); ++i) {
        const auto& finding = summary.findings[i];
        lines += fmt::format("  {}: {}\n", place(summary, finding.line, finding.column), finding.message);
    }
    return lines + how_many_more(summary.finding_count);
}

}  // namespace

std::string summary_text(const LoadSummary& summary, const std::string& mark) {
    if (summary.already_loaded) {
        return first_line(summary) + "  the same content stands already: nothing changed\n";
    }
    return first_line(summary) + counts(summary, mark) + ended(summary) + skipped(summary) +
           counted("about schools not held", summary.not_held) + counted("columns not known", summary.unknown_columns) +
           counted("short rows filled up", summary.padded_rows) + findings(summary);
}

std::string rejects_text(const LoadSummary& summary) {
    std::string lines;
    for (std::size_t i = 0; i < std::min(lines_shown, summary.rejects.size()); ++i) {
        const auto& reject = summary.rejects[i];
        lines += fmt::format("{}: {}\n", place(summary, reject.line, reject.column), reject.message);
    }
    return lines + how_many_more(summary.rejected);
}

}  // namespace llp::cmd
