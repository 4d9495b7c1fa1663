#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "ingest/layout.hpp"
#include "ingest/row.hpp"
#include "model/party.hpp"
#include "model/record.hpp"

namespace llp::ingest {

/// What the records of one load have in common.
struct LoadHead {
    std::string layout;
    std::int64_t version = 1;
    bool registers = false;  ///< A row makes its school known.
    bool by_hand = false;
    bool is_private = false;            ///< See is_private of a layout.
    std::optional<Period> period;       ///< None where the rows carry it, or it does not apply.
    std::optional<Release> release;     ///< The same.
    std::optional<Date> dated;          ///< The day of the extract; today for our own formats unless told otherwise.
    bool complete = false;              ///< What the file lacks of the authorities that it names has ended.
    std::vector<int> authorities = {};  ///< Whose schools alone are read; empty for all.
    Date today;

    /// As of which the file says what it says.
    [[nodiscard]] Date day() const noexcept { return dated.value_or(today); }
};

/// What a row is about.
struct RowKey {
    std::vector<Party> parties;           ///< One, or two for a pair; none where the row names something else.
    std::optional<std::int64_t> laestab;  ///< In place of a URN that the row does not give.
    std::string name;                     ///< Id of an organisation, or a postcode.

    [[nodiscard]] Urn urn() const { return parties.front().urn().value(); }
};

/// Turns rows into records of one kind.
class RecordMaker {
public:
    RecordMaker() = default;
    RecordMaker(const RecordMaker&) = delete;
    RecordMaker& operator=(const RecordMaker&) = delete;
    virtual ~RecordMaker() = default;

    /// Adds what the row states about its key. The records are the maker's own and hold until the next
    /// row. May add none, and say on the row why.
    virtual void make(Row& row, const RowKey& key, std::vector<const Record*>& records) = 0;
};

/// Everything that a maker needs to know of its file; must outlive the maker.
struct MakerContext {
    const Layout& layout;
    const RecordSpec& spec;
    const Header& header;
    const LoadHead& head;
};

/// The maker for a record of a layout.
std::unique_ptr<RecordMaker> make_maker(const MakerContext& context);

}  // namespace llp::ingest
