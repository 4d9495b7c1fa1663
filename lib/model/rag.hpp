#pragma once

#include <optional>
#include <string_view>

namespace llp {

/// How an objective stands, the best first.
enum class Rag { green, amber, red };

/// "green", "amber", "red".
std::string_view token(Rag rag) noexcept;
/// In either case; nullopt for anything else.
std::optional<Rag> read_rag(std::string_view text);

/// What the colour means, as the national improvement programme defines it: "on track and likely to achieve".
std::string_view meaning(Rag rag) noexcept;

}  // namespace llp
