#include "model/school_link.hpp"

#include <array>

#include "core/text.hpp"

namespace llp {

namespace {

constexpr std::array kinds{LinkKind::predecessor, LinkKind::successor, LinkKind::other};

}  // namespace

std::string_view token(LinkKind kind) noexcept {
    switch (kind) {
        case LinkKind::predecessor:
            return "predecessor";
        case LinkKind::successor:
            return "successor";
        case LinkKind::other:
            return "other";
    }
    return "";
}

std::optional<LinkKind> read_link_kind(std::string_view text) noexcept {
    for (const auto kind : kinds) {
        if (text == token(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

std::optional<LinkKind> read_link_words(std::string_view text) {
    const auto words = slug(text);
    if (words.empty()) {
        return std::nullopt;
    }
    if (words.starts_with("predecessor")) {
        return LinkKind::predecessor;
    }
    return words.starts_with("successor") || words == "result-of-amalgamation" ? LinkKind::successor : LinkKind::other;
}

}  // namespace llp
