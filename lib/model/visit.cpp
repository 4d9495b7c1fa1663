#include "model/visit.hpp"

#include <array>

namespace llp {

namespace {

template <typename Token, std::size_t size>
std::optional<Token> read_token(std::string_view text, const std::array<std::string_view, size>& tokens) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        if (tokens.at(i) == text) {
            return static_cast<Token>(i);
        }
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 3> visit_kinds{"first visit", "visit", "review"};
constexpr std::array<std::string_view, 6> status_tokens{"unplaced", "proposed", "agreed",
                                                        "done",     "missed",   "cancelled"};
constexpr std::array<std::string_view, 3> part_tokens{"whole", "morning", "afternoon"};

}  // namespace

std::string_view token(VisitKind kind) noexcept {
    return visit_kinds.at(static_cast<std::size_t>(kind));
}

std::optional<VisitKind> read_visit_kind(std::string_view text) noexcept {
    return read_token<VisitKind>(text, visit_kinds);
}

std::string_view token(VisitStatus status) noexcept {
    return status_tokens.at(static_cast<std::size_t>(status));
}

std::optional<VisitStatus> read_visit_status(std::string_view text) noexcept {
    return read_token<VisitStatus>(text, status_tokens);
}

std::string_view token(DayPart part) noexcept {
    return part_tokens.at(static_cast<std::size_t>(part));
}

std::optional<DayPart> read_day_part(std::string_view text) noexcept {
    return read_token<DayPart>(text, part_tokens);
}

}  // namespace llp
