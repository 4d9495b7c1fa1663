#include "ingest/importer.hpp"

#include <algorithm>
#include <memory>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/delimiter.hpp"
#include "csv/reader.hpp"
#include "ingest/header.hpp"
#include "ingest/layout.hpp"
#include "ingest/load_head.hpp"
#include "ingest/recognise.hpp"
#include "ingest/row.hpp"
#include "ingest/row_gate.hpp"
#include "ingest/seen_lines.hpp"

namespace llp::ingest {

namespace {

constexpr std::int64_t rows_between_progress = 4'096;

/// The layout that was asked for; nullptr where the header decides. An unknown name is the user's mistake whatever the
/// file is, so it is said before the file is read.
const Layout* asked_layout(const Request& request) {
    if (request.own_layout != nullptr) {
        return request.own_layout;
    }
    return request.layout.empty() ? nullptr : &layout_named(request.layout);
}

csv::ReaderOptions reader_options(const Request& request) {
    csv::ReaderOptions options;
    if (const auto* const layout = asked_layout(request)) {
        options.headerless = layout->positional;
    }
    if (!request.encoding.empty()) {
        options.encoding = csv::read_encoding(request.encoding);
        if (!options.encoding) {
            throw UsageError(fmt::format("there is no encoding '{}' here", request.encoding),
                             "say --encoding utf-8, windows-1252, utf-16le or utf-16be");
        }
    }
    return options;
}

bool fits_any(const Header& header, const Layout* asked) {
    if (asked != nullptr) {
        return missing_headers(*asked, header).empty();
    }
    return std::ranges::any_of(layouts(),
                               [&](const Layout& layout) { return missing_headers(layout, header).empty(); });
}

/// The header of the file. A line with one text in it that no layout takes for a header is a title above one.
Header find_header(csv::Reader& reader, const Request& request) {
    constexpr int most_titles = 5;
    Header header(reader.header(), request.file, reader.header_line());
    for (int titles = 0; titles < most_titles; ++titles) {
        const auto named =
            std::ranges::count_if(reader.header(), [](const std::string& name) { return !name.empty(); });
        if (named > 1 || fits_any(header, asked_layout(request))) {
            break;
        }
        reader.take_next_as_header();
        header = Header(reader.header(), request.file, reader.header_line());
    }
    return header;
}

/// By name, or by the header.
const Layout& layout_of(const Request& request, const Header& header) {
    const auto* const asked = asked_layout(request);
    if (asked == nullptr) {
        return recognise(header, layouts(), request.file);
    }
    check_fits(*asked, header, request.file);
    return *asked;
}

/// A school stands on one row of a file of this layout.
bool has_one_row_a_school(const Layout& layout, const LoadHead& head) {
    const auto is_one = [&](const RecordSpec& record) {
        return record.kind == RecordKind::school || record.kind == RecordKind::rating ||
               (record.kind == RecordKind::result && head.period);
    };
    return layout.keys.size() == 1 && std::ranges::all_of(layout.records, is_one);
}

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

bool is_same(const SchoolLink& a, const SchoolLink& b) {
    return a.urn == b.urn && a.other == b.other && a.kind == b.kind;
}

/// What the records of a row became, the best of it.
enum class Fate { none, unchanged, changed, added };

Fate fate_of(Saved saved) noexcept {
    switch (saved) {
        case Saved::added:
            return Fate::added;
        case Saved::changed:
        case Saved::replaced:
            return Fate::changed;
        case Saved::unchanged:
        case Saved::confirmed:
        case Saved::repeated:
        case Saved::outdated:
        case Saved::overruled:
            return Fate::unchanged;
    }
    return Fate::none;
}

/// One file on its way through.
class Import {
public:
    Import(csv::Source& source, const Request& request, const Lookup& lookup, Sink& sink, const Watch& watch)
        : request_(request),
          lookup_(lookup),
          sink_(sink),
          watch_(watch),
          reader_(source, request.file, reader_options(request)),
          header_(find_header(reader_, request)),
          layout_(layout_of(request, header_)),
          head_(load_head(layout_, header_, request)),
          gate_(layout_, header_, request.authorities, lookup_),
          row_(layout_.by_hand),
          spills_(header_.size() > 0 && header_.find(layout_.spills) == header_.size() - 1) {
        for (const auto& record : layout_.records) {
            makers_.push_back(
                {.maker = make_maker({.layout = layout_, .spec = record, .header = header_, .head = head_}),
                 .when = record.when ? std::optional(bound_test(*record.when, header_)) : std::nullopt});
        }
        summary_.file = request.file;
        describe_load();
    }

