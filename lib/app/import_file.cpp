#include "app/import_file.hpp"

#include <algorithm>
#include <filesystem>

#include "app/load_findings.hpp"
#include "app/load_sinks.hpp"
#include "app/role_findings.hpp"
#include "app/session.hpp"
#include "core/digest.hpp"
#include "core/error.hpp"
#include "core/number.hpp"
#include "csv/source.hpp"
#include "ingest/importer.hpp"
#include "ingest/layout.hpp"
#include "store/held_schools.hpp"
#include "store/loads.hpp"

namespace llp::app {

namespace {

constexpr std::size_t piece = 1U << 20U;

/// A layout is named, or stands in a file of its own.
bool is_file(const std::string& layout) {
    return layout.ends_with(".toml");
}

ingest::Request ingest_request(const ImportRequest& request, const std::optional<ingest::Layout>& own, Date today) {
    return {.file = request.file,
            .layout = own ? std::string() : request.layout,
            .own_layout = own ? &*own : nullptr,
            .period = request.period,
            .release = request.release,
            .dated = request.dated,
            .authorities = request.authorities,
            .complete = request.complete,
            .encoding = request.encoding,
            .today = today};
}

ingest::Lookup lookup_in(const store::HeldSchools& held) {
    return {.is_held = [&held](Urn urn) { return held.authorities.contains(urn); },
            .is_numbered = [&held](std::int64_t laestab) { return held.numbers.contains(laestab); },
            .authority_of = [&held](Urn urn) { return held.authority_of(urn); }};
}

std::string authorities_text(const ImportRequest& request) {
    std::string text;
    for (const int code : request.authorities) {
        text += fmt::format("{}{}", text.empty() ? "" : ",", code);
    }
    return text;
}

std::string file_digest(const std::string& path) {
    const auto source = csv::open_source(path);
    Digest digest;
    std::vector<char> buffer(piece);
    while (const auto count = source->read(buffer.data(), buffer.size())) {
        digest.add({buffer.data(), count});
    }
    return digest.finish();
}

/// Its name without the folder, as one command may have loaded a folder of them; of a pipe the layout.
std::string spoken_name(const LoadSummary& summary) {
    return summary.file == "-" ? summary.layout : std::filesystem::path(summary.file).filename().string();
}

/// What a load does not take from the user it may be told all the same.
template <typename T>
bool is_asked(const std::optional<T>& asked, const std::optional<T>& loaded) {
    return !loaded || asked == loaded;
}

/// The year of the file, or the one that its rows say, which nobody has to ask for.
bool is_of_year(const ImportRequest& request, const LoadSummary& summary) {
    const auto layout = std::ranges::find(ingest::layouts(), summary.layout, &ingest::Layout::name);
    const bool says_it = layout != ingest::layouts().end() && !layout->asks_period;
    return says_it || is_asked(request.period, summary.period);
}

/// By the same version of a layout that is built in.
bool is_read_alike(const LoadSummary& summary) {
    const auto found = std::ranges::find(ingest::layouts(), summary.layout, &ingest::Layout::name);
    return found != ingest::layouts().end() && found->version == summary.layout_version;
}

/// Of which authority a school is decides what a complete file ends.
bool may_end_more(const store::Snapshot& snapshot, const store::Load& load) {
    return !load.summary.complete_for.empty() && store::have_schools_changed(snapshot, load.number);
}

/// The standing load, if any, that the file would only repeat: the same bytes, asked for alike, read by the same
/// version of its layout with nothing rejected, and the latest of its layout, period, release and day.
std::optional<store::Load> repeated_load(const store::Snapshot& snapshot, const ImportRequest& request,
                                         const std::string& digest) {
    for (const auto& load : store::loads(snapshot)) {
        const auto& summary = load.summary;
        const bool asked_alike =
            (request.layout.empty() || request.layout == summary.layout) && is_of_year(request, summary) &&
            is_asked(request.release, summary.release) && is_asked(request.dated, summary.dated) &&
            load.authorities == authorities_text(request) && request.complete == !summary.complete_for.empty();
        if (summary.digest == digest && summary.rejected == 0 && asked_alike) {
            const bool latest = store::latest_load(snapshot, store::key_of(summary))->number == load.number;
            const bool stands = latest && is_read_alike(summary) && !may_end_more(snapshot, load);
            return stands ? std::optional(load) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// What the store says before anything is read: the schools held, and whether the file is known.
struct Before {
    store::HeldSchools held;
    std::optional<LoadSummary> repeats;
};

Before look_before(const Writing& writing, const ImportRequest& request) {
    Before before;
    if (!writing.rehearsal && !store::exists(writing.place.path)) {
        return before;
    }
    write_store(writing, store::Access::create, [&](store::Write& write) {
        const auto load = csv::is_regular_file(request.file)
                              ? repeated_load(write.current(), request, file_digest(request.file))
                              : std::optional<store::Load>();
        if (load) {
            before.repeats = load->summary;
        } else {
            before.held = store::held_schools(write.current());
        }
        write.abandon();
    });
    return before;
}

ImportOutcome nothing_new(LoadSummary standing, const std::string& file) {
    standing.file = file;
    standing.unchanged += standing.added + standing.changed;
    standing.added = 0;
    standing.changed = 0;
    standing.ended = 0;
    standing.already_loaded = true;
    return {.summary = std::move(standing), .stored = false};
}

/// A load is a command where it changed a record (be it one that is overruled) or what stands, or where it is the first
/// to say so of its day: an extract, a file of schools, or one that lacks nothing.
bool is_worth_recording(store::Write& write, const LoadSummary& summary, const StoringSink& sink) {
    if (write.began() || summary.added + summary.ended > 0) {
        return true;
    }
    const bool speaks_of_its_day = !sink.head().by_hand || sink.saw_dated_records() || !summary.complete_for.empty();
    return speaks_of_its_day && summary.unchanged > 0 &&
           store::confirms_more(write.current(), store::key_of(summary), sink.keys(), summary.complete_for);
}

/// Of a complete file.
std::optional<Ended> end_lacking(LoadSummary& summary, StoringSink& sink) {
    auto ended = sink.end_lacking();
    if (ended) {
        summary.complete_for = ended->authorities;
        summary.ended = ended->size();
        note_completeness(summary);
    }
    return ended;
}

/// What stood in refused rows is no record of the partnership, and may be of a person.
void forget_rows(LoadSummary& summary) {
    for (auto& reject : summary.rejects) {
        reject.raw.clear();
    }
}

void keep_load(store::Write& write, const ImportRequest& request, const store::HeldSchools& held, LoadSummary& summary,
               StoringSink& sink) {
    const auto ended = end_lacking(summary, sink);
    if (!is_worth_recording(write, summary, sink)) {
        summary.already_loaded = summary.rejected == 0 && summary.finding_count == 0 && summary.unchanged > 0;
        write.abandon();
        return;
    }
    write.record();
    store::announce(write, summary, authorities_text(request), sink.keys());
    if (ended) {
        note_ended(write, *ended, summary);
    }
    add_findings(write, {.sink = sink, .held = held}, summary);
    add_role_findings(write, sink, summary);
    put_in_order(summary.findings);
    if (sink.head().is_private) {
        forget_rows(summary);
    }
    store::save(write, summary, authorities_text(request), sink.keys());
    write.summarise(
        fmt::format("{}: {} added, {} changed{}", spoken_name(summary), with_thousands(summary.added),
                    with_thousands(summary.changed),
                    summary.ended > 0 ? fmt::format(", {} ended", with_thousands(summary.ended)) : std::string()));
}

LoadSummary read_rows(const Writing& writing, const ImportRequest& request, const store::HeldSchools& held,
                      ingest::Sink& sink, const ingest::Watch& watch) {
    const auto own = is_file(request.layout) ? std::optional(ingest::layout_in_file(request.layout)) : std::nullopt;
    const auto source = csv::open_source(request.file);
    return ingest::import_rows(*source, ingest_request(request, own, writing.as_of), lookup_in(held), sink, watch);
}

/// Of a file that is refused nothing is stored: what its sound rows would have become was not asked.
LoadSummary refused(LoadSummary summary) {
    summary.withheld = summary.added + summary.changed + summary.unchanged;
    summary.added = 0;
    summary.changed = 0;
    summary.unchanged = 0;
    return summary;
}

ingest::Watch told_by(const ImportWatch& watch) {
    return {.on_reject = watch.on_reject, .on_progress = watch.progress};
}

void finish_reading(const ImportWatch& watch) {
    if (watch.on_read) {
        watch.on_read();
    }
}

constexpr int last_rank = 9;

/// Schools come first: facts about them, and a filter by authority, are then understood. What describes or links
/// schools and places comes next, then figures and inspections, then what people say of schools by hand.
int rank_of(const ingest::Layout& layout) {
    using enum ingest::RecordKind;
    if (layout.registers) {
        return layout.by_hand ? 1 : 0;
    }
    const auto kind = layout.records.front().kind;
    const bool describes = kind == school || kind == link || kind == link_list || kind == organisation || kind == place;
    return describes ? 2 : layout.by_hand ? 4 : 3;
}

/// The layout of a file that can be read more than once, and that is not at fault.
std::optional<ingest::Layout> look_ahead(const ImportRequest& request, Date today) {
    if (!csv::is_regular_file(request.file)) {
        return std::nullopt;
    }
    try {
        const auto own = is_file(request.layout) ? std::optional(ingest::layout_in_file(request.layout)) : std::nullopt;
        const auto source = csv::open_source(request.file);
        return *ingest::layout_of_file(*source, ingest_request(request, own, today));
    } catch (const Error&) {
        // What is wrong with the file is said when its turn comes.
        return std::nullopt;
    }
}

ImportOutcome store_rows(const Writing& writing, const ImportRequest& request, const Before& before,
                         const ImportWatch& watch) {
    ImportOutcome outcome;
    const auto number = write_store(writing, store::Access::create, [&](store::Write& write) {
        StoringSink sink(write, before.held);
        outcome.summary = read_rows(writing, request, before.held, sink, told_by(watch));
        finish_reading(watch);
        if (outcome.summary.rejected > 0 && !request.partial) {
            outcome.summary = refused(std::move(outcome.summary));
            write.abandon();
        } else {
            keep_load(write, request, before.held, outcome.summary, sink);
        }
    });
    put_in_order(outcome.summary.findings);
    outcome.stored = number.has_value();
    return outcome;
}

}  // namespace

ImportOutcome import_file(const Writing& writing, const ImportRequest& request, const ImportWatch& watch) {
    if (request.complete && request.partial) {
        throw UsageError(fmt::format("{}: --complete does not go with --partial", request.file),
                         "a file of which rows are left out lacks them: mend the rows, or leave one of the two out");
    }
    const auto before = look_before(writing, request);
    if (before.repeats) {
        return nothing_new(*before.repeats, request.file);
    }
    return store_rows(writing, request, before, watch);
}

std::shared_ptr<store::Rehearsal> rehearse_imports(const StorePlace& place) {
    return std::make_shared<store::Rehearsal>(place_of(place), store::Access::create);
}

int import_rank(const ImportRequest& request, Date today) {
    const auto layout = look_ahead(request, today);
    return layout ? rank_of(*layout) : last_rank;
}

std::string import_layout(const ImportRequest& request, Date today) {
    const auto layout = look_ahead(request, today);
    return layout ? layout->name : std::string();
}

std::vector<std::string> layout_names() {
    std::vector<std::string> names;
    std::ranges::transform(ingest::layouts(), std::back_inserter(names), &ingest::Layout::name);
    return names;
}

}  // namespace llp::app
