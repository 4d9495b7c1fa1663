#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace llp {

/// A set of keys of any form, each remembered by a hash of 48 bits: eight bytes a key. Two of a million keys are taken
/// for one with a probability of one in five hundred; of the 300,000 of a national file with one in six thousand.
class KeySet {
public:
    /// The same on every machine and in every version: packed sets are stored. (FNV-1a of 64 bits, folded to 48.)
    static std::uint64_t hash(std::string_view key) noexcept;

    /// Returns false where it was in the set already.
    bool insert(std::uint64_t hash);
    void insert(const KeySet& others);
    [[nodiscard]] bool contains(std::uint64_t hash) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    /// The set as printable ASCII, eight characters a key, in order. Equal sets give equal text.
    [[nodiscard]] std::string packed() const;
    /// Every key stands in one of these packed sets.
    [[nodiscard]] bool is_within(const std::vector<std::string>& packed) const;
    /// One of them at least stands in this packed set.
    [[nodiscard]] bool meets(std::string_view packed) const;
    /// Each key of a packed set stands in one of the others.
    static bool is_within(std::string_view packed, const std::vector<std::string>& others);
    /// The hash stands in a packed set; the text need not be unpacked.
    static bool holds(std::string_view packed, std::uint64_t hash) noexcept;

private:
    void grow();
    [[nodiscard]] std::size_t place_of(std::uint64_t hash) const noexcept;

    std::vector<std::uint64_t> places_;  ///< A power of two; 0 where free.
    std::size_t size_ = 0;
};

}  // namespace llp