    LoadSummary run() {
        sink_.begin(head_);
        while (const auto* const row = reader_.next()) {
            ++summary_.rows;
            row_.begin(*row);
            read_row(*row);
            if (summary_.rows % rows_between_progress == 0 && watch_.on_progress) {
                watch_.on_progress(summary_.rows, reader_.per_mille());
            }
        }
        describe_years();
        describe_days();
        describe_bytes();
        tell_if_cut_off();
        return std::move(summary_);
    }

private:
    struct BoundMaker {
        std::unique_ptr<RecordMaker> maker;
        std::optional<BoundTest> when;
    };

    void describe_load() {
        summary_.layout = layout_.name;
        summary_.layout_version = layout_.version;
        summary_.period = head_.period;
        summary_.release = head_.release;
        summary_.dated = head_.dated;
        summary_.delimiter = csv::delimiter_name(reader_.delimiter());
        summary_.unknown_columns = header_.named() - std::ssize(known_columns(layout_, header_));
    }

    /// Of a file whose rows say their year themselves: the newest of them.
    void describe_years() {
        if (!newest_) {
            return;
        }
        const auto& [period, release] = *newest_;
        tell_if_unused("--period", request_.period, head_.period, period);
        tell_if_unused("--release", request_.release, head_.release, release);
        if (!head_.period) {
            summary_.first_period = first_period_;
            summary_.period = period;
        }
        if (!head_.release) {
            summary_.release = release;
        }
    }

    template <typename T>
    void tell_if_unused(std::string_view option, const std::optional<T>& asked, const std::optional<T>& used,
                        const T& newest) {
        if (asked && !used && *asked != newest) {
            note({.line = 0,
                  .column = {},
                  .code = "option-not-used",
                  .message = fmt::format("{} {} was not used: the rows say it themselves, the newest {}", option,
                                         said(*asked), said(newest))});
        }
    }

    /// What happened later cannot stand in a file of that day.
    void describe_days() {
        if (last_inspection_ && head_.dated && *last_inspection_ > *head_.dated) {
            note({.line = 0,
                  .column = {},
                  .code = "after-its-day",
                  .message = fmt::format("is said to be of {}, but tells of an inspection of {}: is the day right?",
                                         *head_.dated, *last_inspection_)});
        }
    }

    void tell_if_cut_off() {
        if (short_line_ != 0 && short_line_ == row_.line()) {
            note({.line = short_line_,
                  .column = {},
                  .code = "cut-off",
                  .message = "the last row stops short: was the file copied to its end?"});
        }
    }

    void describe_bytes() {
        summary_.digest = reader_.digest();
        summary_.encoding = csv::token(reader_.encoding());
        if (const auto line = reader_.windows_1252_from()) {
            note({.line = 0,
                  .column = {},
                  .code = "windows-1252",
                  .message = fmt::format("from line {} the file is not UTF-8 and was read as Windows-1252", *line)});
        }
        if (reader_.bare_quotes() > 0) {
            note({.line = 0,
                  .column = {},
                  .code = "bare-quote",
                  .message =
                      fmt::format("{} quotes inside unquoted fields were kept as they stand", reader_.bare_quotes())});
        }
    }

    void read_row(const csv::Row& row) {
        if (is_sound(row) && gate_.admits(row_)) {
            make_records();
        }
        if (row_.rejected()) {
            reject(*row_.rejected());
            return;
        }
        std::ranges::for_each(row_.findings(), [this](const Finding& finding) { note(finding); });
        if (records_.empty()) {
            ++summary_.skipped[row_.skipped()];
            return;
        }
        save();
    }

    /// Its structure is that of the header.
    bool is_sound(const csv::Row& row) {
        records_.clear();
        if (row.fault) {
            row_.reject(row.fault->code, row.fault->column ? header_.name(*row.fault->column) : "", row.fault->message);
            return false;
        }
        const auto fields = row.fields.size();
        if (fields == header_.size()) {
            return true;
        }
        if (fields < header_.size() && layout_.padded) {
            ++summary_.padded_rows;
            return true;
        }
        if (fields > header_.size() && spills_) {
            return true;
        }
        short_line_ = fields < header_.size() ? row.line : 0;
        row_.reject(fields < header_.size() ? "short-row" : "long-row", "",
                    fmt::format("{} fields expected, {} found", header_.size(), fields));
        return false;
    }

    void make_records() {
        for (const auto& [maker, when] : makers_) {
            if (!when || row_.passes(*when)) {
                maker->make(row_, gate_.key(), records_);
            }
        }
        say_links_once();
        if (records_.empty()) {
            row_.skip("nothing-stated");
        }
    }

    /// Two inspections of one predecessor give its link twice.
    void say_links_once() {
        links_.clear();
        std::erase_if(records_, [this](const Record* record) {
            const auto* const link = std::get_if<SchoolLink>(record);
            if (link == nullptr) {
                return false;
            }
            const bool again = std::ranges::any_of(links_, [&](const auto* said) { return is_same(*said, *link); });
            links_.push_back(link);
            return again;
        });
    }

