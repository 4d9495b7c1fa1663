#include "model/profile.hpp"

#include <algorithm>

namespace llp {

bool Profile::is_urgent() const noexcept {
    return std::ranges::any_of(areas, &AreaProfile::urgent);
}

bool Profile::has_need() const noexcept {
    return std::ranges::any_of(areas, &AreaProfile::is_need);
}

const AreaProfile* Profile::area(std::string_view name) const noexcept {
    const auto found = std::ranges::find(areas, name, &AreaProfile::area);
    return found == areas.end() ? nullptr : &*found;
}

}  // namespace llp
