#include "match/equity_account.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "match/preparation.hpp"
#include "match/standing.hpp"

namespace llp::match {

namespace {

constexpr std::size_t fewest_shares = 5;
constexpr std::string_view unknown = "unknown";

struct Band {
    std::int64_t below;
    std::string_view name;
};
constexpr std::array size_bands{Band{100, "under-100"}, Band{210, "100-209"}, Band{420, "210-419"},
                                Band{1000, "420-999"}, Band{INT64_MAX, "1000-up"}};

/// A school in need, as it is counted.
struct Counted {
    const Someone& someone;
    bool served_before;
    bool served_now;
};

using BandOf = std::string (*)(const Someone&, const std::vector<Millionths>& shares);

std::string size_of(const Someone& someone, const std::vector<Millionths>& /*shares*/) {
    const auto pupils = pupils_of(someone);
    if (!pupils) {
        return std::string(unknown);
    }
    return std::string(std::ranges::find_if(size_bands, [&](const Band& band) { return *pupils < band.below; })->name);
}

std::string rurality_of(const Someone& someone, const std::vector<Millionths>& /*shares*/) {
    if (!someone.school || someone.school->urban_rural.empty()) {
        return std::string(unknown);
    }
    return someone.school->is_rural() ? "rural" : "urban";
}

std::string fsm_of(const Someone& someone, const std::vector<Millionths>& shares) {
    const auto share = someone.context ? someone.context->fsm : std::nullopt;
    const auto fifth = share ? fsm_quintile(*share, shares) : std::nullopt;
    return fifth ? std::to_string(*fifth) : std::string(unknown);
}

std::string phase_of(const Someone& someone, const std::vector<Millionths>& /*shares*/) {
    const auto phase = someone.school ? someone.school->phase : std::nullopt;
    return std::string(phase ? token(*phase) : unknown);
}

std::string governance_of(const Someone& someone, const std::vector<Millionths>& /*shares*/) {
    if (!someone.school || someone.school->type_group.empty()) {
        return std::string(unknown);
    }
    return someone.school->is_academy() ? "academy" : "maintained";
}

/// In the order of the phases, and as they stand here.
std::vector<std::string_view> size_order() {
    std::vector<std::string_view> order;
    std::ranges::transform(size_bands, std::back_inserter(order), &Band::name);
    return order;
}

std::vector<std::string_view> phase_order() {
    std::vector<std::string_view> order;
    for (auto phase = Phase::nursery; phase <= Phase::alternative_provision;
         phase = static_cast<Phase>(static_cast<int>(phase) + 1)) {
        order.push_back(token(phase));
    }
    return order;
}

/// Schools that are counted together.
struct Group {
    std::string by;
    std::string band;
    std::vector<const Counted*> schools = {};
};

Group all_of(const std::vector<Counted>& schools) {
    Group all{.by = "all", .band = "all"};
    std::ranges::transform(schools, std::back_inserter(all.schools), [](const Counted& school) { return &school; });
    return all;
}

struct Divided {
    std::string_view by;
    BandOf band_of;
    std::vector<std::string_view> order;
};

/// Appends the bands in which there is a school, and the unknown one.
void divide(const std::vector<Counted>& schools, Divided divided, const std::vector<Millionths>& shares,
            std::vector<Group>& groups) {
    divided.order.push_back(unknown);
    std::vector<Group> bands;
    bands.reserve(divided.order.size());
    for (const auto band : divided.order) {
        bands.push_back({.by = std::string(divided.by), .band = std::string(band)});
    }
    for (const auto& school : schools) {
        std::ranges::find(bands, divided.band_of(school.someone, shares), &Group::band)->schools.push_back(&school);
    }
    std::ranges::copy_if(bands, std::back_inserter(groups),
                         [](const Group& band) { return !band.schools.empty() || band.band == unknown; });
}

EquityRow row_of(const Group& group) {
    EquityRow row{.by = group.by, .band = group.band};
    for (const auto* const school : group.schools) {
        ++row.in_need;
        row.served_before += school->served_before ? 1 : 0;
        row.served_now += school->served_now ? 1 : 0;
    }
    return row;
}

EquityPupils pupils_in(const Group& group) {
    EquityPupils row{.by = group.by, .band = group.band, .reach = {}};
    for (const auto* const school : group.schools) {
        row.reach.add(pupils_of(school->someone), school->served_before || school->served_now);
    }
    return row;
}

std::vector<Counted> counted(const Roster& roster, const Round& round) {
    const auto needy = schools_in_need(roster);
    std::set<std::size_t> in_need(needy.begin(), needy.end());
    std::set<std::size_t> paired;
    for (const auto& pair : round.pairs) {
        paired.insert(*roster.find(pair.supported));
    }
    in_need.insert(paired.begin(), paired.end());
    for (const auto& left : round.unmatched) {
        in_need.insert(*roster.find(left.supported));
    }
    std::vector<Counted> schools;
    for (const auto school : in_need) {
        const bool before = roster.helped_by(school) > 0;
        schools.push_back(
            {.someone = roster.who(school), .served_before = before, .served_now = !before && paired.contains(school)});
    }
    return schools;
}

std::vector<Millionths> ascending_shares(const FsmShares& fsm) {
    auto shares = fsm.shares;
    std::ranges::sort(shares);
    return shares;
}

std::vector<Group> by_circumstances(const std::vector<Counted>& schools, const std::vector<Millionths>& shares) {
    std::vector<Group> groups{all_of(schools)};
    divide(schools, {"size", size_of, size_order()}, shares, groups);
    divide(schools, {"rurality", rurality_of, {"rural", "urban"}}, shares, groups);
    divide(schools, {"fsm-quintile", fsm_of, {"1", "2", "3", "4", "5"}}, shares, groups);
    return groups;
}

}  // namespace

std::optional<int> fsm_quintile(Millionths share, const std::vector<Millionths>& ascending) {
    if (ascending.size() < fewest_shares) {
        return std::nullopt;
    }
    const auto lower = static_cast<std::size_t>(std::ranges::lower_bound(ascending, share) - ascending.begin());
    return static_cast<int>(std::min<std::size_t>(5, 1 + 5 * lower / ascending.size()));
}

EquityAccount equity_account(const Roster& roster, const FsmShares& fsm, const Round& round) {
    const auto shares = ascending_shares(fsm);
    const bool cut = shares.size() >= fewest_shares;
    const auto schools = counted(roster, round);
    auto groups = by_circumstances(schools, shares);
    divide(schools, {"phase", phase_of, phase_order()}, shares, groups);
    divide(schools, {"governance", governance_of, {"maintained", "academy"}}, shares, groups);
    EquityAccount account{.fsm = {.of = cut ? fsm.of : "none", .schools = static_cast<int>(shares.size())}, .rows = {}};
    std::ranges::transform(groups, std::back_inserter(account.rows), row_of);
    return account;
}

std::vector<EquityPupils> equity_pupils(const Roster& roster, const FsmShares& fsm, const Round& round) {
    const auto schools = counted(roster, round);
    std::vector<EquityPupils> rows;
    std::ranges::transform(by_circumstances(schools, ascending_shares(fsm)), std::back_inserter(rows), pupils_in);
    return rows;
}

}  // namespace llp::match
