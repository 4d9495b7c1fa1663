#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/party.hpp"

namespace llp::ingest {

/// The last line on which each school stood, so that a finding can name both lines. A table over all six-digit numbers:
/// its size does not depend on the file's.
class SeenLines {
public:
    void remember(const Party& party, std::int64_t line) {
        if (const auto urn = party.urn()) {
            if (lines_.empty()) {
                lines_.resize(numbers);
            }
            lines_[index(*urn)] = static_cast<std::uint32_t>(line);
        }
    }

    /// nullopt for an organisation and for a school not seen.
    [[nodiscard]] std::optional<std::int64_t> line_of(const Party& party) const {
        const auto urn = party.urn();
        if (!urn || lines_.empty() || lines_[index(*urn)] == 0) {
            return std::nullopt;
        }
        return lines_[index(*urn)];
    }

private:
    static constexpr int lowest = 100'000;
    static constexpr std::size_t numbers = 900'000;
    static std::size_t index(Urn urn) noexcept { return static_cast<std::size_t>(urn.value() - lowest); }

    std::vector<std::uint32_t> lines_;
};

}  // namespace llp::ingest
