#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/party.hpp"

namespace llp::ingest {

/// The last line on which each school stood, so that a finding can name both lines. A table over all six-digit numbers
/// in pages, of which those are made that hold a school: its size does not depend on the file's.
class SeenLines {
public:
    void remember(const Party& party, std::int64_t line) {
        if (const auto urn = party.urn()) {
            auto& page = pages_.at(index(*urn) / page_size);
            page.resize(page_size);
            page[index(*urn) % page_size] = static_cast<std::uint32_t>(line);
        }
    }

    /// nullopt for an organisation and for a school not seen.
    [[nodiscard]] std::optional<std::int64_t> line_of(const Party& party) const {
        const auto urn = party.urn();
        if (!urn) {
            return std::nullopt;
        }
        const auto& page = pages_.at(index(*urn) / page_size);
        const auto line = page.empty() ? 0U : page[index(*urn) % page_size];
        return line == 0 ? std::nullopt : std::optional(std::int64_t{line});
    }

private:
    static constexpr int lowest = 100'000;
    static constexpr std::size_t pages = 900;
    static constexpr std::size_t page_size = 1'000;
    static std::size_t index(Urn urn) noexcept { return static_cast<std::size_t>(urn.value() - lowest); }

    std::array<std::vector<std::uint32_t>, pages> pages_;
};

}  // namespace llp::ingest
