#include "store/testimony.hpp"

#include <algorithm>
#include <tuple>

#include "store/columns.hpp"
#include "store/packed.hpp"

namespace llp::store {

namespace {

constexpr const char* saying_columns = R"sql(
    SELECT urn, source, dated, la_code, origin, registers, by_hand, laestab FROM schools
    WHERE began <= :c AND (ended = 0 OR ended > :c) AND dated <= :day )sql";

/// What people say by hand is typed where no load brought it.
bool is_typed(bool by_hand, std::int64_t origin, const Testimony& testimony) {
    return by_hand && !testimony.is_load(origin);
}

Saying read_saying(const SQLite::Statement& row, const Testimony& testimony) {
    const auto authority = integer_at(row, 3);
    const auto origin = row.getColumn(4).getInt64();
    const bool by_hand = row.getColumn(6).getInt() != 0;
    return {.source = text_at(row, 1),
            .dated = day_at(row, 2),
            .authority = authority ? std::optional(static_cast<int>(*authority)) : std::nullopt,
            .laestab = integer_at(row, 7),
            .origin = origin,
            .registers = row.getColumn(5).getInt() != 0,
            .by_hand = by_hand,
            .typed = is_typed(by_hand, origin, testimony)};
}

std::optional<int> authority_in(const SchoolStatement& statement) {
    const auto& value = statement.values.at(static_cast<std::size_t>(SchoolField::la_code));
    const auto* const code = std::get_if<std::int64_t>(&value);
    return code != nullptr ? std::optional(static_cast<int>(*code)) : std::nullopt;
}

Saying saying_of(const DatedStatement& statement, std::int64_t origin, const Testimony& testimony) {
    return {.source = statement.source,
            .dated = statement.dated,
            .authority = authority_in(statement.statement),
            .laestab = {},
            .origin = origin,
            .registers = statement.registers,
            .by_hand = statement.by_hand,
            .typed = is_typed(statement.by_hand, origin, testimony)};
}

bool lacks(const Telling& telling, Urn urn, std::optional<int> authority) {
    return authority && telling.complete_for.contains(*authority) && !telling.named.contains(urn);
}

/// Calls `visit` with what is said of each source, side by side.
template <typename Said, typename Visit>
void visit_sources(std::span<Said> sayings, Visit visit) {
    for (std::size_t first = 0; first < sayings.size();) {
        auto last = first + 1;
        while (last < sayings.size() && sayings[last].source == sayings[first].source) {
            ++last;
        }
        visit(sayings.subspan(first, last - first));
        first = last;
    }
}

/// The newest authority that any source had said by the day, else the first that one said later; of two of one day that
/// of the later source.
std::optional<int> authority_elsewhere(std::span<const Saying> sayings, Date day) {
    const Saying* best = nullptr;
    const auto is_better = [&](const Saying& said) {
        if (best == nullptr || said.dated == best->dated) {
            return true;
        }
        return best->dated > day ? said.dated < best->dated : said.dated <= day && said.dated > best->dated;
    };
    for (const auto& said : sayings) {
        if (said.authority && is_better(said)) {
            best = &said;
        }
    }
    return best == nullptr ? std::nullopt : best->authority;
}

std::optional<int> authority_by(Date day, std::span<const Saying> runs) {
    std::optional<int> authority;
    for (const auto& said : runs) {
        if (said.dated <= day && said.authority) {
            authority = said.authority;
        }
    }
    return authority;
}

/// The last one by `day` that lacks the school, where no later one of its day names it. nullptr where there is none.
const Telling* last_end(std::span<const Telling> tellings, Urn urn, std::span<const Saying> runs,
                        std::span<const Saying> sayings, Date day) {
    std::optional<Date> named_on;
    for (auto left = tellings.size(); left-- > 0;) {
        const auto& telling = tellings[left];
        const auto dated = telling.dated;
        if (dated < runs.front().dated) {
            break;
        }
        if (dated > day || named_on == dated) {
            continue;
        }
        if (telling.named.contains(urn)) {
            named_on = dated;
        } else if (!telling.complete_for.empty()) {
            const auto authority = authority_by(dated, runs);
            if (lacks(telling, urn, authority ? authority : authority_elsewhere(sayings, dated))) {
                return &telling;
            }
        }
    }
    return nullptr;
}

/// The first day after `after`, up to `day` and before `before`, on which the school was named.
std::optional<Date> next_naming(std::span<const Telling> tellings, Urn urn, Date after, std::optional<Date> before,
                                Date day) {
    for (const auto& telling : tellings) {
        if (telling.dated > after && telling.dated <= day && (!before || telling.dated < *before) &&
            telling.named.contains(urn)) {
            return telling.dated;
        }
    }
    return std::nullopt;
}

bool by_day(const Telling& a, const Telling& b) {
    return std::tie(a.dated, a.load) < std::tie(b.dated, b.load);
}

}  // namespace

