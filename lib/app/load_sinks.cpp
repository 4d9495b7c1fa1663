#include "app/load_sinks.hpp"

#include <fmt/format.h>

#include <type_traits>

#include "store/facts.hpp"

namespace llp::app {

namespace {

/// Kept as runs by day: what store/dated_facts.hpp takes.
template <typename Fact>
constexpr bool is_dated = std::is_same_v<Fact, Judgement> || std::is_same_v<Fact, SchoolLink> ||
                          std::is_same_v<Fact, Organisation> || std::is_same_v<Fact, PostcodePlace>;

}  // namespace

void CheckingSink::begin(const ingest::LoadHead& /*head*/) {}

Saved CheckingSink::take(const Record& /*record*/, std::int64_t /*line*/) {
    return Saved::added;
}

void StoringSink::begin(const ingest::LoadHead& head) {
    head_ = head;
    facts_.emplace(write_, head.layout, head.dated.value_or(head.today));
}

Saved StoringSink::take(const Record& record, std::int64_t /*line*/) {
    return std::visit(
        [&](const auto& fact) {
            using Fact = std::decay_t<decltype(fact)>;
            if constexpr (std::is_same_v<Fact, SchoolStatement>) {
                return save(fact);
            } else if constexpr (is_dated<Fact>) {
                return facts_->save(fact);
            } else {
                return store::save(write_, fact);
            }
        },
        record);
}

store::LoadKeys StoringSink::keys() const {
    store::LoadKeys keys{.schools = {}, .facts = facts_->seen()};
    for (const auto& [source, writer] : statements_) {
        keys.schools.emplace(source, writer.seen());
    }
    return keys;
}

Saved StoringSink::save(const SchoolStatement& statement) {
    const auto source = statement.part.empty() ? head().layout : fmt::format("{} {}", head().layout, statement.part);
    const auto writer = statements_.try_emplace(source, write_, source, head().dated.value_or(head().today),
                                                head().by_hand, head().registers);
    return writer.first->second.save(statement);
}

}  // namespace llp::app
