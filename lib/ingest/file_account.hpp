#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "csv/reader.hpp"
#include "ingest/importer.hpp"
#include "ingest/maker.hpp"
#include "model/load.hpp"
#include "model/record.hpp"

namespace llp::ingest {

/// What a file as a whole comes to, gathered from its rows: the years and days that they say, and whether it stops
/// short.
class FileAccount {
public:
    /// Both must outlive it.
    FileAccount(const Request& request, const LoadHead& head) : request_(request), head_(head) {}

    void take(const Record& record);
    /// A row with fewer fields than the header.
    void take_short(std::int64_t line) { short_line_ = line; }

    /// Tells the summary, at the end of the file: its years, its bytes, and what about them is to be looked at.
    void tell(csv::Reader& reader, std::int64_t last_line, LoadSummary& summary) const;

private:
    void tell_years(LoadSummary& summary) const;
    void tell_of_later_days(LoadSummary& summary) const;
    static void tell_bytes(csv::Reader& reader, LoadSummary& summary);

    template <typename T>
    static void tell_if_unused(std::string_view option, const std::optional<T>& asked, const std::optional<T>& used,
                               const T& newest, LoadSummary& summary);

    const Request& request_;
    const LoadHead& head_;
    std::optional<std::pair<Period, Release>> newest_;  ///< That the rows say.
    std::optional<Period> first_period_;
    std::optional<Date> last_inspection_;
    std::int64_t short_line_ = 0;  ///< Of the last row that stopped short; 0 where none did.
};

}  // namespace llp::ingest
