#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ingest/header.hpp"
#include "ingest/layout.hpp"
#include "ingest/lookup.hpp"
#include "ingest/maker.hpp"
#include "ingest/row.hpp"

namespace llp::ingest {

/// Decides which rows of a file are read at all, and what they are about. A row that it turns away says why: skipped as
/// "empty-row", by a rule of the layout, "five-digit-urn" (children's centres), "other-authority" or
/// "authority-not-known"; rejected as "bad-key" or "missing-required".
class RowGate {
public:
    /// `authorities`: only schools of these; empty for all. All references must outlive the gate.
    RowGate(const Layout& layout, const Header& header, const std::vector<int>& authorities, const Lookup& lookup);

    /// True for a row to be read; then `key` stands.
    bool admits(Row& row);
    [[nodiscard]] const RowKey& key() const noexcept { return key_; }

private:
    struct BoundSkip {
        BoundTest test;
        const std::string* reason;
    };
    struct BoundKey {
        std::size_t column;
        std::string header;
        KeyKind kind;
    };
    struct BoundNumber {
        std::optional<std::size_t> laestab;
        std::optional<std::size_t> authority;
        std::optional<std::size_t> establishment;
    };

    void bind_keys(const Layout& layout, const Header& header);
    bool passes_skips(Row& row) const;
    bool reads_key(Row& row);
    bool reads_number(const Row& row);
    bool read_named(Row& row, const BoundKey& key);
    bool read_party(Row& row, const BoundKey& key);
    bool passes_authority(Row& row) const;
    [[nodiscard]] bool has_left(Urn urn) const;
    [[nodiscard]] std::optional<int> stated_authority(const Row& row) const;
    [[nodiscard]] std::optional<int> authority_of(const Row& row, Urn urn) const;
    bool has_filled_columns(Row& row) const;
    [[nodiscard]] bool is_empty(const Row& row) const;

    std::size_t columns_;
    const Lookup& lookup_;
    std::set<int> authorities_;
    std::optional<std::size_t> authority_column_;
    std::vector<BoundSkip> skips_;
    std::vector<BoundKey> keys_;
    std::optional<BoundNumber> number_;
    std::vector<Bound> filled_;
    RowKey key_;
};

}  // namespace llp::ingest
