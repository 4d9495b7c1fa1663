#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "core/urn.hpp"

namespace llp {

/// What the other establishment of a link is to the one that states it.
enum class LinkKind {
    predecessor,
    successor,
    other  ///< A sixth-form centre, an expansion: nothing passes along it.
};

std::string_view token(LinkKind kind) noexcept;
std::optional<LinkKind> read_link_kind(std::string_view text) noexcept;

/// Reads GIAS's words for a link: "Successor - amalgamated", "Result of Amalgamation" (a successor). nullopt for an
/// empty text; words that say neither are `other`.
std::optional<LinkKind> read_link_words(std::string_view text);

/// That one establishment followed another, as a source says it of `urn`.
struct SchoolLink {
    Urn urn;
    Urn other;
    LinkKind kind = LinkKind::other;
    std::string words;          ///< As published: "Successor - merged".
    std::string name;           ///< Of the other, which may not be held.
    std::optional<Date> since;  ///< Since when, where the source says so.
    std::string source;         ///< The layout's name.
    Date dated;                 ///< The day of the extract.
};

}  // namespace llp
