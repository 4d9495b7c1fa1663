#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "match/problem.hpp"
#include "match/settings.hpp"

namespace llp::match {

/// A set of areas, by their position in areas().
class AreaSet {
public:
    constexpr void add(std::size_t area) noexcept { bits_ |= std::uint32_t{1} << area; }
    [[nodiscard]] constexpr bool has(std::size_t area) const noexcept { return (bits_ >> area & 1U) != 0; }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    friend constexpr bool operator==(AreaSet, AreaSet) = default;
    friend constexpr AreaSet operator&(AreaSet a, AreaSet b) noexcept { return AreaSet(a.bits_ & b.bits_); }
    friend constexpr AreaSet operator|(AreaSet a, AreaSet b) noexcept { return AreaSet(a.bits_ | b.bits_); }
    /// Those of a that are not in b.
    friend constexpr AreaSet operator-(AreaSet a, AreaSet b) noexcept { return AreaSet(a.bits_ & ~b.bits_); }

    constexpr AreaSet() noexcept = default;

private:
    explicit constexpr AreaSet(std::uint32_t bits) noexcept : bits_(bits) {}
    std::uint32_t bits_ = 0;
};

/// How many schools a supporter can take on in this round.
struct Room {
    int most = 0;
    int least = 0;        ///< It must be given at least so many (its minimum less what it carries).
    bool stated = false;  ///< By a capacity line; otherwise it was not asked yet.
    bool known = true;    ///< False where neither a capacity line nor a roll says whether it has room.
};

/// A party's evidence and declarations, folded once into what rules and scores compare for every candidate.
struct Standing {
    AreaSet needs;  ///< Level of -0.5 or less, or declared.
    AreaSet declared_needs;
    AreaSet strengths;  ///< Level of +0.5 or more.
    AreaSet derived;    ///< Of them those that do not rest on its own word alone.
    AreaSet offers;     ///< Declared, willing, and for as many days as a pairing takes.
    AreaSet willing;    ///< The same, also where the settings let only derived strengths count.
    AreaSet unwilling;  ///< Declared offers that are not willing, and no willing one in the same area.
    AreaSet urgent_needs;
    AreaSet confidential;            ///< Their levels would tell what peers found.
    AreaSet found_by_peers;          ///< Of them those that are a need or a strength by that alone.
    bool urgent = false;             ///< An urgent line in any area.
    std::vector<PerMille> need;      ///< How great, above zero, by area; 0 where there is none.
    std::vector<PerMille> strength;  ///< Level of derived strength by area; 0 where there is none.
    Room room;
    bool evidenced = false;  ///< There is evidence on some area beside its own word.
    bool inspected = false;  ///< There is evidence from an inspection.
    int carried = 0;         ///< Schools that it supports already.
};

/// On roll, by the newest census or the register; none where neither knows.
std::optional<std::int64_t> pupils_of(const Someone& someone);

/// Whether any evidence is from an inspection, so that a category of concern would be known.
bool is_inspected(const Profile& profile);

/// `carried`: running partnerships in which it is the supporter. `limited` is false where the rule no-capacity is
/// switched off: then only --capacity limits the room.
Standing standing_of(const Someone& someone, const Settings& settings, int carried, bool limited);

/// The areas in which `supporter` would help `supported`: those that one needs and the other is strong in or offers.
/// Areas in which the supporter itself declares a need, or is declared not willing, count only where no other is left;
/// the rules own-need and not-willing look at that.
AreaSet areas_met(const Standing& supported, const Standing& supporter) noexcept;

/// Its needs that rest on what peers found in it.
AreaSet needs_found_by_peers(const Standing& standing) noexcept;

/// Of the areas met those whose name would tell what peers found in either: a need that only they saw, or a strength
/// that it did not offer itself.
AreaSet met_by_peers(const Standing& supported, const Standing& supporter) noexcept;

/// Their ids, in the order of areas().
std::vector<std::string> ids_of(AreaSet set);

}  // namespace llp::match
