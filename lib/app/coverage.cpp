#include "app/coverage.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/approved_clusters.hpp"
#include "app/held_kinds.hpp"
#include "app/open_evidence.hpp"
#include "app/session.hpp"
#include "model/area.hpp"
#include "store/dated_facts.hpp"

namespace llp::app {

namespace {

/// Who could help in an area, if they have room.
struct Helper {
    Party party;
    const School* school = nullptr;  ///< None of an organisation.
    GridPoint place;
};

bool may_help(const School& needy, const Helper& helper) {
    if (helper.school == nullptr) {
        return true;
    }
    const auto& other = *helper.school;
    const bool fits = !needy.phase || !other.phase || phases_fit(*needy.phase, *other.phase);
    const bool same_trust = !needy.trust_id.empty() && needy.trust_id == other.trust_id;
    return other.urn != needy.urn && fits && !same_trust;
}

struct Nearest {
    const Helper* helper = nullptr;
    std::int64_t squared = 0;
};

Nearest nearest_to(const School& needy, const std::vector<Helper>& helpers) {
    Nearest nearest;
    for (const auto& helper : helpers) {
        if (may_help(needy, helper)) {
            const auto squared = squared_distance(*needy.place, helper.place);
            if (nearest.helper == nullptr || squared < nearest.squared) {
                nearest = {.helper = &helper, .squared = squared};
            }
        }
    }
    return nearest;
}

class Search {
public:
    Search(const store::Snapshot& snapshot, const Knowledge& known, const SchoolChoice& choice, Metres within)
        : known_(known),
          reported_(reported_schools(known, choice)),
          within_(within),
          profiler_(open_profiler(known)),
          clusters_(approved_clusters(snapshot, known.day, known.succession)) {
        list_offers();
        list_helpers();
        list_organisations(snapshot);
    }

    [[nodiscard]] report::CoverageFacts facts(std::int64_t last_command) {
        report::CoverageFacts facts{.scope = scope_of(known_, reported_, last_command),
                                    .within = within_,
                                    .held = held_kinds(known_, reported_, profiler_),
                                    .clusters_known = !clusters_.empty(),
                                    .groups = first_groups(),
                                    .cold = {},
                                    .no_cluster = {},
                                    .never_reviewed = {},
                                    .schools = {},
                                    .names = names_of(known_)};
        for (const auto& school : known_.schools) {
            if (reported_.has_open(school, known_.day)) {
                add(school, facts);
            }
        }
        count_schools_of_areas(facts);
        sort(facts);
        return facts;
    }

private:
    void list_offers() {
        for (const auto& offer : known_.declarations) {
            if (offer.kind == DeclarationKind::offer && offer.willing == Willing::yes) {
                offers_[offer.area].insert(offer.party);
            }
        }
    }

    /// Schools of the authorities, whatever part of them is reported.
    void list_helpers() {
        for (const auto& school : known_.schools) {
            if (!school.place || !school.state_funded || !school.is_open(known_.day) ||
                !is_of(school, reported_.home)) {
                continue;
            }
            for (const auto& area : profiler_.profile(school.urn)->areas) {
                if (!area.is_need() && (area.is_strength() || offers_[area.area].contains(school.urn))) {
                    helpers_[area.area].push_back({.party = school.urn, .school = &school, .place = *school.place});
                }
            }
        }
    }

    void list_organisations(const store::Snapshot& snapshot) {
        store::PostcodePlaces postcodes(snapshot);
        for (auto body : known_.organisations) {
            if (!body.is_open(known_.day)) {
                continue;
            }
            for (const auto& [area, parties] : offers_) {
                if (!parties.contains(party_of(body))) {
                    continue;
                }
                if (const auto lies = postcodes.find(body.postcode)) {
                    place_by_postcode(body, *lies);
                }
                if (body.place) {
                    helpers_[area].push_back({.party = party_of(body), .school = nullptr, .place = *body.place});
                }
            }
        }
    }

    static std::vector<report::CoverageGroup> first_groups() {
        std::vector<report::CoverageGroup> groups{{.by = "all", .name = "all"}};
        for (const auto& area : areas()) {
            groups.push_back({.by = "area", .name = std::string(area.id)});
        }
        return groups;
    }

    static report::CoverageGroup& group(report::CoverageFacts& facts, std::string_view by, const std::string& name) {
        const auto found = std::ranges::find_if(
            facts.groups, [&](const report::CoverageGroup& one) { return one.by == by && one.name == name; });
        if (found != facts.groups.end()) {
            return *found;
        }
        facts.groups.push_back({.by = std::string(by), .name = name});
        return facts.groups.back();
    }

