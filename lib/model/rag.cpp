#include "model/rag.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace llp {

namespace {

struct Written {
    Rag rag;
    std::string_view token;
    std::string_view meaning;
};

constexpr std::array written{
    Written{Rag::green, "green", "on track and likely to achieve"},
    Written{Rag::amber, "amber", "at risk, but recoverable with timely action"},
    Written{Rag::red, "red", "off track, unlikely without major intervention"},
};

const Written& written_of(Rag rag) noexcept {
    return *std::ranges::find(written, rag, &Written::rag);
}

}  // namespace

std::string_view token(Rag rag) noexcept {
    return written_of(rag).token;
}

std::optional<Rag> read_rag(std::string_view text) {
    const auto word = lower(trim(text));
    const auto* const found = std::ranges::find(written, std::string_view(word), &Written::token);
    return found == written.end() ? std::nullopt : std::optional(found->rag);
}

std::string_view meaning(Rag rag) noexcept {
    return written_of(rag).meaning;
}

}  // namespace llp
