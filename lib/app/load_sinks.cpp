#include "app/load_sinks.hpp"

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
    const auto dated = head.dated.value_or(head.today);
    head_ = head;
    statements_.emplace(write_, head.layout, dated, head.by_hand, head.registers);
    facts_.emplace(write_, head.layout, dated);
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

Saved StoringSink::save(const SchoolStatement& statement) {
    seen_.insert(statement.urn);
    return statements_->save(statement);
}

}  // namespace llp::app
