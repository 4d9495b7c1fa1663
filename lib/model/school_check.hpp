#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "core/grid_point.hpp"
#include "model/school.hpp"

namespace llp {

/// A school is this far from the middle of its authority's schools at most. Of the 26,000 open schools of England in
/// November 2023, 129 were further than 60 km, nearly all of them where they belong (Berwick, Scarborough, Bentham);
/// further than 80 km were 15, each of them placed outside its authority.
inline constexpr Metres furthest_in_authority{80'000};

/// Fewer other schools than these have no middle to speak of.
inline constexpr std::size_t fewest_in_authority = 5;

/// The little of a school that the checks look at, so that those of a nation fit in memory.
struct SchoolMark {
    Urn urn;
    std::int32_t la_code = 0;  ///< 0 where not known, as the four that follow.
    std::int32_t laestab = 0;  ///< 0 too where it has no establishment number.
    std::int32_t easting = 0;
    std::int32_t northing = 0;
    std::uint64_t likeness = 0;  ///< The same for schools of one name and one postcode.
    bool open = false;
    bool overfull = false;      ///< Open, with a roll above 1.5 times its capacity.
    bool dates_turned = false;  ///< It closed before it opened.
    bool ages_turned = false;   ///< Its lowest age is above its highest.
    bool misposted = false;     ///< Its postcode is not among those that are held of its area: set by who knows them.

    friend bool operator==(const SchoolMark&, const SchoolMark&) = default;
};

SchoolMark mark_of(const School& school, Date day);
/// Of one statement, as if nobody said anything else.
SchoolMark mark_of(const SchoolStatement& statement, Date day);

/// A thing that cannot be right about a school as it stands.
struct SchoolFault {
    std::string_view code;        ///< "impossible-value", "wrong-postcode" or "duplicate-school".
    SchoolField field;            ///< The one at fault, or the one that two schools share.
    std::optional<Urn> other;     ///< duplicate-school: the lowest URN of those that share it.
    std::int64_t more = 0;        ///< duplicate-school: how many share it beside those two.
    std::optional<Metres> apart;  ///< Where it lies too far from the middle.
};

/// Many schools, ready to be asked what is wrong with one of them.
class SchoolChecks {
public:
    /// Each school once.
    explicit SchoolChecks(const std::vector<SchoolMark>& marks);

    /// What is wrong with one of them, by code and field.
    [[nodiscard]] std::vector<SchoolFault> faults_of(const SchoolMark& mark) const;

private:
    /// What open schools might share, with the URN of each, in order.
    using Shared = std::vector<std::pair<std::uint64_t, Urn>>;
    struct Middle {
        Metres easting;
        Metres northing;
    };

    void find_middles(const std::vector<SchoolMark>& marks);
    [[nodiscard]] std::optional<Metres> too_far(const SchoolMark& mark) const;

    Shared laestabs_;
    Shared likenesses_;
    std::map<std::int32_t, Middle> middles_;  ///< By authority.
};

/// The fault in words that follow the school's name: "has 320 pupils on roll, more than ...". `other` is the school
/// that the fault names, where it names one.
std::string in_words(const SchoolFault& fault, const School& school, const School* other);

}  // namespace llp
