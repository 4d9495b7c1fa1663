#include "ingest/file_account.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "csv/encoding.hpp"

namespace llp::ingest {

namespace {

/// Of figures.
std::optional<std::pair<Period, Release>> year_of(const Record& record) {
    if (const auto* const row = std::get_if<ResultRow>(&record)) {
        return std::pair(row->period, row->release);
    }
    if (const auto* const row = std::get_if<NumberedResult>(&record)) {
        return std::pair(row->period, row->release);
    }
    return std::nullopt;
}

std::string said(Period period) {
    return to_text(period);
}
std::string said(Release release) {
    return std::string(token(release));
}

/// Of the file, or of one of its lines.
void note_of_file(LoadSummary& summary, const char* code, std::string message, std::int64_t line = 0) {
    llp::note(summary, {.line = line, .column = {}, .code = code, .message = std::move(message)});
}

}  // namespace

void FileAccount::take(const Record& record) {
    const auto year = head_.period && head_.release ? std::nullopt : year_of(record);
    if (year) {
        newest_ = std::max(newest_, year);
        first_period_ = first_period_ ? std::min(*first_period_, year->first) : year->first;
    }
    if (const auto* const judgement = std::get_if<Judgement>(&record)) {
        last_inspection_ = std::max(last_inspection_, std::optional(judgement->date));
    }
}

void FileAccount::tell(csv::Reader& reader, std::int64_t last_line, LoadSummary& summary) const {
    tell_years(summary);
    tell_of_later_days(summary);
    tell_bytes(reader, summary);
    if (short_line_ != 0 && short_line_ == last_line) {
        note_of_file(summary, "cut-off", "the last row stops short: was the file copied to its end?", short_line_);
    }
}

/// Of a file whose rows say their year themselves: the newest of them.
void FileAccount::tell_years(LoadSummary& summary) const {
    if (!newest_) {
        return;
    }
    const auto& [period, release] = *newest_;
    tell_if_unused("--period", request_.period, head_.period, period, summary);
    tell_if_unused("--release", request_.release, head_.release, release, summary);
    if (!head_.period) {
        summary.first_period = first_period_;
        summary.period = period;
    }
    if (!head_.release) {
        summary.release = release;
    }
}

template <typename T>
void FileAccount::tell_if_unused(std::string_view option, const std::optional<T>& asked, const std::optional<T>& used,
                                 const T& newest, LoadSummary& summary) {
    if (asked && !used && *asked != newest) {
        note_of_file(summary, "option-not-used",
                     fmt::format("{} {} was not used: the rows say it themselves, the newest {}", option, said(*asked),
                                 said(newest)));
    }
}

/// What happened later cannot stand in a file of that day.
void FileAccount::tell_of_later_days(LoadSummary& summary) const {
    if (last_inspection_ && head_.dated && *last_inspection_ > *head_.dated) {
        note_of_file(summary, "after-its-day",
                     fmt::format("is said to be of {}, but tells of an inspection of {}: is the day right?",
                                 *head_.dated, *last_inspection_));
    }
}

void FileAccount::tell_bytes(csv::Reader& reader, LoadSummary& summary) {
    summary.digest = reader.digest();
    summary.encoding = csv::token(reader.encoding());
    if (const auto line = reader.windows_1252_from()) {
        note_of_file(summary, "windows-1252",
                     fmt::format("from line {} the file is not UTF-8 and was read as Windows-1252", *line));
    }
    if (reader.bare_quotes() > 0) {
        note_of_file(summary, "bare-quote",
                     fmt::format("{} quotes inside unquoted fields were kept as they stand", reader.bare_quotes()));
    }
}

}  // namespace llp::ingest
