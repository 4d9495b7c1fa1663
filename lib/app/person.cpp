#include "app/person.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/session.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "model/role.hpp"
#include "store/database.hpp"
#include "store/erasure.hpp"

namespace llp::app {

namespace {

/// A wish with what the store has of it.
struct Found {
    PersonAccount account;
    store::Writings writings;
    std::set<std::string> ids;
    std::set<Party> parties;
};

bool is_meant(const PersonWish& wish, const HeldRole& held) {
    const bool is_named = held.id == wish.id_or_name || folded(held.appointment.person.name) == folded(wish.id_or_name);
    return is_named && (!wish.party || held.appointment.party == *wish.party);
}

bool have_like_names(const Person& a, const Person& b) {
    const auto other = folded(b.name);
    return !nearest_word(folded(a.name), {other}).empty();
}

/// One person whose name was corrected: who took on one seat on one day, to be reached in the same way. Where no first
/// day is said, the next holder has the seat of the one before and may have the same telephone.
bool is_corrected(const Appointment& a, const Appointment& b) {
    const auto* const role = find_role(a.role);
    const bool is_one_seat = role != nullptr && role->one_holder && a.role == b.role && a.party == b.party;
    return is_one_seat && a.from == b.from && store::share_an_address(a.person, b.person) &&
           (a.from || have_like_names(a.person, b.person));
}

/// With every spelling that was corrected to another of them.
std::set<std::string> ids_of(const std::vector<HeldRole>& list, const PersonWish& wish) {
    std::set<std::string> ids;
    std::vector<const HeldRole*> open;  // Versions with which no others were compared yet.
    const auto add = [&](const std::string& id) {
        for (const auto& held : list) {
            if (held.id == id) {
                open.push_back(&held);
            }
        }
        ids.insert(id);
    };
    const auto add_those = [&](const auto& is_theirs) {
        for (const auto& held : list) {
            if (!ids.contains(held.id) && is_theirs(held)) {
                add(held.id);
            }
        }
    };
    add_those([&](const HeldRole& held) { return is_meant(wish, held); });
    while (!open.empty()) {
        const auto& known = open.back()->appointment;
        open.pop_back();
        add_those([&](const HeldRole& held) { return is_corrected(known, held.appointment); });
    }
    return ids;
}

Found find_person(const store::Snapshot& snapshot, const PersonWish& wish) {
    auto list = store::held_roles(snapshot);
    Found found;
    found.ids = ids_of(list, wish);
    for (auto& held : list) {
        if (found.ids.contains(held.id)) {
            store::note(held.appointment.person, found.writings);
            found.parties.insert(held.appointment.party);
            found.account.roles.push_back(std::move(held));
        }
    }
    if (found.ids.empty()) {
        store::note(wish.id_or_name, found.writings);
    }
    found.account.mentions = store::mentions(snapshot, found.writings);
    std::erase_if(found.account.mentions,
                  [&](const Mention& mention) { return mention.table == "people" && found.ids.contains(mention.key); });
    if (found.account.roles.empty() && found.account.mentions.empty()) {
        throw NotFoundError("the store holds nothing of a person of this name or number",
                            "see who holds which role: llp school people --audience board");
    }
    return found;
}

/// A name alone, or a word, may stand in many texts: who is erased has held a role.
void refuse_unclear(const std::set<Party>& parties) {
    if (parties.empty()) {
        throw NotFoundError("nobody of this name or number holds, or held, a role: texts that name them stay",
                            "see them with: llp db person export NAME");
    }
    if (parties.size() > 1) {
        throw NotFoundError(fmt::format("people of this name hold, or held, a role at {}", fmt::join(parties, ", ")),
                            "say which is meant: --of PARTY, or the number that 'llp db person export' tells");
    }
}

/// Copies that a migration left beside the store.
std::vector<std::string> backups_beside(const std::string& path) {
    namespace fs = std::filesystem;
    const fs::path store(path);
    const auto folder = store.has_parent_path() ? store.parent_path() : fs::path(".");
    const auto beginning = store.filename().string() + ".before-v";
    std::vector<std::string> found;
    std::error_code fault;
    for (const auto& entry : fs::directory_iterator(folder, fault)) {
        if (entry.path().filename().string().starts_with(beginning)) {
            found.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(found);
    return found;
}

void compact_file(const StorePlace& place) {
    try {
        auto database = store::open(place_of(place), store::Access::write);
        store::compact(database);
    } catch (const SQLite::Exception& fault) {
        store::rethrow(fault, place.path);
    }
}

}  // namespace

report::PersonFacts export_person(const Reading& reading, const PersonWish& wish) {
    report::PersonFacts facts{.as_of = reading.as_of, .account = {}};
    read_store(reading, [&](const store::Snapshot& snapshot) { facts.account = find_person(snapshot, wish).account; });
    return facts;
}

report::ErasureFacts erase_person(const Writing& writing, const PersonWish& wish) {
    report::ErasureFacts facts{.as_of = writing.as_of, .kept = !writing.dry_run};
    // The words typed name whom they erase.
    auto unnamed = writing;
    unnamed.words = "llp db person erase";
    write_store(unnamed, store::Access::write, [&](store::Write& write) {
        const auto found = find_person(write.current(), wish);
        refuse_unclear(found.parties);
        facts.erased = store::erase_people(write, found.ids, found.writings);
        facts.mentions = store::mentions(write.current(), found.writings);
        write.summarise(fmt::format("{} roles, {} versions erased", facts.erased.roles, facts.erased.versions));
    });
    facts.backups = backups_beside(writing.place.path);
    if (!writing.dry_run) {
        compact_file(writing.place);
    }
    return facts;
}

}  // namespace llp::app
