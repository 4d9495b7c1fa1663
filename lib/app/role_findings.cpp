#include "app/role_findings.hpp"

#include <fmt/format.h>

#include "app/finding_words.hpp"
#include "app/inheritance.hpp"
#include "app/succession.hpp"
#include "core/text.hpp"
#include "model/role.hpp"
#include "store/people.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

std::vector<Appointment> read_in_office(const store::Snapshot& snapshot, Date day) {
    return in_office(read_for_heirs(store::appointments(snapshot), read_succession(snapshot, day), day), day);
}

std::string named(store::StatementReader& schools, const Party& party) {
    const auto urn = party.urn();
    const auto school = urn ? schools.school(*urn) : std::nullopt;
    return school ? app::named(*school) : party.text();
}

}  // namespace

void add_role_findings(store::Write& write, const StoringSink& sink, LoadSummary& summary) {
    if (sink.appointed().empty()) {
        return;
    }
    const auto day = write.day();
    const auto now = write.current();
    store::StatementReader schools(now, day);
    for (const auto& news : new_holders(read_in_office(now.at(write.number() - 1), day), read_in_office(now, day))) {
        const auto& holder = news.now;
        const auto* const role = find_role(holder.role);
        const auto line = sink.appointed().find({holder.role, holder.party});
        if (!role->finding.empty() && line != sink.appointed().end()) {
            note(summary,
                 {.line = line->second,
                  .urn = holder.party.urn(),
                  .column = "name",
                  .code = std::string(role->finding),
                  .message = fmt::format("{} has a new {}", named(schools, holder.party), lower(role->title))});
        }
    }
}

}  // namespace llp::app
