#include "match/equity_account.hpp"

#include <algorithm>
#include <array>
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

void count(const Counted& school, EquityRow& row) {
    ++row.in_need;
    row.served_before += school.served_before ? 1 : 0;
    row.served_now += school.served_now ? 1 : 0;
}

void break_down(const std::vector<Counted>& schools, std::string_view by, BandOf band_of,
                std::vector<std::string_view> order, EquityAccount& account, const std::vector<Millionths>& shares) {
    order.push_back(unknown);
    std::vector<EquityRow> rows;
    rows.reserve(order.size());
    for (const auto band : order) {
        rows.push_back({.by = std::string(by), .band = std::string(band)});
    }
    for (const auto& school : schools) {
        count(school, *std::ranges::find(rows, band_of(school.someone, shares), &EquityRow::band));
    }
    std::ranges::copy_if(rows, std::back_inserter(account.rows),
                         [](const EquityRow& row) { return row.in_need > 0 || row.band == unknown; });
}

EquityRow all_of(const std::vector<Counted>& schools) {
    EquityRow row{.by = "all", .band = "all"};
    for (const auto& school : schools) {
        count(school, row);
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

}  // namespace

std::optional<int> fsm_quintile(Millionths share, const std::vector<Millionths>& ascending) {
    if (ascending.size() < fewest_shares) {
        return std::nullopt;
    }
    const auto lower = static_cast<std::size_t>(std::ranges::lower_bound(ascending, share) - ascending.begin());
    return static_cast<int>(std::min<std::size_t>(5, 1 + 5 * lower / ascending.size()));
}

EquityAccount equity_account(const Roster& roster, const FsmShares& fsm, const Round& round) {
    auto shares = fsm.shares;
    std::ranges::sort(shares);
    const bool cut = shares.size() >= fewest_shares;
    const auto schools = counted(roster, round);
    EquityAccount account{.fsm = {.of = cut ? fsm.of : "none", .schools = static_cast<int>(shares.size())},
                          .rows = {all_of(schools)}};
    break_down(schools, "size", size_of, size_order(), account, shares);
    break_down(schools, "rurality", rurality_of, {"rural", "urban"}, account, shares);
    break_down(schools, "fsm-quintile", fsm_of, {"1", "2", "3", "4", "5"}, account, shares);
    break_down(schools, "phase", phase_of, phase_order(), account, shares);
    break_down(schools, "governance", governance_of, {"maintained", "academy"}, account, shares);
    return account;
}

}  // namespace llp::match
