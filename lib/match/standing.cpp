#include "match/standing.hpp"

#include <algorithm>
#include <limits>

#include "core/error.hpp"
#include "model/area.hpp"

namespace llp::match {

namespace {

constexpr std::size_t most_areas = 32;
/// What is urgent or declared is at least a need, whatever else is said of the area.
constexpr PerMille least_need{500};

std::optional<std::size_t> position(std::string_view area) {
    const auto list = areas();
    const auto found = std::ranges::find(list, area, &Area::id);
    return found == list.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - list.begin()));
}

/// Somebody else than the school itself says how it stands.
bool is_evidenced(const AreaProfile& area) {
    return std::ranges::any_of(area.lines, [](const EvidenceLine& line) { return line.source != "declaration"; });
}

bool is_for_a_pairing(const Declaration& offer, const Settings& settings) noexcept {
    return !offer.days_per_term || *offer.days_per_term >= settings.days_per_pairing;
}

void add_evidence(Standing& standing, const Profile& profile) {
    for (const auto& known : profile.areas) {
        const auto area = position(known.area);
        if (!area || !known.level) {
            continue;
        }
        if (known.is_need()) {
            standing.needs.add(*area);
            standing.need[*area] = std::max(least_need, PerMille(-known.level->count()));
        }
        if (known.is_strength()) {
            standing.strengths.add(*area);
            if (is_evidenced(known)) {
                standing.derived.add(*area);
            }
            standing.strength[*area] = *known.level;
        }
        if (known.urgent) {
            standing.urgent_needs.add(*area);
        }
        if (known.is_confidential()) {
            standing.confidential.add(*area);
        }
        if (known.found_by_peers) {
            standing.found_by_peers.add(*area);
        }
    }
    standing.urgent = profile.is_urgent();
    standing.evidenced = std::ranges::any_of(profile.areas, is_evidenced);
    standing.inspected = is_inspected(profile);
}

void add_need(Standing& standing, std::size_t area, bool urgent, const Weights& weights) {
    standing.needs.add(area);
    standing.declared_needs.add(area);
    standing.need[area] = std::max(standing.need[area], urgent ? PerMille(2000) : weights.need_level);
    if (urgent) {
        standing.urgent_needs.add(area);
        standing.urgent = true;
    }
}

void add_offer(Standing& standing, std::size_t area, const Declaration& offer, const Settings& settings) {
    if (offer.willing != Willing::yes) {
        standing.unwilling.add(area);
    } else if (is_for_a_pairing(offer, settings)) {
        standing.offers.add(area);
    }
}

void add_declarations(Standing& standing, const Someone& someone, const Settings& settings) {
    for (const auto& declaration : someone.declarations) {
        const auto area = position(declaration.area);
        if (!area) {
            continue;
        }
        if (declaration.kind == DeclarationKind::need) {
            add_need(standing, *area, declaration.urgent, settings.weights);
        } else {
            add_offer(standing, *area, declaration, settings);
        }
    }
    standing.unwilling = standing.unwilling - standing.offers;
    standing.willing = standing.offers;
}

void leave_out_what_shall_not_count(Standing& standing, Supporters supporters) {
    if (supporters == Supporters::declared) {
        standing.strengths = {};
        std::ranges::fill(standing.strength, PerMille(0));
    } else if (supporters == Supporters::derived) {
        standing.offers = {};
        standing.strengths = standing.derived;
    }
}

/// Schools that the capacity line has room for, or none where it states neither schools nor days.
std::optional<std::int64_t> stated_room(const Capacity& capacity, const Settings& settings) {
    auto room = capacity.max_schools;
    if (capacity.days_per_term) {
        const auto by_days = capacity.days_per_term->count() / settings.days_per_pairing.count();
        room = std::min(room.value_or(by_days), by_days);
    }
    return room;
}

Room unstated_room(const Someone& someone, const Settings& settings) {
    const auto pupils = pupils_of(someone);
    const bool too_small = pupils && *pupils < settings.smallest_roll;
    return {.most = too_small ? 0 : settings.room_without_capacity,
            .least = 0,
            .stated = false,
            .known = pupils.has_value() || someone.is_organisation()};
}

int whole(std::int64_t schools) noexcept {
    return static_cast<int>(std::clamp<std::int64_t>(schools, 0, std::numeric_limits<int>::max()));
}

/// Before what the supporter carries already is taken off.
Room whole_room(const Someone& someone, const Settings& settings) {
    auto room = unstated_room(someone, settings);
    if (!someone.capacity) {
        return room;
    }
    const auto stated = stated_room(*someone.capacity, settings);
    room.stated = true;
    room.known = room.known || stated;
    room.least = whole(someone.capacity->min_schools);
    room.most = stated ? whole(*stated) : std::max(room.most, room.least);
    return room;
}

Room room_of(const Someone& someone, const Settings& settings, int carried, bool limited) {
    auto room = whole_room(someone, settings);
    if (settings.capacity) {
        room.most = *settings.capacity;
        room.least = 0;
        room.known = true;
    }
    if (!limited) {
        room.most = settings.capacity.value_or(std::numeric_limits<int>::max());
    } else {
        room.most = std::max(0, room.most - carried);
    }
    room.least = std::max(0, room.least - carried);
    return room;
}

}  // namespace

std::optional<std::int64_t> pupils_of(const Someone& someone) {
    if (someone.context && someone.context->pupils) {
        return someone.context->pupils;
    }
    return someone.school ? someone.school->pupils : std::nullopt;
}

bool is_inspected(const Profile& profile) {
    return std::ranges::any_of(profile.areas, [](const AreaProfile& area) {
        return std::ranges::find(area.lines, "inspection", &EvidenceLine::source) != area.lines.end();
    });
}

Standing standing_of(const Someone& someone, const Settings& settings, int carried, bool limited) {
    const auto count = areas().size();
    if (count > most_areas) {
        raise<Error>("data/defaults/areas.csv has {} areas: matching knows at most {}", count, most_areas);
    }
    Standing standing;
    standing.need.resize(count);
    standing.strength.resize(count);
    if (someone.profile) {
        add_evidence(standing, *someone.profile);
    }
    add_declarations(standing, someone, settings);
    leave_out_what_shall_not_count(standing, settings.supporters);
    standing.room = room_of(someone, settings, carried, limited);
    standing.carried = carried;
    return standing;
}

AreaSet areas_met(const Standing& supported, const Standing& supporter) noexcept {
    const auto met = supported.needs & (supporter.strengths | supporter.offers);
    const auto freely = met - supporter.declared_needs - supporter.unwilling;
    return freely.empty() ? met : freely;
}

AreaSet needs_found_by_peers(const Standing& standing) noexcept {
    return (standing.needs & standing.found_by_peers) - standing.declared_needs;
}

AreaSet met_by_peers(const Standing& supported, const Standing& supporter) noexcept {
    const auto told = needs_found_by_peers(supported) | (supporter.found_by_peers - supporter.offers);
    return areas_met(supported, supporter) & told;
}

std::vector<std::string> ids_of(AreaSet set) {
    std::vector<std::string> ids;
    for (std::size_t area = 0; area < areas().size(); ++area) {
        if (set.has(area)) {
            ids.emplace_back(areas()[area].id);
        }
    }
    return ids;
}

}  // namespace llp::match
