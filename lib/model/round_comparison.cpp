#include "model/round_comparison.hpp"

namespace llp {

std::string_view token(PairChange change) noexcept {
    switch (change) {
        case PairChange::kept:
            return "kept";
        case PairChange::moved:
            return "moved";
        case PairChange::added:
            return "new";
        case PairChange::gone:
            break;
    }
    return "gone";
}

std::string_view token(ChangeCause::Kind kind) noexcept {
    switch (kind) {
        case ChangeCause::Kind::supports_others:
            return "supports-others";
        case ChangeCause::Kind::supported_others:
            return "supported-others";
        case ChangeCause::Kind::next_best_now:
            return "next-best-now";
        case ChangeCause::Kind::next_best_then:
            return "next-best-then";
        case ChangeCause::Kind::not_chosen_now:
            return "not-chosen-now";
        case ChangeCause::Kind::not_chosen_then:
            return "not-chosen-then";
        case ChangeCause::Kind::has_supporter:
            return "has-supporter";
        case ChangeCause::Kind::not_in_round_now:
            return "not-in-round-now";
        case ChangeCause::Kind::not_in_round_then:
            return "not-in-round-then";
        case ChangeCause::Kind::unmatched_now:
            return "unmatched-now";
        case ChangeCause::Kind::unmatched_then:
            break;
    }
    return "unmatched-then";
}

}  // namespace llp
