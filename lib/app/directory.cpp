#include "app/directory.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/session.hpp"
#include "core/error.hpp"
#include "model/area.hpp"
#include "model/review.hpp"
#include "store/dated_facts.hpp"

namespace llp::app {

namespace {

using Help = std::tuple<Party, std::string, std::string, std::string>;

Help help_of(const Declaration& offer) {
    return {offer.party, offer.area, offer.topic, offer.mode};
}

bool may_be_listed(const Declaration& offer) {
    return offer.willing == Willing::yes && offer.listed;
}

/// Of each help that is offered the latest statement; of two of one day the one that keeps more to itself.
std::vector<Declaration> latest_offers(const std::vector<Declaration>& declarations) {
    std::map<Help, Declaration> latest;
    for (const auto& declaration : declarations) {
        if (declaration.kind != DeclarationKind::offer) {
            continue;
        }
        const auto [stands, first] = latest.try_emplace(help_of(declaration), declaration);
        const auto rank = [](const Declaration& offer) { return std::pair(offer.date, !may_be_listed(offer)); };
        if (!first && rank(declaration) > rank(stands->second)) {
            stands->second = declaration;
        }
    }
    std::vector<Declaration> offers;
    offers.reserve(latest.size());
    for (auto& [help, offer] : latest) {
        offers.push_back(std::move(offer));
    }
    return offers;
}

/// Of whoever leads there the one first named; people_of must be in office.
std::optional<Appointment> whom_to_ask(const std::vector<Appointment>& in_office, const Party& party) {
    for (const auto* const role : {"headteacher", "executive-headteacher", "adviser"}) {
        const auto found = std::ranges::find_if(in_office, [&](const Appointment& each) {
            return each.party == party && each.role == role && !each.person.name.empty();
        });
        if (found != in_office.end()) {
            return *found;
        }
    }
    return {};
}

std::size_t area_place(std::string_view id) {
    const auto found = std::ranges::find(areas(), id, &Area::id);
    return static_cast<std::size_t>(found - areas().begin());
}

/// All of an area first, then by the order of the list.
std::size_t topic_place(std::string_view id) {
    const auto found = std::ranges::find(review_subjects(), id, &ReviewSubject::id);
    return id.empty() ? 0 : static_cast<std::size_t>(found - review_subjects().begin()) + 1;
}

const School& school_that_asks(const Knowledge& known, Urn urn) {
    const auto* const school = known.school(urn);
    if (school == nullptr) {
        throw NotFoundError(fmt::format("no school has the URN {}", urn.value()), "llp school find NAME finds it");
    }
    if (!school->place) {
        throw UsageError(fmt::format("--near {}: the place of {} is not known", urn.value(), school->name),
                         "load a file that has its easting and northing, or its postcode");
    }
    return *school;
}

class Listing {
public:
    Listing(const store::Snapshot& snapshot, const Knowledge& known, const DirectoryRequest& request)
        : known_(known), request_(request), reported_(reported_schools(known, request.schools)), postcodes_(snapshot) {
        if (request.contacts) {
            in_office_ = in_office(known.appointments, known.day);
        }
    }

    [[nodiscard]] report::DirectoryFacts facts(std::int64_t last_command) {
        report::DirectoryFacts facts{.scope = scope_of(known_, reported_, last_command),
                                     .near = {},
                                     .furthest = request_.furthest,
                                     .area = request_.area,
                                     .contacts = request_.contacts,
                                     .any_declared = !known_.declarations.empty(),
                                     .offers = {},
                                     .names = names_of(known_)};
        if (request_.near) {
            facts.near = school_that_asks(known_, *request_.near);
        }
        for (const auto& offer : latest_offers(known_.declarations)) {
            if (may_be_listed(offer) && is_wanted(offer)) {
                add(offer, facts);
            }
        }
        sort(facts);
        return facts;
    }

private:
    [[nodiscard]] bool is_wanted(const Declaration& offer) const {
        if ((!request_.area.empty() && offer.area != request_.area) ||
            (request_.near && offer.party == Party(*request_.near))) {
            return false;
        }
        if (const auto urn = offer.party.urn()) {
            const auto* const school = known_.school(*urn);
            return school != nullptr && reported_.has_open(*school, known_.day);
        }
        const auto* const body = known_.organisation(offer.party);
        return body != nullptr && body->is_open(known_.day) && !request_.schools.is_part();
    }

    [[nodiscard]] std::optional<GridPoint> place_of(const Party& party) {
        if (const auto urn = party.urn()) {
            return known_.school(*urn)->place;
        }
        auto body = *known_.organisation(party);
        if (const auto lies = postcodes_.find(body.postcode)) {
            place_by_postcode(body, *lies);
        }
        return body.place;
    }

    void add(const Declaration& offer, report::DirectoryFacts& facts) {
        report::ListedOffer listed{.offer = offer, .school = {}, .apart = {}, .contact = {}};
        if (const auto urn = offer.party.urn()) {
            listed.school = *known_.school(*urn);
        }
        const auto place = facts.near ? place_of(offer.party) : std::nullopt;
        if (place) {
            listed.apart = distance(*facts.near->place, *place);
        }
        if (request_.furthest && !is_within(*facts.near->place, place, *request_.furthest)) {
            return;
        }
        listed.contact = whom_to_ask(in_office_, offer.party);
        facts.offers.push_back(std::move(listed));
    }

    static bool is_within(const GridPoint& here, const std::optional<GridPoint>& place, Metres furthest) {
        return place && squared_distance(here, *place) <= furthest.count() * furthest.count();
    }

    static void sort(report::DirectoryFacts& facts) {
        const auto name_of = [&](const Party& party) {
            const auto found = facts.names.find(party);
            return found == facts.names.end() ? party.text() : found->second.name;
        };
        std::ranges::stable_sort(facts.offers, {}, [&](const report::ListedOffer& listed) {
            const auto& offer = listed.offer;
            return std::tuple(area_place(offer.area), topic_place(offer.topic), !listed.apart.has_value(),
                              listed.apart.value_or(Metres()), name_of(offer.party), offer.party);
        });
    }

    const Knowledge& known_;
    const DirectoryRequest& request_;
    ReportedSchools reported_;
    store::PostcodePlaces postcodes_;
    std::vector<Appointment> in_office_;
};

}  // namespace

report::DirectoryFacts directory(const Reading& reading, const DirectoryRequest& request) {
    std::optional<report::DirectoryFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        facts = Listing(snapshot, known, request).facts(snapshot.command());
    });
    return *facts;
}

}  // namespace llp::app
