#include "model/peer_comparison.hpp"

namespace llp {

std::string_view token(PeerCause cause) noexcept {
    switch (cause) {
        case PeerCause::none:
            return "";
        case PeerCause::left_now:
            return "left-now";
        case PeerCause::left_then:
            return "left-then";
        case PeerCause::not_in_round_now:
            return "not-in-round-now";
        case PeerCause::not_in_round_then:
            return "not-in-round-then";
        case PeerCause::other_left:
            return "other-left";
        case PeerCause::other_new:
            return "other-new";
        case PeerCause::other_taken:
            break;
    }
    return "other-taken";
}

}  // namespace llp
