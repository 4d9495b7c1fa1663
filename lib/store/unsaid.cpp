#include "store/unsaid.hpp"

#include <algorithm>
#include <array>

#include "core/key_set.hpp"
#include "model/party.hpp"
#include "store/columns.hpp"
#include "store/loads.hpp"
#include "store/packed.hpp"
#include "store/people.hpp"

namespace llp::store {

namespace {

using Key = std::span<const Value>;

/// A table of what people say, and the columns of its key that name parties.
struct Form {
    std::string_view table;
    std::size_t first = 0;
    std::size_t parties = 1;
};

constexpr std::array forms{Form{.table = "memberships"},          Form{.table = "declarations", .first = 1},
                           Form{.table = "capacities"},           Form{.table = "conflicts", .parties = 2},
                           Form{.table = "travel", .parties = 2}, Form{.table = "reviews"},
                           Form{.table = "roles", .first = 1},    Form{.table = "survey_offers"},
                           Form{.table = "finding_outcomes"},     Form{.table = "term_dates"}};

constexpr std::array<std::string_view, 2> figure_tables{"results", "numbered_results"};

const std::string& text_of(const Value& value) {
    return std::get<std::string>(value);
}

/// Those of the layout that are not of later days.
std::set<std::int64_t> loads_by(const Snapshot& snapshot, const std::string& layout, Date dated) {
    std::set<std::int64_t> numbers;
    for (const auto& load : loads(snapshot)) {
        if (load.summary.layout == layout && !(load.summary.dated > dated)) {
            numbers.insert(load.number);
        }
    }
    return numbers;
}

/// The school that a column of a key names; none for an organisation.
std::optional<Urn> school_of(const Value& party) {
    const auto* const number = std::get_if<std::int64_t>(&party);
    return number != nullptr ? Urn::of(*number) : Party::parse(text_of(party)).urn();
}

std::optional<Urn> covered_school(const Form& form, Key key, const Scope& scope) {
    for (const auto& party : key.subspan(form.first, form.parties)) {
        const auto urn = school_of(party);
        if (urn && scope.covers(*urn)) {
            return urn;
        }
    }
    return std::nullopt;
}

/// The key of figures: school, source, year, release.
bool is_within(Key key, const Scope& scope) {
    const auto is_same = [&](const std::pair<Period, Release>& given) {
        return to_text(given.first) == text_of(key[2]) && token(given.second) == text_of(key[3]);
    };
    return text_of(key[1]) == scope.layout && std::ranges::any_of(scope.figures, is_same);
}

}  // namespace

UnsaidFacts::UnsaidFacts(Write& write) : write_(write) {
    for (const auto table : figure_tables) {
        write.table(table).remember();
    }
    for (const auto& form : forms) {
        write.table(form.table).remember();
    }
}

std::map<std::optional<Urn>, std::int64_t> UnsaidFacts::end(const Scope& scope) {
    std::map<std::optional<Urn>, std::int64_t> ended;
    const auto count = [&](std::optional<Urn> urn) {
        ++ended[urn];
        return true;
    };
    write_.table("results").end_others([&](const VersionedTable::Standing& standing) {
        const auto urn = Urn::of(std::get<std::int64_t>(standing.key[0]));
        return is_within(standing.key, scope) && scope.covers(urn) && count(urn);
    });
    write_.table("numbered_results").end_others([&](const VersionedTable::Standing& standing) {
        return is_within(standing.key, scope) && scope.covers_number(std::get<std::int64_t>(standing.key[0])) &&
               count(std::nullopt);
    });
    const auto of_layout = loads_by(write_.current(), scope.layout, scope.dated);
    for (const auto& form : forms) {
        write_.table(form.table).end_others([&](const VersionedTable::Standing& standing) {
            const bool is_its = of_layout.contains(standing.origin) && standing.said_on <= iso(scope.dated);
            const auto urn = is_its ? covered_school(form, standing.key, scope) : std::nullopt;
            return urn && count(urn);
        });
    }
    end_people_without_roles(write_);
    return ended;
}

UnsaidLater::UnsaidLater(const Snapshot& snapshot, const std::string& layout, Date dated) {
    auto rows = snapshot.query(R"sql(
        SELECT dated, complete_for, form_keys FROM loads
        WHERE layout = :layout AND dated > :dated AND form_keys <> '' AND began <= :c AND (ended = 0 OR ended > :c))sql");
    rows.bind(":layout", layout);
    rows.bind(":dated", iso(dated));
    while (rows.executeStep()) {
        loads_.push_back(
            {.dated = day_at(rows, 0), .authorities = unpack_authorities(text_at(rows, 1)), .keys = text_at(rows, 2)});
    }
}

bool UnsaidLater::lacks(std::uint64_t key, Date said, std::optional<int> authority) const {
    return authority && std::ranges::any_of(loads_, [&](const Complete& load) {
               return load.dated >= said && load.authorities.contains(*authority) && !KeySet::holds(load.keys, key);
           });
}

}  // namespace llp::store
