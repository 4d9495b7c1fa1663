#include "model/partners.hpp"

namespace llp {

std::string_view token(Unpartnered::Why why) noexcept {
    switch (why) {
        case Unpartnered::Why::nobody:
            return "nobody";
        case Unpartnered::Why::few_for_many:
            return "few-for-many";
        case Unpartnered::Why::points:
            break;
    }
    return "points";
}

std::optional<Unpartnered::Why> read_why(std::string_view text) noexcept {
    for (const auto why : {Unpartnered::Why::nobody, Unpartnered::Why::few_for_many, Unpartnered::Why::points}) {
        if (text == token(why)) {
            return why;
        }
    }
    return std::nullopt;
}

}  // namespace llp
