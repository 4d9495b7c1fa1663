#include "app/schools.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "app/school_facts.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "report/pages/school_history.hpp"
#include "store/dated_facts.hpp"
#include "store/facts.hpp"
#include "store/former_school.hpp"
#include "store/schools.hpp"
#include "store/statement_writer.hpp"

namespace llp::app {

namespace {

/// A school that is typed and one of a file of schools are statements of one hand: the later stands.
constexpr const char* typed_source = "schools";

std::string how_saved(Saved saved) {
    return saved == Saved::added ? "added" : saved == Saved::confirmed ? "confirmed" : "changed";
}

void check_is_held(const store::Snapshot& snapshot, Date day, const Party& party) {
    if (const auto urn = party.urn()) {
        if (!store::school(snapshot, day, *urn)) {
            throw NotFoundError(fmt::format("the store holds no school with URN {}", *urn),
                                "look it up with: llp school find TEXT");
        }
        return;
    }
    const auto held = store::organisations(snapshot);
    if (std::ranges::find(held, party, party_of) == held.end()) {
        throw NotFoundError(fmt::format("the store holds no organisation {}", party),
                            "list them with: llp school organisations; load it with: llp import organisations.csv");
    }
}

/// A fact typed by hand, in a write of its own. Its parties must be held, and nothing said of a later day.
template <typename Fact>
Saved save_fact(const Writing& writing, const Fact& fact, const std::vector<Party>& parties) {
    auto saved = Saved::unchanged;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        for (const auto& party : parties) {
            check_is_held(write.current(), writing.as_of, party);
        }
        saved = store::save(write, fact);
        if (saved == Saved::outdated) {
            throw UsageError(fmt::format("what the store holds was said after {}, and stays", writing.as_of));
        }
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

[[noreturn]] void refuse_not_held(const store::Snapshot& snapshot, Date day, Urn urn) {
    const auto former = store::former_school(snapshot, day, urn);
    if (!former) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}", urn),
                            "look it up with: llp school find TEXT");
    }
    const report::HeldNoMore ended{.since = former->since, .file = former->file, .command = former->command};
    throw NotFoundError(
        fmt::format("the store holds no school with URN {} any more: {} {}", urn, former->school.name, in_words(ended)),
        fmt::format("see its entry until then with: llp school history {}", urn));
}

report::OrganisationLine line_of(const Knowledge& known, const Organisation& body) {
    const auto party = party_of(body);
    report::OrganisationLine line{.party = party,
                                  .organisation = body,
                                  .open = body.is_open(known.day),
                                  .offers = {},
                                  .capacity = known.capacity(party),
                                  .membership = known.membership(party)};
    for (const auto& declaration : known.declarations) {
        if (declaration.party == party && declaration.kind == DeclarationKind::offer &&
            declaration.willing == Willing::yes &&
            std::ranges::find(line.offers, declaration.area) == line.offers.end()) {
            line.offers.push_back(declaration.area);
        }
    }
    line.supports = std::ranges::count_if(known.partnerships, [&](const Partnership& p) {
        return p.supporter == party && p.from <= known.day && (!p.to || known.day <= *p.to);
    });
    return line;
}

void check_kind(const std::vector<Organisation>& organisations, const std::string& kind) {
    std::set<std::string_view> kinds;
    for (const auto& body : organisations) {
        kinds.insert(body.kind);
    }
    if (!kinds.contains(kind)) {
        throw NotFoundError(fmt::format("the store holds no organisation of kind '{}'", kind),
                            kinds.empty() ? "load them with: llp import organisations.csv"
                                          : fmt::format("there are {}", fmt::join(kinds, ", ")));
    }
}

}  // namespace

Saved add_school(const Writing& writing, const SchoolStatement& statement) {
    auto saved = Saved::unchanged;
    write_store(writing, store::Access::create, [&](store::Write& write) {
        if (store::shows(write.current(), writing.as_of, statement)) {
            return;
        }
        saved = store::StatementWriter(write, typed_source, writing.as_of, true, true).save_typed(statement);
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
        const auto* const school = known.school(urn);
        if (school == nullptr) {
            refuse_not_held(snapshot, reading.as_of, urn);
        }
        shown = SchoolReader(snapshot, known).facts(*school);
    });
    return *shown;
}

std::vector<report::OrganisationLine> list_organisations(const Reading& reading, const OrganisationFilter& filter) {
    std::vector<report::OrganisationLine> lines;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        if (filter.kind) {
            check_kind(known.organisations, *filter.kind);
        }
        store::PostcodePlaces postcodes(snapshot);
        for (const auto& body : known.organisations) {
            auto line = line_of(known, body);
            if ((!filter.kind || body.kind == *filter.kind) && (filter.closed_too || body.is_open(reading.as_of)) &&
                (!filter.offering || line.capacity || !line.offers.empty())) {
                if (const auto lies = postcodes.find(body.postcode)) {
                    place_by_postcode(line.organisation, *lies);
                }
                lines.push_back(std::move(line));
            }
        }
    });
    return lines;
}

std::map<Party, PartyName> organisation_names(const Reading& reading) {
    std::map<Party, PartyName> names;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        for (const auto& body : read_as_one_each(store::organisations(snapshot))) {
            names.emplace(party_of(body), PartyName(body.name, body.kind));
        }
    });
    return names;
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
