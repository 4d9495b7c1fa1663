#include "app/role_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "app/finding_words.hpp"
#include "app/inheritance.hpp"
#include "app/succession.hpp"
#include "core/text.hpp"
#include "model/role.hpp"
#include "store/people.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

/// Who is in office, asked for one role at one party after the other: a load may appoint more people than memory holds.
class Office {
public:
    Office(const store::Snapshot& snapshot, Date day)
        : appointments_(snapshot), succession_(read_succession(snapshot, day)), day_(day) {}

    /// There, and at the schools of which one that followed speaks for it too.
    std::vector<Appointment> holders(const std::string& role, const Party& party) {
        std::vector<Appointment> list;
        for (const auto& each : family(party)) {
            std::ranges::move(appointments_.of(role, each), std::back_inserter(list));
        }
        return in_office(read_for_heirs(std::move(list), succession_, day_), day_);
    }

private:
    [[nodiscard]] std::set<Party> family(const Party& party) const {
        const auto speaker = succession_.read(party);
        std::set<Party> list{party, speaker};
        if (const auto urn = speaker.urn(); urn && succession_.speaks_for_others(*urn)) {
            std::ranges::copy(succession_.predecessors(*urn), std::inserter(list, list.end()));
        }
        return list;
    }

    store::AppointmentReader appointments_;
    Succession succession_;
    Date day_;
};

/// Of the roles that the load spoke of and whose new holder is news, by party and role.
std::vector<NewHolder> news_of(const store::Write& write, const StoringSink& sink) {
    Office before(write.current().at(write.number() - 1), write.day());
    Office now(write.current(), write.day());
    std::vector<NewHolder> list;
    for (const auto& [place, line] : sink.appointed()) {
        const auto& role = place.first;
        const auto& party = place.second;
        if (find_role(role)->finding.empty()) {
            continue;
        }
        auto news = new_holders(before.holders(role, party), now.holders(role, party));
        std::ranges::copy_if(news, std::back_inserter(list),
                             [&](const NewHolder& holder) { return holder.now.party == party; });
    }
    std::ranges::stable_sort(
        list, {}, [](const NewHolder& holder) { return std::pair(holder.now.party, role_rank(holder.now.role)); });
    return list;
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
    store::StatementReader schools(write.current(), write.day());
    for (const auto& news : news_of(write, sink)) {
        const auto& holder = news.now;
        const auto* const role = find_role(holder.role);
        note(summary, {.line = sink.appointed().at({holder.role, holder.party}),
                       .urn = holder.party.urn(),
                       .column = "name",
                       .code = std::string(role->finding),
                       .message = fmt::format("{} has a new {}", named(schools, holder.party), lower(role->title))});
    }
}

}  // namespace llp::app