    void save() {
        auto fate = Fate::none;
        for (const auto* const record : records_) {
            note_year(*record);
            note_day(*record);
            const auto saved = sink_.take(*record, row_.line());
            fate = std::max(fate, fate_of(saved));
            note_repetition(saved);
        }
        for (const auto& party : gate_.key().parties) {
            seen_.remember(party, row_.line());
        }
        count(fate);
        count_held();
    }

    void note_year(const Record& record) {
        const auto year = head_.period && head_.release ? std::nullopt : year_of(record);
        if (year) {
            newest_ = std::max(newest_, year);
            first_period_ = first_period_ ? std::min(*first_period_, year->first) : year->first;
        }
    }

    void note_day(const Record& record) {
        if (const auto* const judgement = std::get_if<Judgement>(&record)) {
            last_inspection_ = std::max(last_inspection_, std::optional(judgement->date));
        }
    }

    void note_repetition(Saved saved) {
        if (saved == Saved::outdated) {
            note({.line = row_.line(),
                  .column = {},
                  .code = "outdated",
                  .message = fmt::format("{}: was said on an earlier day than what the store holds, which stays",
                                         gate_.key().parties.front())});
        } else if (saved == Saved::overruled) {
            note({.line = row_.line(),
                  .urn = gate_.key().urn(),
                  .column = {},
                  .code = "overruled",
                  .message =
                      fmt::format("{} is not in a complete file of a later day, and stays ended", gate_.key().urn())});
        } else if (saved == Saved::repeated) {
            note({.line = row_.line(),
                  .column = {},
                  .code = "repeated-row",
                  .message = fmt::format("says again what {} says", earlier())});
        } else if (saved == Saved::replaced) {
            note({.line = row_.line(),
                  .column = {},
                  .code = "repeated-key",
                  .message =
                      fmt::format("says something else than {} under the same key: this line stands", earlier())});
        }
    }

    [[nodiscard]] std::string earlier() const {
        const auto& parties = gate_.key().parties;
        const bool known = parties.size() == 1 && has_one_row_a_school(layout_, head_);
        const auto line = known ? seen_.line_of(parties.front()) : std::nullopt;
        return line ? fmt::format("line {}", *line) : "an earlier line";
    }

    void count(Fate fate) {
        switch (fate) {
            case Fate::added:
                ++summary_.added;
                return;
            case Fate::changed:
                ++summary_.changed;
                return;
            case Fate::unchanged:
            case Fate::none:
                ++summary_.unchanged;
                return;
        }
    }

    void count_held() {
        if (layout_.registers) {
            return;
        }
        const auto is_missing = [this](const Party& party) { return party.urn() && !lookup_.is_held(*party.urn()); };
        const auto& key = gate_.key();
        if (std::ranges::any_of(key.parties, is_missing) || (key.laestab && !lookup_.is_numbered(*key.laestab))) {
            ++summary_.not_held;
        }
    }

    void reject(const Reject& rejected) {
        ++summary_.rejected;
        if (summary_.rejects.size() < most_kept_of_load) {
            summary_.rejects.push_back(rejected);
        }
        if (watch_.on_reject) {
            watch_.on_reject(rejected);
        }
    }

    void note(const Finding& finding) { llp::note(summary_, finding); }

    const Request& request_;
    const Lookup& lookup_;
    Sink& sink_;
    const Watch& watch_;
    csv::Reader reader_;
    Header header_;
    const Layout& layout_;
    LoadHead head_;
    RowGate gate_;
    Row row_;
    bool spills_;
    std::vector<BoundMaker> makers_;
    std::vector<const Record*> records_;
    std::vector<const SchoolLink*> links_;  ///< Of the row.
    SeenLines seen_;
    std::optional<std::pair<Period, Release>> newest_;  ///< That the rows say.
    std::optional<Period> first_period_;
    std::optional<Date> last_inspection_;
    std::int64_t short_line_ = 0;  ///< Of the last row that stopped short; 0 where none did.
    LoadSummary summary_;
};

}  // namespace

const Layout* layout_of_file(csv::Source& source, const Request& request) {
    if (const auto* const asked = asked_layout(request)) {
        return asked;
    }
    csv::Reader reader(source, request.file, reader_options(request));
    return &recognise(find_header(reader, request), layouts(), request.file);
}

LoadSummary import_rows(csv::Source& source, const Request& request, const Lookup& lookup, Sink& sink,
                        const Watch& watch) {
    return Import(source, request, lookup, sink, watch).run();
}

}  // namespace llp::ingest
