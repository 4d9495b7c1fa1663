#include "app/schools.hpp"

#include <algorithm>

#include "app/school_facts.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "store/facts.hpp"
#include "store/schools.hpp"
#include "store/statement_writer.hpp"

namespace llp::app {

namespace {

/// A school that is typed and one of a file of schools are statements of one hand: the later stands.
constexpr const char* typed_source = "schools";

std::string how_saved(Saved saved) {
    return saved == Saved::added ? "added" : "changed";
}

/// A fact typed by hand, in a write of its own. Its schools must be held.
template <typename Fact>
Saved save_fact(const Writing& writing, const Fact& fact, const std::vector<Party>& parties) {
    auto saved = Saved::unchanged;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        for (const auto& party : parties) {
            const auto urn = party.urn();
            if (urn && !store::school(write.current(), writing.as_of, *urn)) {
                throw NotFoundError(fmt::format("the store holds no school with URN {}", *urn),
                                    "look it up with: llp school find TEXT");
            }
        }
        saved = store::save(write, fact);
        write.summarise(how_saved(saved));
    });
    return saved;
}

/// The text in which a school is looked for, folded.
std::string searchable(const School& school) {
    return folded(school.name) + ' ' + folded(school.town) + ' ' + folded(school.postcode) + ' ' +
           folded(school.trust_name) + ' ' + std::to_string(school.urn.value()) + ' ' +
           (school.laestab ? std::to_string(*school.laestab) : std::string());
}

bool holds_every_word(const std::string& text, const std::vector<std::string_view>& words) {
    return std::ranges::all_of(words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace

Saved add_school(const Writing& writing, const SchoolStatement& statement) {
    auto saved = Saved::unchanged;
    write_store(writing, store::Access::create, [&](store::Write& write) {
        if (store::shows(write.current(), writing.as_of, statement)) {
            return;
        }
        saved = store::StatementWriter(write, typed_source, writing.as_of, true, true).save(statement);
        write.summarise(how_saved(saved));
    });
    return saved;
}

std::vector<School> list_schools(const Reading& reading, const SchoolFilter& filter) {
    std::vector<School> list;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        store::for_each_school(snapshot, reading.as_of, [&](School school) {
            if (is_of(school, filter.authorities) && (!filter.phase || school.phase == filter.phase) &&
                (filter.closed_too || school.is_open(reading.as_of))) {
                list.push_back(std::move(school));
            }
        });
    });
    return list;
}

std::vector<School> find_schools(const Reading& reading, const std::string& text) {
    const auto folded_text = folded(text);
    const auto words = split(folded_text, ' ');
    std::vector<School> found;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        store::for_each_school(snapshot, reading.as_of, [&](School school) {
            if (holds_every_word(searchable(school), words)) {
                found.push_back(std::move(school));
            }
        });
    });
    std::ranges::stable_sort(found, {}, [&](const School& s) { return std::pair(!s.is_open(reading.as_of), s.name); });
    return found;
}

report::SchoolFacts show_school(const Reading& reading, Urn urn) {
    std::optional<report::SchoolFacts> shown;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        if (const auto* const school = known.school(urn)) {
            shown = facts_of_school(snapshot, known, *school);
        }
    });
    if (!shown) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}", urn),
                            "look it up with: llp school find TEXT");
    }
    return *shown;
}

Saved declare(const Writing& writing, const Declaration& declaration) {
    return save_fact(writing, declaration, {declaration.party});
}

Saved set_membership(const Writing& writing, const Membership& membership) {
    return save_fact(writing, membership, {membership.party});
}

Saved set_conflict(const Writing& writing, const Conflict& conflict) {
    return save_fact(writing, conflict, {conflict.a, conflict.b});
}

}  // namespace llp::app
