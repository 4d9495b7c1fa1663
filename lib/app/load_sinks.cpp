#include "app/load_sinks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>

#include "model/school_change.hpp"
#include "store/facts.hpp"
#include "store/people.hpp"
#include "store/reviews.hpp"
#include "store/statement_writer.hpp"

namespace llp::app {

namespace {

/// Kept as runs by day: what store/dated_facts.hpp takes.
template <typename Fact>
constexpr bool is_dated = std::is_same_v<Fact, Judgement> || std::is_same_v<Fact, SchoolLink> ||
                          std::is_same_v<Fact, Organisation> || std::is_same_v<Fact, PostcodePlace>;

/// What people say by form.
template <typename Fact>
constexpr bool is_form = requires(const Fact& fact) {
    store::form_key(fact);
};

template <typename Form>
std::array<Party, 1> parties_of(const Form& form) {
    return {form.party};
}

std::array<Party, 1> parties_of(const ReviewLine& line) {
    return {Party(line.urn)};
}

std::array<Party, 2> parties_of(const Conflict& conflict) {
    return {conflict.a, conflict.b};
}

std::array<Party, 2> parties_of(const Travel& travel) {
    return {travel.from, travel.to};
}

/// The day of its file where it has none of its own.
template <typename Form>
Date said_on(const Form& form, Date day) {
    return form.said.value_or(day);
}

Date said_on(const Declaration& declaration, Date /*day*/) {
    return declaration.date;
}

}  // namespace

void StoringSink::begin(const ingest::LoadHead& head) {
    head_ = head;
    facts_.emplace(write_, head.layout, head.day());
    unsaid_later_.emplace(write_.current(), head.layout, head.day());
    if (head.complete) {
        completion_.emplace(write_, held_, head.authorities);
    }
}

Saved StoringSink::take(const Record& record, std::int64_t line) {
    if (completion_) {
        completion_->take(record);
    }
    return std::visit(
        [&](const auto& fact) {
            using Fact = std::decay_t<decltype(fact)>;
            if constexpr (std::is_same_v<Fact, SchoolStatement>) {
                return save(fact, line);
            } else if constexpr (is_dated<Fact>) {
                if constexpr (std::is_same_v<Fact, PostcodePlace>) {
                    note_area(fact);
                }
                return facts_->save(fact);
            } else if constexpr (is_form<Fact>) {
                if constexpr (std::is_same_v<Fact, Appointment>) {
                    appointed_[{fact.role, fact.party}] = line;
                }
                return save_form(fact);
            } else {
                note_seen(fact);
                return store::save(write_, fact);
            }
        },
        record);
}

store::LoadKeys StoringSink::keys() const {
    store::LoadKeys keys{.schools = {}, .facts = facts_->seen()};
    for (const auto& [source, writer] : statements_) {
        if (writer.seen().size() > 0) {
            keys.schools.emplace(source, writer.seen());
        }
    }
    if (figures_.size() > 0) {
        keys.schools.emplace(head().layout + " figures", figures_);
    }
    keys.facts.insert(others_);
    keys.forms = forms_;
    return keys;
}

std::optional<Ended> StoringSink::end_lacking() {
    if (!completion_) {
        return std::nullopt;
    }
    Ended ended{.authorities = completion_->authorities(), .unlisted = {}, .unsaid = {}};
    const auto day = head().day();
    for (const auto& standing : store::standing_statements(write_.current(), head().layout, day)) {
        const auto writer = statements_.find(standing.source);
        const bool is_seen = writer != statements_.end() && writer->second.seen().contains(standing.urn);
        // A file of a past day cannot end what has ended already.
        const bool is_held = held_.authorities.contains(standing.urn);
        if (!is_seen && is_held && completion_->covers(standing.authority)) {
            ended.unlisted.insert(standing.urn);
        }
    }
    completion_->end_facts(head().layout, day, ended);
    return ended;
}

store::StatementWriter& StoringSink::writer_of(const SchoolStatement& statement) {
    return writer_of(statement.part.empty() ? head().layout : fmt::format("{} {}", head().layout, statement.part));
}

store::StatementWriter& StoringSink::writer_of(const std::string& source) {
    return statements_.try_emplace(source, write_, source, head().day(), head().by_hand, head().registers)
        .first->second;
}

Saved StoringSink::save(const SchoolStatement& statement, std::int64_t line) {
    auto& writer = writer_of(statement);
    const auto saved = writer.save(statement, held_.authority_of(statement));
    const bool says_nothing_new = saved == Saved::unchanged || saved == Saved::repeated || saved == Saved::overruled;
    if (!says_nothing_new || held_.by_hand.contains(statement.urn)) {
        touch(statement, line, writer);
    }
    return saved;
}

void StoringSink::touch(const SchoolStatement& statement, std::int64_t line, const store::StatementWriter& writer) {
    const auto stood = writer.stood();
    auto mark = mark_of(statement, head().today);
    mark.misposted = mark.open && postcodes_.lacks(text_in(statement, SchoolField::postcode));
    touched_.push_back({.mark = mark,
                        .line = line,
                        .returned = writer.returned(),
                        .same_to_people = !stood.empty() && !may_have_changed(stood, statement)});
}

void StoringSink::note_seen(const NumberedResult& row) {
    others_.insert(KeySet::hash(std::to_string(row.laestab)));
}

template <typename Form>
Saved StoringSink::save_form(const Form& form) {
    const auto parties = parties_of(form);
    for (const auto& party : parties) {
        others_.insert(KeySet::hash(party.text()));
    }
    if (completion_ || unsaid_later_->any()) {
        const auto key = store::form_key(form);
        if (completion_) {
            forms_.insert(key);
        }
        const auto said = said_on(form, head().day());
        const auto is_left_unsaid = [&](const Party& party) {
            return unsaid_later_->lacks(key, said, held_.authority_of(party));
        };
        if (std::ranges::any_of(parties, is_left_unsaid)) {
            return Saved::overruled;
        }
    }
    return store::save(write_, form);
}

void StoringSink::note_area(const PostcodePlace& place) {
    const auto area = postcode_area(place.postcode);
    if (!areas_.contains(area)) {
        areas_.emplace(area);
    }
}

std::vector<TouchedSchool> StoringSink::take_touched() {
    UrnSet seen;
    const auto first = std::remove_if(touched_.rbegin(), touched_.rend(),
                                      [&](const TouchedSchool& touched) { return !seen.insert(touched.mark.urn); });
    touched_.erase(touched_.begin(), first.base());
    return std::move(touched_);
}

}  // namespace llp::app
