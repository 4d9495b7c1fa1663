#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/party.hpp"

namespace llp::cmd {

using PartyPair = std::pair<Party, Party>;  ///< Supported, supporter.

/// "990012:990044" or "990012:org:teaching-hub"; "@FILE" names a file with one such pair a line, where empty lines and
/// lines that begin with # are passed over. Throws InputError naming the text or FILE:LINE.
std::vector<PartyPair> parse_pairs(std::string_view text);

using UrnPair = std::pair<Urn, Urn>;

/// "990012:990044"; "@FILE" as above. Throws InputError naming the text or FILE:LINE.
std::vector<UrnPair> parse_urn_pairs(std::string_view text);

/// "990012,990044"; "@FILE" names a file with one a line, as above.
std::vector<Urn> parse_urns(std::string_view text);

/// Names of rules with commas between, or "all". Throws InputError for a name that is none.
std::vector<std::string> parse_rules(std::string_view text);

}  // namespace llp::cmd
