#include "store/rounds.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "core/error.hpp"
#include "store/columns.hpp"
#include "store/packed.hpp"
#include "store/packed_certificate.hpp"
#include "store/packed_clusters.hpp"
#include "store/packed_keeping.hpp"
#include "store/packed_partners.hpp"
#include "store/packed_reviews.hpp"

namespace llp::store {

namespace {

/// What a round keeps stands among its parameters, under a name that none of them has.
constexpr auto keeping_key = "keeping";

std::string pack_parameters(const Round& round) {
    auto parameters = round.parameters;
    if (round.keeping) {
        parameters[keeping_key] = pack(*round.keeping);
    }
    return pack(parameters);
}

void take_keeping(Round& round) {
    if (const auto found = round.parameters.find(keeping_key); found != round.parameters.end()) {
        round.keeping = unpack_keeping(found->second);
        round.parameters.erase(found);
    }
}

Saved save_head(Write& write, const Round& round) {
    const std::array<Value, 1> key{round.name};
    const std::array<Value, 22> content{round.kind,
                                        pack_parameters(round),
                                        round.weights,
                                        round.digest,
                                        std::int64_t{round.supported},
                                        std::int64_t{round.supporters},
                                        std::int64_t{round.candidates},
                                        pack(round.refused),
                                        pack(round.not_known),
                                        round.total.count(),
                                        std::string(token(round.status)),
                                        store::key_of(round.made_on),
                                        round.approved_by,
                                        column_of(round.approved_on),
                                        std::int64_t{round.organisations},
                                        std::int64_t{round.outside},
                                        round.accounts ? Value(pack(round.accounts->equity)) : Value(),
                                        round.accounts ? Value(pack(round.accounts->load)) : Value(),
                                        round.listed ? Value(pack_schools(*round.listed)) : Value(),
                                        column_of(round.ended_on),
                                        round.ended_by,
                                        round.end_reason};
    return write.table("rounds").put(key, content);
}

void save_pair(Write& write, const std::string& name, const Pairing& pair) {
    const std::array<Value, 3> key{name, pair.supported.text(), pair.supporter.text()};
    const auto apart = pair.apart ? std::optional(pair.apart->count()) : std::nullopt;
    const auto minutes = pair.minutes ? std::optional(pair.minutes->count()) : std::nullopt;
    const std::array<Value, 14> content{pair.score.count(),        pack(pair.parts),         pack(pair.areas),
                                        std::int64_t{pair.rank},   column_of(apart),         yes_or_no(pair.asked),
                                        yes_or_no(pair.locked),    pack(pair.not_known),     pack(pair.runners_up),
                                        pack(pair.refused),        column_of(minutes),       yes_or_no(pair.outside),
                                        pack(pair.not_applicable), pack(pair.found_by_peers)};
    write.table("round_members").put(key, content);
}

void save_unmatched(Write& write, const std::string& name, const Unmatched& unmatched) {
    const std::array<Value, 2> key{name, unmatched.supported.text()};
    const std::array<Value, 5> content{std::int64_t{unmatched.missing}, std::int64_t{unmatched.candidates},
                                       pack(unmatched.refused), pack(unmatched.areas), pack(unmatched.found_by_peers)};
    write.table("round_refusals").put(key, content);
}

std::optional<RoundAccounts> read_accounts(const SQLite::Statement& row, int equity, int load) {
    if (row.getColumn(equity).isNull() || row.getColumn(load).isNull()) {
        return std::nullopt;
    }
    return RoundAccounts{.equity = unpack_equity(text_at(row, equity)), .load = unpack_load(text_at(row, load))};
}

void save_certificate(Write& write, const std::string& name, const Certificate& certificate) {
    const std::array<Value, 1> key{name};
    const std::array<Value, 1> content{pack(certificate)};
    write.table("round_certificates").put(key, content);
}

/// What a round of one kind alone has, packed in the one column of its table.
void save_answer(Write& write, std::string_view table, const std::string& name, std::string answer) {
    const std::array<Value, 1> key{name};
    const std::array<Value, 1> content{std::move(answer)};
    write.table(table).put(key, content);
}

std::optional<std::string> packed_answer_of(const Snapshot& snapshot, std::string_view column,
                                            const std::string& name) {
    auto rows =
        snapshot.query(fmt::format("SELECT {0} FROM round_{0} WHERE round = :round AND {1}", column, is_current));
    rows.bind(":round", name);
    return rows.executeStep() ? std::optional(text_at(rows, 0)) : std::nullopt;
}

Round round_head(const SQLite::Statement& row) {
    const auto status = read_round_status(text_at(row, 11));
    Round round{.name = text_at(row, 0),
                .kind = text_at(row, 1),
                .parameters = unpack_texts(text_at(row, 2)),
                .weights = text_at(row, 3),
                .digest = text_at(row, 4),
                .supported = row.getColumn(5).getInt(),
                .supporters = row.getColumn(6).getInt(),
                .organisations = row.getColumn(15).getInt(),
                .outside = row.getColumn(16).getInt(),
                .candidates = row.getColumn(7).getInt(),
                .refused = unpack_counts(text_at(row, 8)),
                .not_known = unpack_counts(text_at(row, 9)),
                .total = Points(row.getColumn(10).getInt64()),
                .pairs = {},
                .unmatched = {},
                .certificate = {},
                .status = status.value_or(RoundStatus::proposed),
                .approved_by = text_at(row, 13),
                .made_on = date_at(row, 12),
                .approved_on = date_at(row, 14),
                .accounts = read_accounts(row, 17, 18)};
    take_keeping(round);
    if (!row.getColumn(19).isNull()) {
        round.listed = unpack_schools(text_at(row, 19));
    }
    round.ended_on = date_at(row, 20);
    round.ended_by = text_at(row, 21);
    round.end_reason = text_at(row, 22);
    return round;
}

Pairing read_pair(const SQLite::Statement& row) {
    const auto apart = integer_at(row, 6);
    const auto minutes = integer_at(row, 12);
    return {.supported = party_at(row, 0),
            .supporter = party_at(row, 1),
            .score = Points(row.getColumn(2).getInt64()),
            .parts = unpack_parts(text_at(row, 3)),
            .areas = unpack_list(text_at(row, 4)),
            .found_by_peers = unpack_list(text_at(row, 15)),
            .rank = row.getColumn(5).getInt(),
            .apart = apart ? std::optional(Metres(*apart)) : std::nullopt,
            .minutes = minutes ? std::optional(Minutes(*minutes)) : std::nullopt,
            .asked = row.getColumn(7).getInt() != 0,
            .locked = row.getColumn(8).getInt() != 0,
            .outside = row.getColumn(13).getInt() != 0,
            .not_known = unpack_list(text_at(row, 9)),
            .not_applicable = unpack_list(text_at(row, 14)),
            .runners_up = unpack_runners_up(text_at(row, 10)),
            .refused = unpack_counts(text_at(row, 11))};
}

Unmatched read_unmatched(const SQLite::Statement& row) {
    return {.supported = party_at(row, 0),
            .missing = row.getColumn(1).getInt(),
            .candidates = row.getColumn(2).getInt(),
            .refused = unpack_counts(text_at(row, 3)),
            .areas = unpack_list(text_at(row, 4)),
            .found_by_peers = unpack_list(text_at(row, 5))};
}

SQLite::Statement of_round(const Snapshot& snapshot, std::string_view columns, std::string_view table,
                           const std::string& name) {
    auto rows = snapshot.query(
        fmt::format("SELECT {} FROM {} WHERE round = :round AND {} ORDER BY 1, 2", columns, table, is_current));
    rows.bind(":round", name);
    return rows;
}

SQLite::Statement certificate_of(const Snapshot& snapshot, const std::string& name) {
    auto rows = snapshot.query(
        fmt::format("SELECT certificate, origin FROM round_certificates WHERE round = :round AND {}", is_current));
    rows.bind(":round", name);
    return rows;
}

void read_members(const Snapshot& snapshot, Round& round) {
    auto pairs = of_round(snapshot,
                          "supported, supporter, score, parts, areas, rank, apart_m, asked, locked, not_known, "
                          "runners_up, refused, minutes, outside, not_applicable, found_by_peers",
                          "round_members", round.name);
    while (pairs.executeStep()) {
        round.pairs.push_back(read_pair(pairs));
    }
    auto unmatched = of_round(snapshot, "supported, missing, candidates, refused, areas, found_by_peers",
                              "round_refusals", round.name);
    while (unmatched.executeStep()) {
        round.unmatched.push_back(read_unmatched(unmatched));
    }
    auto certificate = certificate_of(snapshot, round.name);
    if (certificate.executeStep()) {
        round.certificate = unpack_certificate(text_at(certificate, 0));
    }
}

void read_answer(const Snapshot& snapshot, Round& round) {
    if (const auto clusters = packed_answer_of(snapshot, "clusters", round.name)) {
        round.clusters = unpack_clusters(*clusters);
    }
    if (const auto partners = packed_answer_of(snapshot, "partners", round.name)) {
        round.partners = unpack_partners(*partners);
    }
    if (const auto reviews = packed_answer_of(snapshot, "reviews", round.name)) {
        round.reviews = unpack_reviews(*reviews);
    }
}

Partnership read_partnership(const SQLite::Statement& row) {
    return {.number = row.getColumn(0).getInt64(),
            .round = text_at(row, 1),
            .supported = party_at(row, 2),
            .supporter = party_at(row, 3),
            .areas = unpack_list(text_at(row, 4)),
            .found_by_peers = unpack_list(text_at(row, 10)),
            .from = day_at(row, 5),
            .to = date_at(row, 6),
            .approved_by = text_at(row, 7),
            .ended_by = text_at(row, 8),
            .end_reason = text_at(row, 9)};
}

}  // namespace

Saved save(Write& write, const Round& round) {
    const auto saved = save_head(write, round);
    for (const auto& pair : round.pairs) {
        save_pair(write, round.name, pair);
    }
    for (const auto& unmatched : round.unmatched) {
        save_unmatched(write, round.name, unmatched);
    }
    if (round.certificate) {
        save_certificate(write, round.name, *round.certificate);
    }
    if (round.clusters) {
        save_answer(write, "round_clusters", round.name, pack(*round.clusters));
    }
    if (round.partners) {
        save_answer(write, "round_partners", round.name, pack(*round.partners));
    }
    if (round.reviews) {
        save_answer(write, "round_reviews", round.name, pack(*round.reviews));
    }
    return saved;
}

std::vector<Round> rounds(const Snapshot& snapshot) {
    auto rows = snapshot.query(fmt::format(
        "SELECT name, kind, parameters, weights, digest, supported, supporters, candidates, refused, not_known, total, "
        "status, made_on, approved_by, approved_on, organisations, outside, equity, load, listed, over_on, over_by, "
        "over_reason FROM rounds WHERE {} ORDER BY name",
        is_current));
    std::vector<Round> list;
    while (rows.executeStep()) {
        list.push_back(round_head(rows));
        read_members(snapshot, list.back());
        read_answer(snapshot, list.back());
    }
    return list;
}

std::optional<Round> round(const Snapshot& snapshot, const std::string& name) {
    for (auto& found : rounds(snapshot)) {
        if (found.name == name) {
            return std::move(found);
        }
    }
    return std::nullopt;
}

std::int64_t saved_by(const Snapshot& snapshot, const Round& round) {
    auto rows = snapshot.query(
        "SELECT coalesce(min(began), 0) FROM rounds WHERE name = :name AND digest = :digest AND began <= :c");
    rows.bind(":name", round.name);
    rows.bind(":digest", round.digest);
    rows.executeStep();
    return rows.getColumn(0).getInt64();
}

std::optional<std::int64_t> proposing_command(const Snapshot& snapshot, const std::string& name) {
    auto rows = certificate_of(snapshot, name);
    return rows.executeStep() ? std::optional(rows.getColumn(1).getInt64()) : std::nullopt;
}

Saved save(Write& write, const Partnership& partnership) {
    const std::array<Value, 1> key{partnership.number};
    const std::array<Value, 10> content{
        partnership.round,      partnership.supported.text(),    partnership.supporter.text(), pack(partnership.areas),
        iso(partnership.from),  column_of(partnership.to),       partnership.approved_by,      partnership.ended_by,
        partnership.end_reason, pack(partnership.found_by_peers)};
    return write.table("partnerships").put(key, content);
}

std::vector<Partnership> partnerships(const Snapshot& snapshot) {
    auto rows = snapshot.query(
        fmt::format("SELECT number, round, supported, supporter, areas, valid_from, valid_to, approved_by, ended_by, "
                    "end_reason, found_by_peers FROM partnerships "
                    "WHERE {} ORDER BY number",
                    is_current));
    std::vector<Partnership> list;
    while (rows.executeStep()) {
        list.push_back(read_partnership(rows));
    }
    return list;
}

std::int64_t next_partnership(const Snapshot& snapshot) {
    auto rows = snapshot.query("SELECT coalesce(max(number), 0) + 1 FROM partnerships WHERE began <= :c");
    rows.executeStep();
    return rows.getColumn(0).getInt64();
}

}  // namespace llp::store
