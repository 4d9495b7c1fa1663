#include "ingest/importer.hpp"

#include <algorithm>
#include <memory>

#include "core/text.hpp"
#include "csv/delimiter.hpp"
#include "csv/reader.hpp"
#include "ingest/file_account.hpp"
#include "ingest/header.hpp"
#include "ingest/layout.hpp"
#include "ingest/load_head.hpp"
#include "ingest/opening.hpp"
#include "ingest/recognise.hpp"
#include "ingest/row.hpp"
#include "ingest/row_gate.hpp"
#include "ingest/seen_lines.hpp"

namespace llp::ingest {

namespace {

constexpr std::int64_t rows_between_progress = 4'096;

/// A school stands on one row of a file of this layout.
bool has_one_row_a_school(const Layout& layout, const LoadHead& head) {
    const auto is_one = [&](const RecordSpec& record) {
        return record.kind == RecordKind::school || record.kind == RecordKind::rating ||
               (record.kind == RecordKind::result && head.period);
    };
    return layout.keys.size() == 1 && std::ranges::all_of(layout.records, is_one);
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
        : lookup_(lookup),
          sink_(sink),
          watch_(watch),
          reader_(source, request.file, reader_options(request)),
          header_(find_header(reader_, request)),
          layout_(layout_of(request, header_)),
          head_(load_head(layout_, header_, request)),
          gate_(layout_, header_, request.authorities, lookup_),
          row_(layout_.by_hand, head_.is_private ? Row::Quoting::no : Row::Quoting::yes),
          spills_(header_.size() > 0 && header_.find(layout_.spills) == header_.size() - 1),
          account_(request, head_) {
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
        account_.tell(reader_, summary_.rows > 0 ? row_.line() : 0, summary_);
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
        if (fields < header_.size()) {
            account_.take_short(row.line);
        }
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
            account_.take(*record);
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

    void note_repetition(Saved saved) {
        if (saved == Saved::outdated) {
            note({.line = row_.line(),
                  .column = {},
                  .code = "outdated",
                  .message = fmt::format("{}: was said on an earlier day than what the store holds, which stays",
                                         gate_.key().parties.front())});
        } else if (saved == Saved::overruled) {
            note({.line = row_.line(),
                  .urn = gate_.key().parties.front().urn(),
                  .column = {},
                  .code = "overruled",
                  .message = overruled()});
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

    /// A register speaks of the school itself, other files say something of it.
    [[nodiscard]] std::string overruled() const {
        const auto party = gate_.key().parties.front().text();
        return layout_.registers
                   ? fmt::format("{} is not in a complete file of a later day, and stays ended", party)
                   : fmt::format("a complete file of a later day lacks what this says of {}: it is not taken", party);
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
    FileAccount account_;
    LoadSummary summary_;
};

}  // namespace

LoadSummary import_rows(csv::Source& source, const Request& request, const Lookup& lookup, Sink& sink,
                        const Watch& watch) {
    return Import(source, request, lookup, sink, watch).run();
}

}  // namespace llp::ingest
