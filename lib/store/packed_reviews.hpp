#pragma once

#include <string>
#include <string_view>

#include "model/review_rota.hpp"

namespace llp::store {

/// The reviews of a round as JSON text in one column; see packed.hpp.
std::string pack(const ReviewRota& reviews);
ReviewRota unpack_reviews(std::string_view text);

}  // namespace llp::store
