#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "model/result.hpp"
#include "store/session.hpp"

namespace llp::store {

/// What a complete load speaks for.
struct Scope {
    std::string layout;
    Date dated;                                               ///< What files of later days brought stays.
    std::set<std::pair<Period, Release>> figures;             ///< It gave figures of these.
    std::function<bool(Urn)> covers;                          ///< The school is one of its authorities.
    std::function<bool(std::int64_t laestab)> covers_number;  ///< The same by the number of the school.
};

/// Ends the figures, memberships, declarations, capacities, conflicts, minutes by road, term dates, outcomes of
/// reviews and roles of people that a load leaves unsaid.
class UnsaidFacts {
public:
    /// Begin before the first record of the load is saved.
    explicit UnsaidFacts(Write& write);

    /// Ends what earlier loads of the layout said within the scope and this one did not say: its figures, and what
    /// stands by hand, where a file brought it and not a person at the keyboard. A conflict, or a way, is that of
    /// either school. Returns how many records ended, by school; under none those of schools that are named by their
    /// LAESTAB.
    std::map<std::optional<Urn>, std::int64_t> end(const Scope& scope);

private:
    Write& write_;
};

/// What complete loads of later days leave unsaid of a form: a file of an earlier day that comes after them does not
/// bring it back. Loads made before their forms were remembered (schema 9) leave nothing unsaid.
class UnsaidLater {
public:
    UnsaidLater(const Snapshot& snapshot, const std::string& layout, Date dated);

    /// False where nothing can be left unsaid.
    [[nodiscard]] bool any() const noexcept { return !loads_.empty(); }

    /// `key` is that of store/facts.hpp, `said` the day of the form, `authority` that of a school of which it is.
    [[nodiscard]] bool lacks(std::uint64_t key, Date said, std::optional<int> authority) const;

private:
    struct Complete {
        Date dated;
        std::set<int> authorities;
        std::string keys;  ///< Packed.
    };

    std::vector<Complete> loads_;
};

}  // namespace llp::store
