#include "app/load_sinks.hpp"

#include "store/facts.hpp"

namespace llp::app {

void CheckingSink::begin(const ingest::LoadHead& /*head*/) {}

Saved CheckingSink::take(const Record& /*record*/, std::int64_t /*line*/) {
    return Saved::added;
}

void StoringSink::begin(const ingest::LoadHead& head) {
    head_ = head;
    statements_.emplace(write_, head.layout, head.dated.value_or(head.today), head.by_hand, head.registers);
}

Saved StoringSink::take(const Record& record, std::int64_t /*line*/) {
    return std::visit(
        [&](const auto& fact) {
            if constexpr (std::is_same_v<std::decay_t<decltype(fact)>, SchoolStatement>) {
                return save(fact);
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
