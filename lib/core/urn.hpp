#pragma once

#include <fmt/format.h>

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace llp {

/// A school's unique reference number: always six digits. There is no empty Urn.
class Urn {
public:
    /// Reads "123456", blanks around it and a spreadsheet's "123456.0" allowed. nullopt for anything else.
    static std::optional<Urn> read(std::string_view text) noexcept;

    /// As `read`; throws InputError naming the text.
    static Urn parse(std::string_view text);

    /// From a whole number that is known to have six digits; throws InputError otherwise.
    static Urn of(std::int64_t value);

    [[nodiscard]] constexpr int value() const noexcept { return value_; }
    friend constexpr auto operator<=>(Urn, Urn) = default;

private:
    explicit constexpr Urn(int value) noexcept : value_(value) {}
    int value_;
};

}  // namespace llp

template <>
struct fmt::formatter<llp::Urn> : fmt::formatter<int> {
    template <typename Context>
    auto format(llp::Urn urn, Context& context) const {
        return fmt::formatter<int>::format(urn.value(), context);
    }
};
