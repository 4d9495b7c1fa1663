#include "store/statement_writer.hpp"

#include <algorithm>

#include "store/columns.hpp"

namespace llp::store {

namespace {

constexpr std::size_t fixed_columns = 3;  // by_hand, registers, stated

bool is_by_hand(const RunWriter::Run& run) {
    return run.content.front() == yes_or_no(true);
}

}  // namespace

StatementWriter::StatementWriter(Write& write, const std::string& source, Date dated, bool by_hand, bool registers)
    : by_hand_(by_hand),
      registers_(registers),
      dated_(dated),
      today_(write.day()),
      source_(source),
      testimony_(write.current()),
      tellings_(testimony_.of(source)),
      has_complete_loads_(
          std::ranges::any_of(tellings_, [](const Telling& telling) { return !telling.complete_for.empty(); })),
      runs_(
          write, "schools", dated,
          [this](std::span<const Value> key, Date after, std::optional<Date> before) {
              return confirmed(Urn::of(std::get<std::int64_t>(key.front())), after, before);
          },
          [this](const Run& run) { return is_by_hand(run) && !testimony_.is_load(run.origin); }),
      sayings_(write.current()),
      key_(2),
      content_(fixed_columns + school_field_count) {
    key_[1] = source;
}

Saved StatementWriter::save(const SchoolStatement& statement, std::optional<int> authority) {
    const bool again = !seen_.insert(statement.urn);
    const auto saved = save_once(statement);
    if (saved == Saved::unchanged && returned_ && !again) {
        return Saved::added;
    }
    if (is_overruled(statement.urn, authority)) {
        return Saved::overruled;
    }
    if (!again) {
        return saved;
    }
    return saved == Saved::unchanged || saved == Saved::repeated ? Saved::repeated : Saved::replaced;
}

Saved StatementWriter::save_typed(const SchoolStatement& statement) {
    key_[0] = std::int64_t{statement.urn.value()};
    find_standing(statement.urn);
    return save_run(statement, returned_ ? std::nullopt : stood_);
}

Saved StatementWriter::save_once(const SchoolStatement& statement) {
    key_[0] = std::int64_t{statement.urn.value()};
    find_standing(statement.urn);
    return save_run(statement, stood_);
}

void StatementWriter::find_standing(Urn urn) {
    stood_ = runs_.standing(key_);
    returned_ = stood_ && has_ended(urn, *stood_);
}

Saved StatementWriter::save_run(const SchoolStatement& statement, const std::optional<Run>& standing) {
    fill_content(statement);
    if (!by_hand_) {
        return runs_.save(key_, content_, standing);
    }
    const bool known = is_registered(statement.urn);
    if (standing && standing->dated == dated_) {
        lay_over(*standing);
    }
    const auto saved = runs_.save(key_, content_, standing);
    if (saved == Saved::unchanged) {
        return saved;
    }
    return known ? Saved::changed : Saved::added;
}

/// Until the source says something else, which is of a later day than the load that lacks the school.
bool StatementWriter::is_overruled(Urn urn, std::optional<int> authority) {
    if (!has_complete_loads_ || tellings_.back().dated <= dated_) {
        return false;
    }
    return first_end(tellings_, urn, authority, dated_, runs_.next(key_)).has_value();
}

/// What the source had said last of the school by the day of the writer no longer stood.
bool StatementWriter::has_ended(Urn urn, const Run& stood) {
    const auto& authority = stood.content.at(fixed_columns + static_cast<std::size_t>(SchoolField::la_code));
    const auto* const code = std::get_if<std::int64_t>(&authority);
    const auto may_end = [&](const Telling& telling) {
        return telling.dated >= stood.dated && telling.dated <= dated_ && !telling.complete_for.empty() &&
               !telling.named.contains(urn) &&
               (code == nullptr || telling.complete_for.contains(static_cast<int>(*code)));
    };
    if (!has_complete_loads_ || std::ranges::none_of(tellings_, may_end)) {
        return false;
    }
    const auto sayings = sayings_.of(urn, testimony_, dated_);
    const auto is_its = [&](const Saying& said) { return said.source == source_; };
    const auto last = std::find_if(sayings.rbegin(), sayings.rend(), is_its);
    return last != sayings.rend() && !last->stands;
}

std::span<const FieldValue> StatementWriter::stood() const {
    return stood_ && !stood_->ours && !returned_ ? std::span<const FieldValue>(stood_->content).subspan(fixed_columns)
                                                 : std::span<const FieldValue>();
}

bool StatementWriter::is_registered(Urn urn) {
    const auto sayings = sayings_.of(urn, testimony_, today_);
    return std::ranges::any_of(sayings, [](const Saying& said) { return said.stands && said.registers; });
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
    for (const auto& telling : tellings_) {
        if (telling.dated > after && (!before || telling.dated < *before) && telling.named.contains(urn)) {
            return telling.dated;
        }
    }
    return std::nullopt;
}

std::vector<Standing> standing_statements(const Snapshot& snapshot, const std::string& layout, Date day) {
    const Testimony testimony(snapshot);
    std::vector<Standing> list;
    for_each_saying(snapshot, testimony, day, [&](Urn urn, std::span<const Saying> sayings) {
        for (const auto& said : sayings) {
            const bool of_layout = said.source == layout || said.source.starts_with(layout + ' ');
            const bool is_new = list.empty() || list.back().urn != urn || list.back().source != said.source;
            if (of_layout && is_new && said.stands && !said.typed) {
                list.push_back(
                    {.urn = urn, .source = said.source, .authority = authority_on(day, said.source, sayings)});
            }
        }
    });
    return list;
}

}  // namespace llp::store