    /// What one school adds to each group that it is of.
    struct Share {
        std::int64_t needs = 0;
        std::int64_t not_met = 0;
        bool no_cluster = false;
        bool never_reviewed = false;
    };

    void add(const School& school, report::CoverageFacts& facts) {
        Share share;
        share.no_cluster = !clusters_.contains(school.urn);
        share.never_reviewed = !std::ranges::binary_search(known_.reviews, school.urn, {}, &ReviewLine::urn);
        add_needs(school, share, facts);
        if (share.no_cluster) {
            facts.no_cluster.push_back(school);
        }
        if (share.never_reviewed) {
            facts.never_reviewed.push_back(school);
        }
        add_share(share, facts.groups.front());
        add_share(share, group(facts, "district", school.district));
        add_share(share, group(facts, "phase", school.phase ? std::string(token(*school.phase)) : std::string()));
        facts.schools.push_back({.school = school, .not_met = static_cast<int>(share.not_met)});
    }

    static void add_share(const Share& share, report::CoverageGroup& group) {
        ++group.schools;
        group.in_need += share.needs > 0 ? 1 : 0;
        group.needs += share.needs;
        group.not_met += share.not_met;
        group.no_cluster += share.no_cluster ? 1 : 0;
        group.never_reviewed += share.never_reviewed ? 1 : 0;
    }

    void add_needs(const School& school, Share& share, report::CoverageFacts& facts) {
        const auto& profile = *profiler_.profile(school.urn);
        if (!school.place) {
            facts.without_place += profile.has_need() ? 1 : 0;
            return;
        }
        for (const auto& area : profile.areas) {
            if (area.is_need()) {
                const bool met = add_need(school, area, facts);
                ++share.needs;
                share.not_met += met ? 0 : 1;
            }
        }
    }

    /// Whether somebody within reach could meet it.
    bool add_need(const School& school, const AreaProfile& area, report::CoverageFacts& facts) {
        const auto nearest = nearest_to(school, helpers_[area.area]);
        const bool met = nearest.helper != nullptr && nearest.squared <= within_.count() * within_.count();
        auto& of_area = group(facts, "area", area.area);
        ++of_area.in_need;
        ++of_area.needs;
        of_area.not_met += met ? 0 : 1;
        if (!met) {
            report::ColdSpot cold{
                .school = school, .area = area.area, .urgent = area.urgent, .nearest = {}, .apart = {}};
            if (nearest.helper != nullptr) {
                cold.nearest = nearest.helper->party;
                cold.apart = distance(*school.place, nearest.helper->place);
            }
            facts.cold.push_back(std::move(cold));
        }
        return met;
    }

    static void count_schools_of_areas(report::CoverageFacts& facts) {
        for (auto& one : facts.groups) {
            one.schools = one.by == "area" ? facts.groups.front().schools : one.schools;
        }
    }

    static int rank_of(const report::CoverageGroup& group) {
        const auto phase = group.by == "phase" ? read_phase(group.name) : std::nullopt;
        return phase ? static_cast<int>(*phase) : 0;
    }

    static void sort(report::CoverageFacts& facts) {
        const auto kind = [](const report::CoverageGroup& group) {
            return group.by == "district" ? 1 : group.by == "phase" ? 2 : 0;
        };
        const auto first = std::ranges::find_if(facts.groups, [&](const auto& group) { return kind(group) > 0; });
        std::stable_sort(first, facts.groups.end(), [&](const auto& a, const auto& b) {
            return std::tuple(kind(a), a.name.empty(), rank_of(a), a.name) <
                   std::tuple(kind(b), b.name.empty(), rank_of(b), b.name);
        });
        const auto area_place = [](const std::string& id) {
            return std::ranges::find(areas(), id, &Area::id) - areas().begin();
        };
        std::ranges::stable_sort(facts.cold, {}, [&](const report::ColdSpot& cold) {
            return std::tuple(!cold.urgent, area_place(cold.area), cold.school.urn);
        });
    }

    const Knowledge& known_;
    ReportedSchools reported_;
    Metres within_;
    evidence::Profiler profiler_;
    std::map<Urn, std::string> clusters_;
    std::map<std::string, std::set<Party>> offers_;
    std::map<std::string, std::vector<Helper>> helpers_;
};

}  // namespace

report::CoverageFacts coverage(const Reading& reading, const SchoolChoice& choice, Metres within) {
    std::optional<report::CoverageFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        facts = Search(snapshot, known, choice, within).facts(snapshot.command());
    });
    return *facts;
}

}  // namespace llp::app
