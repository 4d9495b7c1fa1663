#include "model/declaration.hpp"

#include "core/text.hpp"

namespace llp {

std::string_view token(DeclarationKind kind) noexcept {
    return kind == DeclarationKind::need ? "need" : "offer";
}

std::optional<DeclarationKind> read_declaration_kind(std::string_view text) noexcept {
    text = trim(text);
    if (same_ignoring_case(text, "need")) {
        return DeclarationKind::need;
    }
    return same_ignoring_case(text, "offer") ? std::optional(DeclarationKind::offer) : std::nullopt;
}

std::string_view token(Willing willing) noexcept {
    switch (willing) {
        case Willing::yes:
            return "yes";
        case Willing::no:
            return "no";
        case Willing::not_this_year:
            return "not_this_year";
    }
    return "";
}

std::optional<Willing> read_willing(std::string_view text) noexcept {
    for (const auto willing : {Willing::yes, Willing::no, Willing::not_this_year}) {
        if (same_ignoring_case(trim(text), token(willing))) {
            return willing;
        }
    }
    return std::nullopt;
}

}  // namespace llp
