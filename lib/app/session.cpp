#include "app/session.hpp"

namespace llp::app {

store::Place place_of(const StorePlace& place) {
    return {.path = place.path, .allow_shared = place.allow_shared, .wait_seconds = place.wait_seconds};
}

store::Intent intent_of(const Writing& writing) {
    return {.day = writing.as_of,
            .real_today = writing.real_today,
            .at = writing.at,
            .who = writing.who,
            .words = writing.words,
            .dry_run = writing.dry_run};
}

void read_store(const Reading& reading, const std::function<void(const store::Snapshot&)>& job) {
    store::read(place_of(reading.place), reading.as_of, job);
}

std::optional<std::int64_t> write_store(const Writing& writing, store::Access access,
                                        const std::function<void(store::Write&)>& job) {
    if (writing.rehearsal) {
        return writing.rehearsal->write(intent_of(writing), job);
    }
    return store::write(place_of(writing.place), access, intent_of(writing), job);
}

}  // namespace llp::app
