#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/urn.hpp"

namespace llp {

/// A set of URNs in a bit each: of the same small size whatever it holds.
class UrnSet {
public:
    UrnSet();

    /// Returns false where it was in the set already.
    bool insert(Urn urn) noexcept;
    [[nodiscard]] bool contains(Urn urn) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// In order.
    [[nodiscard]] std::vector<Urn> urns() const;
    /// Takes out all that the other holds.
    void subtract(const UrnSet& other) noexcept;

    /// The set as printable ASCII: about a character a URN where they lie close. Equal sets give equal text.
    [[nodiscard]] std::string packed() const;
    /// The reverse of `packed`; throws InputError for text that is not of that form.
    static UrnSet unpacked(std::string_view text);

private:
    std::vector<std::uint64_t> words_;
    std::size_t size_ = 0;
};

}  // namespace llp