Testimony::Testimony(const Snapshot& snapshot) {
    auto rows = snapshot.query(R"sql(
        SELECT load, layout, dated, keys, complete_for FROM loads
        WHERE began <= :c AND (ended = 0 OR ended > :c) ORDER BY load)sql");
    std::map<std::string, std::set<std::string>> parts;
    std::vector<std::pair<std::string, Telling>> complete;
    while (rows.executeStep()) {
        const auto load = rows.getColumn(0).getInt64();
        loads_.insert(load);
        const auto layout = text_at(rows, 1);
        const auto dated = date_at(rows, 2);
        auto seen = dated ? unpack_seen(layout, text_at(rows, 3)) : std::map<std::string, UrnSet>();
        if (seen.empty()) {
            continue;
        }
        const auto complete_for = unpack_authorities(text_at(rows, 4));
        if (!complete_for.empty()) {
            complete.emplace_back(layout, Telling{.load = load, .dated = *dated, .complete_for = complete_for});
        }
        for (auto& [source, urns] : seen) {
            parts[layout].insert(source);
            tellings_[source].push_back(
                {.load = load, .dated = *dated, .named = std::move(urns), .complete_for = complete_for});
        }
    }
    for (const auto& [layout, telling] : complete) {
        for (const auto& source : parts[layout]) {
            auto& list = tellings_[source];
            if (std::ranges::find(list, telling.load, &Telling::load) == list.end()) {
                list.push_back(telling);
            }
        }
    }
    for (auto& [source, list] : tellings_) {
        std::ranges::sort(list, by_day);
    }
    has_complete_loads_ = !complete.empty();
}

std::span<const Telling> Testimony::of(std::string_view source) const {
    const auto found = tellings_.find(source);
    return found == tellings_.end() ? std::span<const Telling>() : std::span<const Telling>(found->second);
}

void Testimony::judge(Urn urn, std::span<Saying> sayings, Date day) const {
    if (!has_complete_loads_) {
        return;
    }
    // Before any of them is judged, and has another day.
    const std::vector<Saying> said(sayings.begin(), sayings.end());
    visit_sources(sayings, [&](std::span<Saying> runs) { judge_source(urn, runs, said, day); });
}

void Testimony::judge_source(Urn urn, std::span<Saying> runs, std::span<const Saying> sayings, Date day) const {
    const auto tellings = of(runs.front().source);
    const auto* const ending = last_end(tellings, urn, runs, sayings, day);
    if (ending == nullptr) {
        return;
    }
    const auto end = ending->dated;
    Saying* last = nullptr;
    std::optional<Date> next;
    for (auto& run : runs) {
        if (run.dated <= end) {
            run.stands = run.typed;
            last = &run;
        } else if (!next) {
            next = run.dated;
        }
    }
    const auto again = next_naming(tellings, urn, end, next, day);
    if (again && last != nullptr && !last->typed) {
        last->stands = true;
        last->dated = *again;
    }
}

const Telling* Testimony::ending(Urn urn, std::span<const Saying> sayings, Date day) const {
    const Telling* newest = nullptr;
    visit_sources(sayings, [&](std::span<const Saying> runs) {
        const bool registers = std::ranges::any_of(runs, &Saying::registers);
        const auto* const end = registers ? last_end(of(runs.front().source), urn, runs, sayings, day) : nullptr;
        if (end != nullptr && (newest == nullptr || by_day(*newest, *end))) {
            newest = end;
        }
    });
    return newest;
}

