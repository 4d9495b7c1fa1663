#include "app/schools.hpp"

#include <algorithm>

#include "app/knowledge.hpp"
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

template <typename T, typename Of>
std::vector<T> of_school(const std::vector<T>& all, Of is_of_school) {
    std::vector<T> found;
    std::ranges::copy_if(all, std::back_inserter(found), is_of_school);
    return found;
}

std::vector<std::string> source_lines(const store::Snapshot& snapshot, Urn urn) {
    std::vector<std::string> lines;
    for (const auto& source : store::sources(snapshot, urn)) {
        lines.push_back(source.file.empty()
                            ? fmt::format("{}, typed on {}", source.source, source.dated)
                            : fmt::format("{}, dated {}, from {}", source.source, source.dated, source.file));
    }
    return lines;
}

report::SchoolFacts view(const Knowledge& known, const School& school) {
    const Party party(school.urn);
    report::SchoolFacts view{.as_of = known.day,
                             .school = school,
                             .profile = *known.profile(school.urn),
                             .context = *known.context(school.urn)};
    const auto is_its = [&](const auto& fact) { return fact.urn == school.urn; };
    view.judgements = of_school(known.judgements, is_its);
    std::ranges::stable_sort(view.judgements, std::ranges::greater(), &Judgement::date);
    view.results = of_school(known.results, is_its);
    std::ranges::stable_sort(view.results, std::ranges::greater(), &ResultRow::period);
    view.declarations = of_school(known.declarations, [&](const Declaration& d) { return d.party == party; });
    view.capacity = known.capacity(party);
    view.membership = known.membership(party);
    view.conflicts = of_school(known.conflicts, [&](const Conflict& c) { return c.a == party || c.b == party; });
    view.partnerships = of_school(known.partnerships, [&](const Partnership& p) {
        return (p.supported == party || p.supporter == party) && !p.is_over(known.day);
    });
    if (const auto heir = known.succession.heir(school.urn)) {
        view.heir = heir->urn;
    }
    view.predecessors = known.succession.predecessors(school.urn);
    view.names = names_of(known);
    return view;
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
            shown = view(known, *school);
            shown->sources = source_lines(snapshot, urn);
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
