#include "model/pairing.hpp"

namespace llp {

std::string_view token(RoundStatus status) noexcept {
    return status == RoundStatus::proposed ? "proposed" : "approved";
}

std::optional<RoundStatus> read_round_status(std::string_view text) noexcept {
    for (const auto status : {RoundStatus::proposed, RoundStatus::approved}) {
        if (text == token(status)) {
            return status;
        }
    }
    return std::nullopt;
}

}  // namespace llp
