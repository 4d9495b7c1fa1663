#include "store/statement_writer.hpp"

#include <algorithm>

#include "store/columns.hpp"

namespace llp::store {

namespace {

constexpr std::size_t fixed_columns = 3;  // by_hand, registers, stated

}  // namespace

StatementWriter::StatementWriter(Write& write, const std::string& source, Date dated, bool by_hand, bool registers)
    : by_hand_(by_hand),
      registers_(registers),
      dated_(dated),
      confirmations_(confirmations(write.current())[source]),
      complete_later_(complete_loads_after(write.current(), source, dated)),
      runs_(write, "schools", dated,
            [this](std::span<const Value> key, Date after, std::optional<Date> before) {
                return confirmed(Urn::of(std::get<std::int64_t>(key.front())), after, before);
            }),
      registered_(write.database(), "SELECT 1 FROM schools WHERE urn = ? AND ended = 0 AND registers <> 0 LIMIT 1"),
      key_(2),
      content_(fixed_columns + school_field_count) {
    key_[1] = source;
}

Saved StatementWriter::save(const SchoolStatement& statement, std::optional<int> authority) {
    const bool again = !seen_.insert(statement.urn);
    if (is_overruled(statement.urn, authority)) {
        return Saved::overruled;
    }
    const auto saved = save_once(statement);
    if (!again) {
        return saved;
    }
    return saved == Saved::unchanged || saved == Saved::repeated ? Saved::repeated : Saved::replaced;
}

Saved StatementWriter::save_once(const SchoolStatement& statement) {
    key_[0] = std::int64_t{statement.urn.value()};
    fill_content(statement);
    stood_ = runs_.standing(key_);
    if (!by_hand_) {
        return runs_.save(key_, content_, stood_);
    }
    const bool known = is_registered(statement.urn);
    if (stood_ && stood_->dated == dated_) {
        lay_over(*stood_);
    }
    const auto saved = runs_.save(key_, content_, stood_);
    if (saved == Saved::unchanged) {
        return saved;
    }
    return known ? Saved::changed : Saved::added;
}

/// Until the source says something else, which is of a later day than the load that lacks the school, or of its
/// authority no more.
bool StatementWriter::is_overruled(Urn urn, std::optional<int> authority) {
    const auto lacks = [&](const CompleteLoad& load) {
        return authority && load.authorities.contains(*authority) && !load.named.contains(urn);
    };
    const auto first = std::ranges::find_if(complete_later_, lacks);
    if (first == complete_later_.end()) {
        return false;
    }
    key_[0] = std::int64_t{urn.value()};
    const auto next = runs_.next(key_);
    return !next || first->dated < *next;
}

bool StatementWriter::end(Urn urn) {
    key_[0] = std::int64_t{urn.value()};
    return runs_.end(key_);
}

std::span<const FieldValue> StatementWriter::stood() const {
    return stood_ && !stood_->ours ? std::span<const FieldValue>(stood_->content).subspan(fixed_columns)
                                   : std::span<const FieldValue>();
}

bool StatementWriter::is_registered(Urn urn) {
    registered_.reset();
    registered_.bind(1, urn.value());
    return registered_.executeStep();
}

void StatementWriter::fill_content(const SchoolStatement& statement) {
    content_[0] = yes_or_no(by_hand_);
    content_[1] = yes_or_no(registers_);
    content_[2] = static_cast<std::int64_t>(statement.stated);
    std::ranges::copy(statement.values, content_.begin() + fixed_columns);
}

/// Adds what was stated earlier for the day and is not stated now.
void StatementWriter::lay_over(const Run& before) {
    const auto was = static_cast<std::uint64_t>(std::get<std::int64_t>(before.content.at(2)));
    const auto is = static_cast<std::uint64_t>(std::get<std::int64_t>(content_.at(2)));
    for (std::size_t field = 0; field < school_field_count; ++field) {
        if ((is >> field & 1U) == 0) {
            content_[fixed_columns + field] = before.content[fixed_columns + field];
        }
    }
    content_[2] = static_cast<std::int64_t>(was | is);
}

std::optional<Date> StatementWriter::confirmed(Urn urn, Date after, std::optional<Date> before) const {
    for (const auto& [day, urns] : confirmations_) {
        if (day > after && (!before || day < *before) && urns.contains(urn)) {
            return day;
        }
    }
    return std::nullopt;
}

std::vector<Standing> standing_statements(const Snapshot& snapshot, const std::string& layout, Date day) {
    auto rows = snapshot.query(R"sql(
        SELECT urn, source, la_code FROM schools
        WHERE began <= :c AND (ended = 0 OR ended > :c) AND dated <= :day
        AND (source = :layout OR substr(source, 1, length(:layout) + 1) = :layout || ' ')
        ORDER BY urn, source, dated)sql");
    rows.bind(":day", iso(day));
    rows.bind(":layout", layout);
    std::vector<Standing> list;
    while (rows.executeStep()) {
        Standing standing{.urn = urn_at(rows, 0), .source = text_at(rows, 1), .authority = {}};
        if (list.empty() || list.back().urn != standing.urn || list.back().source != standing.source) {
            list.push_back(std::move(standing));
        }
        if (const auto code = integer_at(rows, 2)) {
            list.back().authority = static_cast<int>(*code);
        }
    }
    return list;
}

}  // namespace llp::store
