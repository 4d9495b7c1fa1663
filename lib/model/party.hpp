#pragma once

#include <fmt/format.h>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/urn.hpp"

namespace llp {

/// A school or an organisation, as a pairing or a fact names it: "123456" or "org:teaching-hub".
/// Ordered with the schools first, by URN, then the organisations by id.
class Party {
public:
    Party(Urn urn) noexcept : urn_(urn.value()) {}  // NOLINT(google-explicit-constructor): a school is a party.

    /// nullopt for anything but a URN or "org:" and an id of small letters, digits and hyphens.
    static std::optional<Party> read(std::string_view text);
    /// As `read`; throws InputError naming the text.
    static Party parse(std::string_view text);

    /// The organisation of this id, as the store holds it.
    static Party organisation(std::string id) { return Party(std::move(id)); }

    /// nullopt for an organisation.
    [[nodiscard]] std::optional<Urn> urn() const;
    [[nodiscard]] std::string text() const;

    friend std::strong_ordering operator<=>(const Party& a, const Party& b) noexcept;
    friend bool operator==(const Party& a, const Party& b) = default;

private:
    explicit Party(std::string organisation) : organisation_(std::move(organisation)) {}
    int urn_ = 0;               ///< 0 for an organisation.
    std::string organisation_;  ///< Empty for a school.
};

/// What people call a party.
struct PartyName {
    PartyName(std::string a_name) : name(std::move(a_name)) {}  // NOLINT(google-explicit-constructor)
    PartyName(const char* a_name) : name(a_name) {}             // NOLINT(google-explicit-constructor)
    PartyName(std::string a_name, std::string a_kind) : name(std::move(a_name)), kind(std::move(a_kind)) {}

    std::string name;
    std::string kind;  ///< Of an organisation: "teaching-school-hub"; empty for a school.
};

}  // namespace llp

template <>
struct fmt::formatter<llp::Party> : fmt::formatter<std::string_view> {
    template <typename Context>
    auto format(const llp::Party& party, Context& context) const {
        return fmt::formatter<std::string_view>::format(party.text(), context);
    }
};