void Testimony::settle(std::vector<DatedStatement>& statements, std::span<const std::int64_t> origins, Date day) const {
    if (has_complete_loads_ && !statements.empty()) {
        std::vector<Saying> sayings;
        for (std::size_t i = 0; i < statements.size(); ++i) {
            sayings.push_back(saying_of(statements[i], origins[i], *this));
        }
        judge(statements.front().statement.urn, sayings, day);
        for (std::size_t i = 0; i < statements.size(); ++i) {
            statements[i].dated = sayings[i].dated;
            statements[i].confirmed = sayings[i].dated;
        }
        std::size_t at = 0;
        std::erase_if(statements, [&](const DatedStatement&) { return !sayings[at++].stands; });
    }
    confirm(statements, day);
}

/// They stand in order of source and day: what was loaded since the next of its source speaks for that one.
void Testimony::confirm(std::vector<DatedStatement>& statements, Date day) const {
    for (std::size_t i = 0; i < statements.size(); ++i) {
        auto& statement = statements[i];
        const bool has_next = i + 1 < statements.size() && statements[i + 1].source == statement.source;
        for (const auto& telling : of(statement.source)) {
            const bool since_then = telling.dated > statement.confirmed && telling.dated <= day;
            const bool its_own = !has_next || telling.dated < statements[i + 1].dated;
            if (since_then && its_own && telling.named.contains(statement.statement.urn)) {
                statement.confirmed = telling.dated;
            }
        }
    }
}

std::optional<int> authority_on(Date day, std::string_view source, std::span<const Saying> sayings) {
    std::vector<Saying> runs;
    std::ranges::copy_if(sayings, std::back_inserter(runs), [&](const Saying& said) { return said.source == source; });
    const auto own = authority_by(day, runs);
    return own ? own : authority_elsewhere(sayings, day);
}

std::optional<Date> first_end(std::span<const Telling> tellings, Urn urn, std::optional<int> authority, Date after,
                              std::optional<Date> before) {
    std::optional<Date> end;
    for (const auto& telling : tellings) {
        if (telling.dated <= after || (before && telling.dated >= *before)) {
            continue;
        }
        if (end && *end < telling.dated) {
            break;
        }
        if (telling.named.contains(urn)) {
            // What the last load of a day says stands: a later one may still lack the school.
            end.reset();
            before = telling.dated + 1;
        } else if (lacks(telling, urn, authority)) {
            end = telling.dated;
        }
    }
    return end;
}

void for_each_saying(const Snapshot& snapshot, const Testimony& testimony, Date day,
                     const std::function<void(Urn, std::span<const Saying>)>& visit) {
    auto rows = snapshot.query(std::string(saying_columns) + "ORDER BY urn, source, dated");
    rows.bind(":day", iso(day));
    std::vector<Saying> group;
    std::optional<Urn> urn;
    const auto visit_group = [&] {
        if (urn) {
            testimony.judge(*urn, group, day);
            visit(*urn, group);
        }
        group.clear();
    };
    while (rows.executeStep()) {
        const auto next = urn_at(rows, 0);
        if (urn != next) {
            visit_group();
            urn = next;
        }
        group.push_back(read_saying(rows, testimony));
    }
    visit_group();
}

SayingReader::SayingReader(const Snapshot& snapshot)
    : rows_(snapshot.query(std::string(saying_columns) + "AND urn = :urn ORDER BY source, dated")) {}

std::vector<Saying> SayingReader::of(Urn urn, const Testimony& testimony, Date day) {
    rows_.reset();
    rows_.bind(":urn", urn.value());
    rows_.bind(":day", iso(day));
    std::vector<Saying> sayings;
    while (rows_.executeStep()) {
        sayings.push_back(read_saying(rows_, testimony));
    }
    testimony.judge(urn, sayings, day);
    return sayings;
}

}  // namespace llp::store
